/** An empty library: what this is for, and two ways to begin. */
import { LibraryBig, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { ImportButtons } from '#renderer/shell/ImportDialog.tsx';
import { switchLibrary } from '#renderer/shell/switchLibrary.ts';
import { welcomeStrings as t } from '#renderer/strings/meetings.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './Welcome.module.css';

export function Welcome(): ReactNode {
  return (
    <div className={styles['welcome']}>
      <h1>{t.title}</h1>
      <p className={styles['lead']}>{t.text}</p>
      <div className={styles['ways']}>
        <section aria-labelledby="own" className={styles['way']}>
          <h2 id="own">{t.own}</h2>
          <p>{t.ownText}</p>
          <ImportButtons />
        </section>
        <section aria-labelledby="sample" className={styles['way']}>
          <h2 id="sample">{t.sample}</h2>
          <p>{t.sampleText}</p>
          <div><Button onPress={() => void switchLibrary('sample')}><LibraryBig aria-hidden />{t.openSample}</Button></div>
        </section>
      </div>
      <p className={styles['keep']}><ShieldCheck aria-hidden />{t.keep}</p>
    </div>
  );
}
