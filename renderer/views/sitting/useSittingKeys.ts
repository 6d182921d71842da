/** One key each. Those of a single letter or number never act while somebody types, and can be turned off (WCAG 2.1.4); with Alt they act always. */
import { useEffect, useRef } from 'react';
import { overlay } from '#renderer/state/overlays.ts';
import { settings } from '#renderer/state/settings.ts';
import { MARKS, type Mark } from './Outcome.tsx';

export interface SittingActs {
  readonly mark: (mark: Mark) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly clock: () => void;
  readonly answer: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.getAttribute('role') === 'spinbutton');
}

/** In a menu or a dialog letters choose what is there. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="menu"], [role="listbox"], [role="dialog"]:not([data-room])') !== null;
}

export function useSittingKeys(acts: SittingActs): void {
  const latest = useRef(acts);
  useEffect(() => { latest.current = acts; });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey || overlay.get() !== null || isElsewhere(event.target)) return;
      const { mark, next, previous, clock, answer } = latest.current;
      // By where the key stands: Alt changes what it types on some keyboards.
      const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
      const marked = digit === undefined ? undefined : MARKS[Number(digit) - 1];
      const always: Readonly<Record<string, () => void>> = { PageDown: next, PageUp: previous };
      const single: Readonly<Record<string, () => void>> = { n: next, b: previous, p: clock, a: answer };
      const act = event.altKey ? (marked ? () => mark(marked) : always[event.key])
        : !settings.get().singleKeys || isTyping(event.target) ? undefined
          : marked ? () => mark(marked) : single[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
