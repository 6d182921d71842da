/** Looks the library over as soon as it is asked for, says what was found, and mends what can be mended. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { client } from '#renderer/state/calls.ts';
import { useStoppable } from '#renderer/state/useStoppable.ts';
import { healthStrings as t } from '#renderer/strings/health.ts';
import { momentInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Busy } from '#renderer/views/backup/Busy.tsx';
import styles from './Health.module.css';

type Found = Result<'library.doctor'>;

function Findings({ checks }: { readonly checks: Found['checks'] }): ReactNode {
  return (
    <ul className={styles['checks']}>
      {checks.map(({ name, ok, message }) => (
        <li key={name} className={cx(!ok && styles['bad'])}>
          {ok ? <CircleCheck role="img" aria-label={t.good} /> : <TriangleAlert role="img" aria-label={t.bad} />}
          <div><strong>{t.names[name] ?? name}</strong><p className="small">{message}</p></div>
        </li>
      ))}
    </ul>
  );
}

export function Checks(): ReactNode {
  const doctor = useStoppable('library.doctor');
  const [found, setFound] = useState<Found | null>(null);
  const [mended, setMended] = useState<Result<'library.mend'> | null>(null);
  const [mending, setMending] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const begun = useRef(false);

  const check = async (): Promise<void> => {
    const now = await doctor.run({});
    if (now) setFound(now);
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void check();
  });
  const mend = async (): Promise<void> => {
    setMending(true);
    setFailed(null);
    try {
      setMended(await client().call('library.mend', {}));
      await check();
    } catch (thrown) {
      setFailed(thrown);
    } finally {
      setMending(false);
    }
  };

  const wrong = found?.checks.filter(({ ok }) => !ok) ?? [];
  const error = failed ?? doctor.error;
  return (
    <section className={styles['part']}>
      <h3>{t.checks}</h3>
      <div role="status">
        {found && !doctor.busy && !mending ? <p className={cx(styles['word'], found.ok ? styles['well'] : styles['notWell'])}>{found.ok ? t.well : t.badly(wrong.length)}</p> : null}
        {mended && !mending ? <p className={styles['word']}>{t.mended({ restoredFrom: mended.restoredFrom === null ? null : momentInWords(mended.restoredFrom), records: mended.records, preparing: mended.jobId !== null })}</p> : null}
      </div>
      {error ? <ErrorState error={error} /> : null}
      {mending ? <Busy>{t.mending}</Busy> : doctor.busy ? <Busy stop={t.stop} onStop={doctor.stop}>{t.checking}</Busy> : null}
      {found ? <Findings checks={found.checks} /> : null}
      {mending || doctor.busy ? null : (
        <div className={styles['row']}>
          {wrong.some(({ mendable }) => mendable) || failed ? <Button look="primary" onPress={() => void mend()}>{t.mend}</Button> : null}
          <Button onPress={() => { setMended(null); void check(); }}>{t.again}</Button>
          {wrong.some(({ mendable }) => mendable) ? <p className="small muted">{t.mendHint}</p> : null}
        </div>
      )}
    </section>
  );
}
