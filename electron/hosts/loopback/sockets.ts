/** WebSockets of our own page: admitted by the token in their first frame, then handed to the router. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { createFrameInbox } from '#shared/contract/frameInbox.ts';
import { helloSchema, MAX_REQUEST_LENGTH } from '#shared/contract/frames.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { createWebSocketTransport } from '#shared/contract/webSocketTransport.ts';
import type { Tokens } from './tokens.ts';

/** How long a socket may stay silent before it has said who it is. */
const HELLO_MS = 5000;
/** Close codes of our own (4000 and above are free to use). */
export const NOT_ADMITTED = 4401;

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

export function createSockets(tokens: Tokens, connect: (transport: Transport) => void): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    // A UTF-16 code unit is at most three bytes of UTF-8.
    maxPayload: 3 * MAX_REQUEST_LENGTH,
    perMessageDeflate: false,
  });
  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (webSocket) => admit(webSocket, tokens, connect));
    },
    close() {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function admit(socket: WebSocket, tokens: Tokens, connect: (transport: Transport) => void): void {
  const outer = createWebSocketTransport(socket);
  const inbox = createFrameInbox();
  let admitted = false;
  const tooLate = setTimeout(() => socket.close(NOT_ADMITTED), HELLO_MS);
  outer.onClose(() => clearTimeout(tooLate));

  outer.onFrame((frame) => {
    if (admitted) {
      inbox.receive(frame);
      return;
    }
    const hello = helloSchema.safeParse(frame);
    if (!hello.success || !tokens.accepts(hello.data.token)) {
      socket.close(NOT_ADMITTED);
      return;
    }
    admitted = true;
    clearTimeout(tooLate);
    connect({
      send: (out) => outer.send(out),
      onFrame: inbox.onFrame,
      onClose: (listener) => outer.onClose(listener),
      close: () => outer.close(),
    });
    const { token: _spent, ...rest } = hello.data;
    inbox.receive(rest);
  });
}
