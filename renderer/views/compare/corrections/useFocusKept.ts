/** When a finding is dismissed, its menu goes with it: the focus moves on to the one that stands in its place. */
import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

const MENUS = '[data-more]';

/** @param shown changes when findings do. @returns for the root's `onFocus`: remembers which menu had the focus */
export function useFocusKept(root: RefObject<HTMLElement | null>, shown: unknown): (event: FocusEvent) => void {
  const last = useRef(-1);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return undefined;
    before.current = shown;
    // After the menu that closes has tried to give the focus back.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body || last.current < 0) return;
      const menus = root.current?.querySelectorAll<HTMLElement>(MENUS) ?? [];
      (menus[Math.min(last.current, menus.length - 1)] ?? root.current?.querySelector<HTMLElement>('[data-scroller]'))?.focus();
    }, 60);
    return () => clearTimeout(timer);
  }, [root, shown]);
  return ({ target }) => {
    const menu = target.closest(MENUS);
    if (menu) last.current = [...(root.current?.querySelectorAll(MENUS) ?? [])].indexOf(menu);
  };
}
