/** A later wording with what went and what came. Told by underline and strike, and in words to a screen reader. */
import type { ReactElement } from 'react';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import styles from './WordDiff.module.css';
import { wordDiff } from './wordDiff.ts';

export function WordDiff({ before, after }: { readonly before: string; readonly after: string }): ReactElement {
  const parts = wordDiff(before, after);
  if (!parts) return <>{after}</>;
  return (
    <>
      {parts.map((part, index) => {
        // Parts have no name of their own; the list is made anew whenever the texts change.
        const key = `${index}-${part.kind}`;
        if (part.kind === 'same') return <span key={key}>{part.text}</span>;
        return part.kind === 'added'
          ? <ins key={key} className={styles['ins']}><span className="visuallyHidden">{t.nowSays}</span>{part.text}</ins>
          : <del key={key} className={styles['del']}><span className="visuallyHidden">{t.saidBefore}</span>{part.text}</del>;
      })}
    </>
  );
}
