/** The copies that the library makes of itself: make one now, go back to one, and come back again. */
import { useState, type ReactNode } from 'react';
import { announce } from '#renderer/state/announce.ts';
import { client, useCall } from '#renderer/state/calls.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { healthStrings as t } from '#renderer/strings/health.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Arrived } from '#renderer/views/backup/Arrived.tsx';
import { Busy } from '#renderer/views/backup/Busy.tsx';
import styles from './Health.module.css';

interface Gone { readonly madeAt: string; readonly before: string | null }

export function Copies(): ReactNode {
  const readOnly = useReadOnly();
  const copies = useCall('library.copies', {});
  const [busy, setBusy] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [gone, setGone] = useState<Gone | null>(null);
  const [failed, setFailed] = useState<unknown>(null);

  const attempt = async (saying: string, work: () => Promise<void>): Promise<void> => {
    setBusy(saying);
    setFailed(null);
    try {
      await work();
      await copies.refetch();
    } catch (thrown) {
      setFailed(thrown);
    } finally {
      setBusy(null);
      setAsked(null);
    }
  };
  const copyNow = (): Promise<void> => attempt(t.copying, async () => {
    await client().call('library.copyNow', {});
    announce(t.copied);
  });
  const goBack = (name: string, madeAt: string): Promise<void> => attempt(t.goingBack, async () => {
    const { before } = await client().call('library.goBackTo', { name });
    setGone({ madeAt, before });
  });

  return (
    <section className={styles['part']}>
      <h3>{t.copies}</h3>
      <p className="small muted">{t.copiesHint}</p>
      {copies.error ? <ErrorState error={copies.error} onRetry={() => void copies.refetch()} /> : null}
      {failed ? <ErrorState error={failed} /> : null}
      {gone ? (
        <Arrived className={styles['word']}>
          <p>{t.wentBack(momentInWords(gone.madeAt))}</p>
          {gone.before === null ? null : <Button small isDisabled={busy !== null} onPress={() => void attempt(t.goingBack, async () => { await client().call('library.goBackTo', { name: gone.before ?? '' }); setGone(null); })}>{t.comeBack}</Button>}
        </Arrived>
      ) : null}
      {copies.data?.copies.length === 0 ? <p>{t.noCopies}</p> : null}
      <ul className={styles['copies']}>
        {copies.data?.copies.map(({ name, madeAt, holds }) => (
          <li key={name}>
            <div className={styles['copy']}>
              <div><strong>{momentInWords(madeAt)}</strong><p className="small muted num">{holds === null ? t.unreadable : t.holds(holds)}</p></div>
              {readOnly || holds === null || asked === name ? null : <Button small isDisabled={busy !== null} aria-label={t.goBackNamed(momentInWords(madeAt))} onPress={() => setAsked(name)}>{t.goBack}</Button>}
            </div>
            {asked === name ? (
              <Arrived className={styles['ask']}>
                <p>{t.confirm(momentInWords(madeAt))}</p>
                {busy === null ? (
                  <div className={styles['row']}>
                    <Button small look="primary" onPress={() => void goBack(name, madeAt)}>{t.confirmIt}</Button>
                    <Button small onPress={() => setAsked(null)}>{uiStrings.cancel}</Button>
                  </div>
                ) : null}
              </Arrived>
            ) : null}
          </li>
        ))}
      </ul>
      {busy === null ? (readOnly ? null : <div className={styles['row']}><Button onPress={() => void copyNow()}>{t.copyNow}</Button></div>) : <Busy>{busy}</Busy>}
    </section>
  );
}
