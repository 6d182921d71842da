/** Yes or no. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export function Checkbox({ isSelected, onChange, children }: { readonly isSelected: boolean; readonly onChange: (isSelected: boolean) => void; readonly children: ReactNode }): ReactNode {
  return (
    <AriaCheckbox isSelected={isSelected} onChange={onChange} className={cx(styles['check'])}>
      {({ isSelected }) => <><span className={styles['box']}>{isSelected ? <Check aria-hidden /> : null}</span>{children}</>}
    </AriaCheckbox>
  );
}
