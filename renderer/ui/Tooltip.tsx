/** A few words about the control that it belongs to. Never the only place where something is said. */
import { Tooltip as AriaTooltip } from 'react-aria-components';
import type { ReactNode } from 'react';
import styles from './Tooltip.module.css';
import { cx } from './cx.ts';

export function Tooltip({ children }: { readonly children: ReactNode }): ReactNode {
  return <AriaTooltip offset={6} className={cx(styles['tooltip'])}>{children}</AriaTooltip>;
}
