/** A button that does something. To go somewhere, use `PlaceLink`. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import type { ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';

export interface ButtonLook {
  /** `primary`: the one thing to do here. `quiet`: beside text. `danger`: takes something away. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly small?: boolean;
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'>, ButtonLook {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The class names of a button's look, for links that are drawn as buttons. */
export function buttonClass({ look = 'plain', small = false }: ButtonLook, extra?: string): string {
  return cx(styles['button'], look !== 'plain' && styles[look], small && styles['small'], extra);
}

export function Button({ look, small, className, children, ...rest }: ButtonProps): ReactNode {
  return <AriaButton {...rest} className={buttonClass({ ...(look ? { look } : {}), ...(small ? { small } : {}) }, className)}>{children}</AriaButton>;
}
