/** Frames over a message port: the DOM's, Node's or Electron's, told apart by their shape. */
import { decodeFrame, encodeFrame } from './frames.ts';
import { createFrameInbox } from './frameInbox.ts';
import type { Transport } from './transport.ts';

interface PortBasics {
  postMessage(message: string): void;
  start(): void;
  close(): void;
}

/** The DOM's and Node's. */
export interface EventTargetPort extends PortBasics {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
}

/** Electron's `MessagePortMain`. */
export interface EmitterPort extends PortBasics {
  on(type: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
}

export function createMessagePortTransport(port: EventTargetPort | EmitterPort): Transport {
  const inbox = createFrameInbox();
  let open = true;
  const receive = (event: { readonly data: unknown }): void => inbox.receive(decodeFrame(event.data));
  const closed = (): void => {
    open = false;
    inbox.closed();
  };

  if ('addEventListener' in port) {
    port.addEventListener('message', receive);
    port.addEventListener('close', closed);
  } else {
    port.on('message', receive);
    port.on('close', closed);
  }
  port.start();

  return {
    send(frame) {
      if (open) port.postMessage(encodeFrame(frame));
    },
    onFrame: inbox.onFrame,
    onClose: inbox.onClose,
    close() {
      if (!open) return;
      port.close();
      // A port doesn't always tell the end that closed it.
      closed();
    },
  };
}
