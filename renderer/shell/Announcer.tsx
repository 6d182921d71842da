/** The live region that `announce` speaks through. */
import type { ReactNode } from 'react';
import { announcement } from '#renderer/state/announce.ts';
import { useStore } from '#renderer/state/store.ts';

export function Announcer(): ReactNode {
  const { text, count } = useStore(announcement);
  // A new key makes the same words a new text, so that they are read again.
  return <div role="status" aria-live="polite" className="visuallyHidden"><span key={count}>{text}</span></div>;
}
