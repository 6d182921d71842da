/** One of several values, from a list that opens. */
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { useReadOnlyFields } from './readOnlyFields.ts';

export interface SelectProps<K extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly options: readonly { readonly key: K; readonly text: string; readonly hint?: string; readonly count?: number }[];
  readonly className?: string | undefined;
}

export function Select<K extends string>({ label, hideLabel = false, value, onChange, options, className }: SelectProps<K>): ReactNode {
  const around = useReadOnlyFields();
  return (
    <AriaSelect
      isDisabled={around}
      value={value}
      onChange={(key) => { if (key !== null) onChange(key as K); }}
      className={cx(styles['field'], className)}
    >
      <Label className={hideLabel ? 'visuallyHidden' : cx(styles['label'])}>{label}</Label>
      <Button className={cx(styles['input'], styles['select'])}>
        <SelectValue className={cx(styles['value'])}>{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={cx(styles['popover'])}>
        <ListBox className={cx(styles['options'])}>
          {options.map(({ key, text, hint, count }) => (
            <ListBoxItem key={key} id={key} textValue={text} className={cx(styles['option'])}>
              {({ isSelected }) => (
                <>
                  <span>{text}{hint ? <span className={styles['optionHint']}>{hint}</span> : null}</span>
                  {count === undefined ? null : <span className={styles['count']}>{count}</span>}
                  {isSelected ? <Check size={14} aria-hidden /> : null}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
