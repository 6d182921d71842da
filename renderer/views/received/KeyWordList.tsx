import type { ReactNode } from 'react';
import { receivedStrings as t } from '#renderer/strings/receivedBundles.ts';
import styles from './Received.module.css';

/** A clerk's key as numbered words, four to a line, as they are read out. */
export function KeyWordList({ words }: { readonly words: readonly string[] }): ReactNode {
  // A word may come twice: its place is what tells it apart.
  return <ol className={styles['words']} aria-label={t.trust.words}>{words.map((word, at) => <li key={at}>{word}</li>)}</ol>;
}
