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

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });
/** Long enough to read and to reach with a keyboard; the clock stops while it has focus or the pointer. */
const SHOWN_MS = 10_000;

/** Says what was done; `undo` adds the way back. @returns what closes it */
export function toast(text: string, undo?: () => void): () => void {
  const key = queue.add({ text, tone: 'done', ...(undo ? { action: { label: uiStrings.undo, run: undo } } : {}) }, { timeout: SHOWN_MS });
  return () => queue.close(key);
}

/** Says what could not be done and why; it stays until it's closed. A cancelled call says nothing. */
export function toastError(thrown: unknown, what?: string): void {
  const { code } = asAppError(thrown);
  if (code === 'CANCELLED') return;
  queue.add({ text: what ? `${what} ${errorSentence(code)}` : errorSentence(code), tone: 'trouble' });
}

export function Toasts(): ReactNode {
  return (
    <ToastRegion queue={queue} aria-label={uiStrings.notices} className={cx(styles['region'])}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={cx(styles['toast'])} data-tone={shown.content.tone}>
          <ToastContent className={cx(styles['content'])}><Text slot="title">{shown.content.text}</Text></ToastContent>
          {shown.content.action ? (
            <Button className={cx(styles['action'])} onPress={() => { shown.content.action?.run(); queue.close(shown.key); }}>{shown.content.action.label}</Button>
          ) : null}
          <Button slot="close" aria-label={uiStrings.close} className={cx(styles['close'])}><X aria-hidden /></Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
