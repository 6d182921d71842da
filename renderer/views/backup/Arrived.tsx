/** What a form has led to: it takes the focus from the button that is gone, and is read out. */
import { useEffect, useRef, type ReactNode } from 'react';

export function Arrived({ className, label, children }: { readonly className: string | undefined; readonly label?: string; readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return <section ref={place} tabIndex={-1} className={className} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</section>;
}
