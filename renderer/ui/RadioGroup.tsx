/** One of a few values, all in sight. */
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface RadioGroupProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly options: readonly { readonly key: K; readonly text: string }[];
}

export function RadioGroup<K extends string>({ label, value, onChange, options }: RadioGroupProps<K>): ReactNode {
  return (
    <AriaRadioGroup value={value} onChange={(key) => onChange(key as K)} className={cx(styles['field'])}>
      <Label className={cx(styles['label'])}>{label}</Label>
      <div className={styles['options2']}>
        {options.map(({ key, text }) => (
          <Radio key={key} value={key} className={cx(styles['check'])}><span className={cx(styles['box'], styles['round'])} />{text}</Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
