/** Keys that work everywhere. Those of a single letter or sign can be turned off (WCAG 2.1.4), and never act while somebody types. */
import { useEffect } from 'react';
import { overlay } from '#renderer/state/overlays.ts';
import { settings } from '#renderer/state/settings.ts';
import { client } from '#renderer/state/calls.ts';
import { takeBack } from './takeBack.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

async function lockOrAsk(): Promise<void> {
  const { state } = await client().call('vault.state', {});
  if (state === 'unlocked') await client().call('vault.lock', {});
  else overlay.set('vault');
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const modified = event.ctrlKey || event.metaKey;
  const open = (name: 'palette' | 'settings' | 'shortcuts' | 'import'): void => {
    event.preventDefault();
    overlay.set(overlay.get() === name ? null : name);
  };
  if (modified && !event.altKey && !event.shiftKey) {
    const key = event.key.toLowerCase();
    if (key === 'k') open('palette');
    else if (key === 'o') open('import');
    else if (key === ',') open('settings');
    else if ((key === 'z' || key === 'y') && !isTyping(event.target)) {
      // Not while something is written: a field takes back its own words.
      event.preventDefault();
      takeBack(key === 'z' ? 'undo' : 'redo');
    }
    return;
  }
  if (modified && !event.altKey && event.shiftKey && event.key.toLowerCase() === 'l') {
    // Locks where it's unlocked: in a hurry nobody looks for a button.
    event.preventDefault();
    void lockOrAsk();
    return;
  }
  if (modified && !event.altKey && event.key.toLowerCase() === 'z' && !isTyping(event.target)) {
    event.preventDefault();
    takeBack('redo');
    return;
  }
  // A browser does this by itself; the desktop's window doesn't. Prevented, so that it's done once.
  if (event.altKey && !modified && !event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !isTyping(event.target)) {
    event.preventDefault();
    if (event.key === 'ArrowLeft') window.history.back();
    else window.history.forward();
    return;
  }
  if (event.key === 'F1') open('shortcuts');
  if (modified || event.altKey || !settings.get().singleKeys || isTyping(event.target) || overlay.get() !== null) return;
  if (event.key === '?') open('shortcuts');
  else if (event.key === '/') open('palette');
}

export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
