/** What the exempt papers of a bundle need: its passphrase, the vault's, or to be left for now. */
import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields, type Passphrase } from '#renderer/views/backup/PassphraseFields.tsx';
import styles from './Received.module.css';

const t = receivedStrings.exempt;

export interface ExemptAnswer {
  readonly leave: boolean;
  readonly passphrase: string;
  readonly vault: string;
  readonly newVault: Passphrase;
}

export const NO_ANSWER: ExemptAnswer = { leave: false, passphrase: '', vault: '', newVault: NO_PASSPHRASE };

type Looked = Result<'bundles.inspect'>;

/** Whether all is there that opening needs. */
export function isAnswered({ summary, opensWith, vault }: Looked, answer: ExemptAnswer): boolean {
  if (vault === null || (answer.leave && summary.kind !== 'recall')) return true;
  const unlocks = vault === 'unlocked' || (vault === 'locked' ? answer.vault !== '' : isReady(answer.newVault));
  return unlocks && (summary.kind === 'recall' || !opensWith.passphrase || opensWith.memberKeys.length > 0 || answer.passphrase !== '');
}

/** The vault's passphrase to send along; null where none is needed. */
export function vaultPassphrase({ vault, summary }: Looked, answer: ExemptAnswer): string | null {
  if (vault === null || vault === 'unlocked' || (answer.leave && summary.kind !== 'recall')) return null;
  return vault === 'locked' ? answer.vault : answer.newVault.first;
}

export function ExemptFields({ looked, value, onChange, complain }: { readonly looked: Looked; readonly value: ExemptAnswer; readonly onChange: (value: ExemptAnswer) => void; readonly complain: boolean }): ReactNode {
  const { summary, opensWith, vault } = looked;
  if (vault === null) return null;
  const recall = summary.kind === 'recall';
  const missing = complain && !isAnswered(looked, value);
  return (
    <section className={styles['box']} aria-label={t.title}>
      <h3>{t.title}</h3>
      <p>{recall ? t.recallVault : t.count(summary.exemptPapers)}</p>
      {value.leave && !recall ? null : (
        <div className={styles['fields']}>
          {!recall && opensWith.memberKeys.length > 0 ? <p className="small">{t.ownKey(opensWith.memberKeys)}</p> : null}
          {!recall && opensWith.passphrase ? (
            <TextField label={opensWith.memberKeys.length > 0 ? t.orOwnKey : t.passphrase} type="password" value={value.passphrase} onChange={(passphrase) => onChange({ ...value, passphrase })} hint={t.passphraseHint} />
          ) : null}
          {vault === 'locked' ? <TextField label={t.vault} type="password" value={value.vault} onChange={(typed) => onChange({ ...value, vault: typed })} hint={t.vaultHint} /> : null}
        </div>
      )}
      {vault === 'none' && !value.leave && !recall ? (
        <>
          <p>{t.newVault}</p>
          <PassphraseFields value={value.newVault} onChange={(newVault) => onChange({ ...value, newVault })} complain={complain} takesFocus={false} warning={t.vaultWarning} />
        </>
      ) : null}
      {recall ? null : (
        <div>
          <Checkbox isSelected={value.leave} onChange={(leave) => onChange({ ...value, leave })}>{t.leave}</Checkbox>
          <p className="small muted">{t.leaveHint}</p>
        </div>
      )}
      {missing ? <p role="alert">{t.needed}</p> : null}
    </section>
  );
}
