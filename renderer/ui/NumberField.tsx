/** A whole number with its label; what is typed counts when the field is left, or with Enter. Arrow keys step it. */
import type { ReactNode } from 'react';
import { Input, Label, NumberField as AriaNumberField, Text } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** What lies outside becomes the nearer of the two. */
  readonly from: number;
  readonly to: number;
  readonly hint?: ReactNode;
  readonly className?: string | undefined;
}

export function NumberField({ label, value, onChange, from, to, hint, className }: NumberFieldProps): ReactNode {
  return (
    <AriaNumberField
      value={value} minValue={from} maxValue={to} formatOptions={{ maximumFractionDigits: 0, useGrouping: false }} className={cx(styles['field'], className)}
      onChange={(typed) => { if (!Number.isNaN(typed)) onChange(typed); }}
    >
      <Label className={cx(styles['label'])}>{label}</Label>
      <Input className={cx(styles['input'])} />
      {hint ? <Text slot="description" className={cx(styles['hint'])}>{hint}</Text> : null}
    </AriaNumberField>
  );
}
