/** Yes or no. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { useReadOnlyFields } from './readOnlyFields.ts';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

export function Checkbox({ isSelected, onChange, isDisabled = false, children }: CheckboxProps): ReactNode {
  const around = useReadOnlyFields();
  return (
    <AriaCheckbox isSelected={isSelected} onChange={onChange} isDisabled={isDisabled || around} className={cx(styles['check'])}>
      {({ isSelected }) => <><span className={styles['box']}>{isSelected ? <Check aria-hidden /> : null}</span>{children}</>}
    </AriaCheckbox>
  );
}
