/** One of a few values, a line each with what it means. */
import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface RadioListProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly options: readonly { readonly key: K; readonly text: string; readonly hint?: string }[];
}

export function RadioList<K extends string>({ label, value, onChange, options }: RadioListProps<K>): ReactNode {
  return (
    <AriaRadioGroup value={value} onChange={(key) => onChange(key as K)} className={cx(styles['field'])}>
      <Label className={cx(styles['label'])}>{label}</Label>
      {options.map(({ key, text, hint }) => (
        <Radio key={key} value={key} className={cx(styles['check'], styles['choice'])}>
          <span className={cx(styles['box'], styles['round'])} />
          <span>{text}{hint ? <span className={styles['optionHint']}>{hint}</span> : null}</span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
