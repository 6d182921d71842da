/** A link to a place in the program: a real link, so that it can be opened as links are, and is told as one. */
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { hashOf, type Place } from '#renderer/state/place.ts';
import { buttonClass, type ButtonLook } from './Button.tsx';

export interface PlaceLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: Place;
  /** Drawn as a button. */
  readonly button?: ButtonLook;
  readonly ref?: Ref<HTMLAnchorElement>;
}

export function PlaceLink({ to, button, className, children, ...rest }: PlaceLinkProps): ReactNode {
  return <a {...rest} href={hashOf(to)} className={button ? buttonClass(button, className) : className}>{children}</a>;
}
