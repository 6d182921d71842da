/** A page for whoever helps: seen first, and saved exactly as it was seen. */
import { useState, type ReactNode } from 'react';
import { client, host } from '#renderer/state/calls.ts';
import { healthStrings as t } from '#renderer/strings/health.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import styles from './Health.module.css';

export function Report(): ReactNode {
  const [text, setText] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  const look = async (): Promise<void> => setText((await client().call('library.report', {})).text);
  const save = async (seen: string): Promise<void> => setSaved(await host().saveBytes(new TextEncoder().encode(seen), t.fileName));
  const attempt = (work: Promise<void>): void => {
    setFailed(null);
    setSaved(false);
    work.catch((thrown: unknown) => setFailed(thrown));
  };
  return (
    <section className={styles['part']}>
      <h3>{t.support}</h3>
      <p className="small muted">{t.supportHint}</p>
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      {text === null ? null : <pre className={styles['report']} tabIndex={0} role="region" aria-label={t.report}>{text}</pre>}
      {failed ? <ErrorState error={failed} /> : null}
      <div className={styles['row']}>
        {text === null ? <Button onPress={() => attempt(look())}>{t.look}</Button> : <Button onPress={() => attempt(save(text))}>{t.save}</Button>}
        <span role="status">{saved ? t.saved : ''}</span>
      </div>
    </section>
  );
}
