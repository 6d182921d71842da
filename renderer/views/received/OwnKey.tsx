/** For clerks: the key that bundles are signed with: made, shown as words, put in the place of an older one. */
import { useState, type ReactNode } from 'react';
import { useCall } from '#renderer/state/calls.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { useStoppable } from '#renderer/state/useStoppable.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Busy } from '#renderer/views/backup/Busy.tsx';
import { isReady, NO_PASSPHRASE, PassphraseFields } from '#renderer/views/backup/PassphraseFields.tsx';
import { KeyWordList } from './KeyWordList.tsx';
import styles from './Received.module.css';

const t = receivedStrings.ownKey;

export function OwnKey(): ReactNode {
  const found = useCall('clerkKey.get', { path: null });
  const readOnly = useReadOnly();
  const [asked, setAsked] = useState<'make' | 'replace' | null>(null);
  if (found.error) return <ErrorState error={found.error} />;
  if (!found.data) return <Loading />;
  const { key } = found.data;
  return (
    <section className={styles['box']} aria-label={t.title}>
      <h3>{t.title}</h3>
      {key ? (
        <>
          <p>{t.of(key.name, momentInWords(key.madeAt))}</p>
          <KeyWordList words={key.words} />
          <p className="small muted">{t.readOut}</p>
        </>
      ) : <p>{t.none}</p>}
      {readOnly ? null : asked === null ? (
        <div className={styles['row']}><Button small onPress={() => setAsked(key ? 'replace' : 'make')}>{key ? t.replace : t.make}</Button></div>
      ) : <KeyForm replaces={asked === 'replace'} onDone={() => setAsked(null)} />}
    </section>
  );
}

function KeyForm({ replaces, onDone }: { readonly replaces: boolean; readonly onDone: () => void }): ReactNode {
  const [name, setName] = useState('');
  const [old, setOld] = useState('');
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [complain, setComplain] = useState(false);
  const make = useStoppable('clerkKey.make');
  const replace = useStoppable('clerkKey.replace');
  const busy = make.busy || replace.busy;
  const error = make.error ?? replace.error;
  const missing = replaces ? old === '' : name.trim() === '';
  const start = async (): Promise<void> => {
    setComplain(true);
    if (missing || !isReady(passphrase)) return;
    const done = replaces ? await replace.run({ passphrase: old, newPassphrase: passphrase.first }) : await make.run({ name: name.trim(), passphrase: passphrase.first });
    if (done) onDone();
  };
  return (
    <form className={styles['part']} onSubmit={(event) => { event.preventDefault(); if (!busy) void start(); }}>
      {error ? <ErrorState error={error} /> : null}
      <p className="small">{replaces ? t.replaceText : t.makeText}</p>
      <div className={styles['fields']}>
        {replaces ? <TextField label={t.old} type="password" value={old} onChange={setOld} takesFocus error={complain && missing ? t.oldMissing : undefined} />
          : <TextField label={t.name} value={name} onChange={setName} takesFocus hint={t.nameHint} error={complain && missing ? t.nameMissing : undefined} />}
      </div>
      <PassphraseFields value={passphrase} onChange={setPassphrase} complain={complain} takesFocus={false} warning={t.warning} />
      {busy ? <Busy stop={receivedStrings.stop} onStop={replaces ? replace.stop : make.stop}>{t.making}</Busy> : (
        <div className={styles['row']}><Button look="primary" type="submit">{replaces ? t.replaceIt : t.makeIt}</Button><Button look="quiet" onPress={onDone}>{receivedStrings.later}</Button></div>
      )}
    </form>
  );
}
