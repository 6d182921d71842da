/** What just happened, at the foot of the window for a while, with the way back. Read out as it comes. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button, Text, UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { errorSentence } from '#shared/strings/errors.ts';
import { asAppError } from '#renderer/state/calls.ts';
import { uiStrings } from '#renderer/strings/ui.ts';
import { cx } from './cx.ts';
import styles from './Toast.module.css';

interface ToastMessage {
  readonly text: string;
  readonly tone: 'done' | 'trouble';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A third would lie over what one is reading. */
const AT_MOST = 2;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: AT_MOST });
/** Long enough to read and to reach with a keyboard; the clock stops while it has focus or the pointer. */
const SHOWN_MS = 10_000;
/** Those that may still be shown, oldest first. */
const open = new Map<string, { readonly about: string; readonly tone: ToastMessage['tone'] }>();

function close(key: string): void {
  open.delete(key);
  queue.close(key);
}

/** Takes away what was said of this, with its way back: for a change that says nothing itself. */
export function closeToastsAbout(about: string): void {
  for (const [key, one] of open) if (one.about === about) close(key);
}

/** Those beyond the most go for good, what was done before what went wrong: none comes back later, when it's no longer so. */
function show(message: ToastMessage, about: string, timeout?: number): () => void {
  closeToastsAbout(about);
  while (open.size >= AT_MOST) {
    const [oldest] = [...open].toSorted(([, a], [, b]) => Number(a.tone === 'trouble') - Number(b.tone === 'trouble'));
    if (oldest) close(oldest[0]);
  }
  const key = queue.add(message, { onClose: () => open.delete(key), ...(timeout === undefined ? {} : { timeout }) });
  open.set(key, { about, tone: message.tone });
  return () => close(key);
}

/**
 * Says what was done; `undo` adds the way back. `about` names what it's about: a newer notice of the same takes the older
 * one's place, so that a way back never goes further than the last step. @returns what closes it
 */
export function toast(text: string, undo?: () => void, about = undo ? crypto.randomUUID() : text): () => void {
  return show({ text, tone: 'done', ...(undo ? { action: { label: uiStrings.undo, run: undo } } : {}) }, about, SHOWN_MS);
}

/** Says what could not be done and why; it stays until it's closed. A cancelled call says nothing. */
export function toastError(thrown: unknown, what?: string): void {
  const { code } = asAppError(thrown);
  if (code === 'CANCELLED') return;
  const text = what ? `${what} ${errorSentence(code)}` : errorSentence(code);
  show({ text, tone: 'trouble' }, text);
}

export function Toasts(): ReactNode {
  return (
    <ToastRegion queue={queue} aria-label={uiStrings.notices} className={cx(styles['region'])}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={cx(styles['toast'])} data-tone={shown.content.tone}>
          <ToastContent className={cx(styles['content'])}><Text slot="title">{shown.content.text}</Text></ToastContent>
          {shown.content.action ? (
            <Button className={cx(styles['action'])} onPress={() => { close(shown.key); shown.content.action?.run(); }}>{shown.content.action.label}</Button>
          ) : null}
          <Button slot="close" aria-label={uiStrings.close} className={cx(styles['close'])}><X aria-hidden /></Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
