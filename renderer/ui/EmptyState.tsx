/** A place with nothing in it yet: says why, and what to do. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './States.module.css';

export interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className={styles['empty']}>
      {Icon ? <Icon aria-hidden /> : null}
      <h2>{title}</h2>
      {children ? <div>{children}</div> : null}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
