/** The name and its sign: a lens over a line of text. */
import type { ReactNode } from 'react';
import { shellStrings } from '#renderer/strings/shell.ts';
import styles from './Brand.module.css';

export function Brand(): ReactNode {
  return (
    <span className={styles['brand']}>
      <svg viewBox="0 0 24 24" aria-hidden><circle cx="10.5" cy="10.5" r="6.5" /><path d="m20.5 20.5-5.3-5.3M7.8 9h5.4M7.8 12h3.4" /></svg>
      {shellStrings.name}
    </span>
  );
}
