/** Frames over a WebSocket: the browser's, or that of the `ws` library, which has the same shape. */
import { decodeFrame, encodeFrame, type Frame } from './frames.ts';
import { createFrameInbox } from './frameInbox.ts';
import type { Transport } from './transport.ts';

export interface SocketLike {
  readonly readyState: number;
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const CONNECTING = 0;
const OPEN = 1;

/** Frames that are sent while it's still connecting wait until it's open. */
export function createWebSocketTransport(socket: SocketLike): Transport {
  const inbox = createFrameInbox();
  const unsent: Frame[] = [];

  socket.addEventListener('open', () => {
    for (const frame of unsent.splice(0)) socket.send(encodeFrame(frame));
  });
  socket.addEventListener('message', (event) => inbox.receive(decodeFrame(event.data)));
  socket.addEventListener('close', () => inbox.closed());
  // An error is always followed by a close, but an unheard one would end a Node process.
  socket.addEventListener('error', () => undefined);

  return {
    send(frame) {
      if (socket.readyState === OPEN) socket.send(encodeFrame(frame));
      else if (socket.readyState === CONNECTING) unsent.push(frame);
    },
    onFrame: inbox.onFrame,
    onClose: inbox.onClose,
    close() {
      socket.close(1000);
    },
  };
}
