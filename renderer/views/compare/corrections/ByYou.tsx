/** Says what in the comparison is a person's, not the papers'. */
import { UserPen } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import styles from './Corrections.module.css';

export function ByYou({ children }: { readonly children: ReactNode }): ReactElement {
  return <span className={styles['byYou']}><UserPen aria-hidden />{children}</span>;
}
