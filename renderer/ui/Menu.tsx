/** A button that opens a list of things to do. */
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Menu.module.css';

/** `trigger` is a Button or IconButton. */
export function Menu({ trigger, label, children }: { readonly trigger: ReactElement; readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement="bottom end" className={cx(styles['popover'])}>
        <AriaMenu aria-label={label} className={cx(styles['menu'])}>{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  readonly onAction: () => void;
  readonly children: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
}

export function MenuItem({ onAction, children, icon: Icon, keys, danger = false, isDisabled = false }: MenuItemProps): ReactNode {
  return (
    <AriaMenuItem onAction={onAction} textValue={children} isDisabled={isDisabled} className={cx(styles['item'], danger && styles['danger'])}>
      {Icon ? <Icon aria-hidden /> : null}
      {children}
      {keys ? <kbd>{keys}</kbd> : null}
    </AriaMenuItem>
  );
}

/** One of a few, as a part of a menu: the one that holds now is ticked. */
export function MenuChoices<T extends string>({ title, value, options, onChange }: {
  readonly title: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly keys?: string }[];
  readonly onChange: (value: T) => void;
}): ReactNode {
  return (
    <MenuSection
      aria-label={title} className={cx(styles['section'])} selectionMode="single" disallowEmptySelection selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => { const [chosen] = keys === 'all' ? [] : [...keys]; if (chosen !== undefined) onChange(chosen as T); }}
    >
      <Header className={styles['title']}>{title}</Header>
      {options.map(({ value: id, label, keys }) => (
        <AriaMenuItem key={id} id={id} textValue={label} className={cx(styles['item'])}>
          {({ isSelected }) => <><span className={styles['tick']}>{isSelected ? <Check aria-hidden /> : null}</span>{label}{keys ? <kbd>{keys}</kbd> : null}</>}
        </AriaMenuItem>
      ))}
    </MenuSection>
  );
}
