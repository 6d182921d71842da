/** A link to a place in the program inside a row that can be pressed itself: pressing the link is not pressing the row. */
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { hashOf, type Place } from '#renderer/state/place.ts';
import { cx } from './cx.ts';

export interface RowLinkProps {
  readonly to: Place;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly 'aria-label'?: string;
}

export function RowLink({ to, children, className, ...rest }: RowLinkProps): ReactNode {
  return <Link {...rest} href={hashOf(to)} className={cx(className)}>{children}</Link>;
}
