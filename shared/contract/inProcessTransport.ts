/** Two ends of a pipe within one program. Frames go through JSON text, so that nothing works here that fails elsewhere. */
import { decodeFrame, encodeFrame } from './frames.ts';
import { createFrameInbox } from './frameInbox.ts';
import type { Transport } from './transport.ts';

/** @returns the page's end and the core's end; closing either closes both. */
export function createInProcessPipe(): readonly [Transport, Transport] {
  const inboxes = [createFrameInbox(), createFrameInbox()] as const;
  let open = true;

  function end(mine: 0 | 1): Transport {
    const other = inboxes[mine === 0 ? 1 : 0];
    return {
      send(frame) {
        if (!open) return;
        const text = encodeFrame(frame);
        later(() => other.receive(decodeFrame(text)));
      },
      onFrame: inboxes[mine].onFrame,
      onClose: inboxes[mine].onClose,
      close() {
        if (!open) return;
        open = false;
        later(() => {
          inboxes[0].closed();
          inboxes[1].closed();
        });
      },
    };
  }
  return [end(0), end(1)];
}

/** Never in the caller's own turn: as a real port delivers. */
function later(act: () => void): void {
  void Promise.resolve().then(act);
}
