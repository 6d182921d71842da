/** A line, or several lines, of text with its label. */
import { useId, type KeyboardEventHandler, type ReactNode, type Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { useReadOnlyFields } from './readOnlyFields.ts';

export interface TextFieldProps {
  readonly label: string;
  /** Read out, not shown: where the place says it already. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** More than one: a field that grows with its text. */
  readonly rows?: number;
  readonly type?: 'text' | 'search' | 'password';
  /** What others like it say, offered while typing. */
  readonly suggestions?: readonly string[];
  /** The field that a person came for when they opened this. */
  readonly takesFocus?: boolean;
  readonly isReadOnly?: boolean;
  readonly className?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField({ label, hideLabel = false, value, onChange, onBlur, onKeyDown, hint, error, placeholder, rows = 1, type = 'text', suggestions, takesFocus = false, isReadOnly = false, className, inputRef }: TextFieldProps): ReactNode {
  const around = useReadOnlyFields();
  const listId = useId();
  const common = { className: cx(styles['input'], rows > 1 && styles['area']), ...(placeholder === undefined ? {} : { placeholder }), ...(inputRef ? { ref: inputRef } : {}) };
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={error !== undefined}
      isReadOnly={isReadOnly || around}
      className={cx(styles['field'], className)}
      // The field that a person came for: opened by their own act (a dialog, an editor), never by arriving on a page.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus && !around}
      {...(onBlur ? { onBlur } : {})}
      {...(onKeyDown ? { onKeyDown: onKeyDown as never } : {})}
    >
      <Label className={hideLabel ? 'visuallyHidden' : cx(styles['label'])}>{label}</Label>
      {rows > 1 ? <TextArea {...common} rows={rows} style={{ '--rows': rows } as React.CSSProperties} /> : <Input {...common} {...(suggestions ? { list: listId } : {})} />}
      {suggestions ? <datalist id={listId}>{suggestions.map((text) => <option key={text} value={text}>{text}</option>)}</datalist> : null}
      {hint ? <Text slot="description" className={cx(styles['hint'])}>{hint}</Text> : null}
      <FieldError className={cx(styles['error'])}>{error}</FieldError>
    </AriaTextField>
  );
}
