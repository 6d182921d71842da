/** A word in a coloured ground, with an icon: the colour only repeats what the word says. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Tag.module.css';
import { cx } from './cx.ts';

export type TagTone = 'plain' | 'slip' | 'quiet' | 'changed' | 'new';

export function Tag({ tone = 'plain', icon: Icon, children }: { readonly tone?: TagTone; readonly icon?: LucideIcon; readonly children: ReactNode }): ReactNode {
  return (
    <span className={cx(styles['tag'], tone !== 'plain' && styles[tone])}>
      {Icon ? <Icon aria-hidden /> : null}
      {children}
    </span>
  );
}
