/** A button that opens a list of things to do. */
import type { LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from 'react-aria-components';
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
