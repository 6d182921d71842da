/** Keeps frames until somebody listens: what a transport owes by its contract, written once. */

export interface FrameInbox {
  readonly receive: (frame: unknown) => void;
  readonly closed: () => void;
  readonly onFrame: (listener: (frame: unknown) => void) => void;
  readonly onClose: (listener: () => void) => void;
}

export function createFrameInbox(): FrameInbox {
  let waiting: unknown[] = [];
  let listener: ((frame: unknown) => void) | null = null;
  let isClosed = false;
  const closeListeners: (() => void)[] = [];

  return {
    receive(frame) {
      if (listener) listener(frame);
      else waiting.push(frame);
    },
    closed() {
      if (isClosed) return;
      isClosed = true;
      for (const tell of closeListeners) tell();
    },
    onFrame(next) {
      listener = next;
      const kept = waiting;
      waiting = [];
      for (const frame of kept) next(frame);
    },
    onClose(tell) {
      if (isClosed) tell();
      else closeListeners.push(tell);
    },
  };
}
