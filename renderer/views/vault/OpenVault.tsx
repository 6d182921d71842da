/** An unlocked vault: lock it, say when it locks itself, change its passphrase, and the key that a clerk encrypts to. */
import { useState, type ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { useCall, useCommand } from '#renderer/state/calls.ts';
import { vaultStrings as t } from '#renderer/strings/vault.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { toast } from '#renderer/ui/Toast.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from '#renderer/views/backup/PassphraseFields.tsx';
import styles from './Vault.module.css';

export function OpenVault({ restMinutes, remembered, keyStore }: Result<'vault.state'>): ReactNode {
  const papers = useCall('vault.papers', {});
  const lock = useCommand('vault.lock');
  const rest = useCommand('vault.setRest');
  const remember = useCommand('vault.remember');
  const [changing, setChanging] = useState(false);
  const error = lock.error ?? rest.error ?? remember.error;
  return (
    <div className={styles['part']}>
      <p>{t.unlockedText(papers.data?.papers.length ?? 0)}</p>
      <div><Button look="primary" onPress={() => lock.mutate({})}>{t.lock}</Button></div>
      <NumberField label={t.rest} value={restMinutes} from={0} to={120} hint={t.restHint} onChange={(minutes) => rest.mutate({ minutes })} />
      {keyStore === null ? null : (
        <div>
          <Checkbox isSelected={remembered} onChange={(on) => remember.mutate({ remember: on })}>{t.remember}</Checkbox>
          <p className="small muted">{t.rememberHint}</p>
        </div>
      )}
      {error ? <p role="alert">{errorSentence(error.code)}</p> : null}
      <PublicKey />
      {changing ? <ChangePassphrase onDone={() => setChanging(false)} /> : <div><Button small onPress={() => setChanging(true)}>{t.change}</Button></div>}
      <p className="small muted">{t.backup}</p>
    </div>
  );
}

function PublicKey(): ReactNode {
  const key = useCall('vault.publicKey', {});
  if (!key.data) return null;
  const { recipient } = key.data;
  return (
    <section className={styles['part']} aria-label={t.yourKey}>
      <h3>{t.yourKey}</h3>
      <p className="small muted">{t.yourKeyHint}</p>
      <p className={styles['key']}>{recipient}</p>
      <div><Button small onPress={() => void navigator.clipboard.writeText(recipient).then(() => toast(t.copied))}>{t.copy}</Button></div>
    </section>
  );
}

function ChangePassphrase({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [old, setOld] = useState('');
  const [value, setValue] = useState(NO_PASSPHRASE);
  const [complain, setComplain] = useState(false);
  const change = useCommand('vault.changePassphrase');
  const go = (): void => {
    setComplain(true);
    if (old === '' || !isReady(value)) return;
    change.mutate({ old, passphrase: value.first }, { onSuccess: () => { toast(t.changed); onDone(); } });
  };
  return (
    <form noValidate className={styles['part']} onSubmit={(event) => { event.preventDefault(); go(); }}>
      <TextField label={t.old} type="password" value={old} onChange={(typed) => { setOld(typed); change.reset(); }} takesFocus error={change.error ? errorSentence(change.error.code) : undefined} />
      <PassphraseFields value={value} onChange={setValue} complain={complain} takesFocus={false} warning={t.setUpWarning} />
      <p role="status">{change.isPending ? t.unlocking : ''}</p>
      <div><Button type="submit" isDisabled={change.isPending}>{t.change}</Button></div>
    </form>
  );
}
