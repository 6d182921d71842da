/** A button that shows only an icon: its name is read out, and shown on hover and focus. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps, TooltipTrigger } from 'react-aria-components';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** What it does, as a person would say it. */
  readonly label: string;
  /** Keys that do the same, shown beside the name. */
  readonly keys?: string;
  readonly small?: boolean;
  /** For a switch: whether it is on. */
  readonly on?: boolean;
  readonly className?: string | undefined;
  /** Marks menus of findings, for the focus to find the next one. */
  readonly 'data-more'?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon: Icon, label, keys, small, on, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        className={cx(styles['button'], styles['icon'], small && styles['small'], on && styles['on'], className)}
      >
        <Icon aria-hidden />
      </AriaButton>
      <Tooltip>{label}{keys ? <> <kbd>{keys}</kbd></> : null}</Tooltip>
    </TooltipTrigger>
  );
}
