/** What is shown before the library is open, when it can't be, and when it's away for a moment. */
import { RefreshCw } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { announce } from '#renderer/state/announce.ts';
import { connection } from '#renderer/state/connection.ts';
import { useStore } from '#renderer/state/store.ts';
import { shellStrings as t } from '#renderer/strings/shell.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Brand } from './Brand.tsx';
import styles from './ConnectionScreens.module.css';

const LONG_MS = 8000;

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

export function Connecting(): ReactNode {
  // Usually it takes no time at all: nothing should flash.
  const shown = useAfter(300);
  const long = useAfter(LONG_MS);
  return <main className={styles['screen']}><Brand /><p role="status" className="muted">{long ? t.connectingLong : shown ? t.connecting : ''}</p></main>;
}

export function Refused({ why }: { readonly why: 'version' | 'notAllowed' | 'gone' }): ReactNode {
  return (
    <main className={styles['screen']}>
      <Brand />
      <h1>{t.refused[why].title}</h1>
      <p>{t.refused[why].text}</p>
      {why === 'gone' ? <Button onPress={() => window.location.reload()}><RefreshCw aria-hidden />{t.reload}</Button> : null}
    </main>
  );
}

function Lost(): ReactNode {
  const long = useAfter(LONG_MS);
  return <div role="alert" className={styles['banner']}><RefreshCw aria-hidden />{long ? t.lostLong : t.lost}</div>;
}

/** Calm, above the page, while the pipe is down; the screen beneath stays as it was. */
export function ConnectionBanner(): ReactNode {
  const { state } = useStore(connection);
  const wasLost = useRef(false);
  useEffect(() => {
    if (state === 'lost') wasLost.current = true;
    else if (wasLost.current) {
      wasLost.current = false;
      announce(t.back);
    }
  }, [state]);
  return state === 'lost' ? <Lost /> : null;
}
