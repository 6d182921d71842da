/** A day, written day first, as people here write it, whatever the browser's own language. */
import { parseDate, type CalendarDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { useReadOnlyFields } from './readOnlyFields.ts';

export interface DateFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** ISO date, or empty. */
  readonly value: string;
  /** ISO date once it's whole; empty when it has been taken away. */
  readonly onChange: (value: string) => void;
  readonly takesFocus?: boolean;
  readonly isReadOnly?: boolean;
}

function parsed(iso: string): CalendarDate | null {
  try {
    return iso === '' ? null : parseDate(iso);
  } catch {
    return null;
  }
}

export function DateField({ label, hideLabel = false, value, onChange, takesFocus = false, isReadOnly = false }: DateFieldProps): ReactNode {
  const around = useReadOnlyFields();
  return (
    <AriaDateField
      value={parsed(value)}
      onChange={(date) => onChange(date?.toString() ?? '')}
      className={cx(styles['field'])}
      shouldForceLeadingZeros
      isReadOnly={isReadOnly || around}
      // Opened by the person's own act, to be filled in.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
    >
      <Label className={hideLabel ? 'visuallyHidden' : cx(styles['label'])}>{label}</Label>
      <DateInput className={cx(styles['input'], styles['date'])}>{(segment) => <DateSegment segment={segment} className={cx(styles['segment'])} />}</DateInput>
    </AriaDateField>
  );
}
