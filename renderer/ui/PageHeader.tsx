/** A screen's title, what stands under it, and what can be done with the whole of it. */
import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

export function PageHeader({ title, sub, children }: { readonly title: ReactNode; readonly sub?: ReactNode; readonly children?: ReactNode }): ReactNode {
  return (
    <div className={styles['header']}>
      <div className={styles['words']}>
        <h1>{title}</h1>
        {sub === undefined ? null : <p className={styles['sub']}>{sub}</p>}
      </div>
      {children ? <div className={styles['actions']}>{children}</div> : null}
    </div>
  );
}
