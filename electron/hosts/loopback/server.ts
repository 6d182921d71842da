/**
 * The loopback host's server: the page, its files and its socket, on 127.0.0.1 for this one page alone.
 * Another page in the same browser, another user of the machine or a rebound name gets a 4xx and nothing else.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { loopbackPaths } from '#shared/contract/loopback.ts';
import { refuseStranger, type Refusal } from './guard.ts';
import type { LoopbackOptions } from './loopbackOptions.ts';
import { answerRequest } from './routes.ts';
import { sendRefusal } from './sendRefusal.ts';
import { createSockets } from './sockets.ts';
import { createTokens, type Tokens } from './tokens.ts';

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly tokens: Tokens;
  close(): Promise<void>;
}

/** @throws when no port can be had. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const tokens = createTokens(options.now);
  const sockets = createSockets(tokens, options.connect);
  const server = createServer({ requireHostHeader: false, maxHeaderSize: 16 * 1024 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refuseStranger(request, host);
    if (refusal) {
      sendRefusal(response, pathOf(request), refusal);
      return;
    }
    answerRequest(request, response, { ...options, tokens, path: pathOf(request) }).catch((thrown: unknown) => {
      // The path may carry an id, never a query; what went wrong stays here.
      options.log.error(`${request.method ?? ''} ${pathOf(request)} failed`, thrown);
      if (response.headersSent) response.destroy();
      else sendRefusal(response, pathOf(request), { status: 500, reason: 'something went wrong' });
    });
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal = refuseStranger(request, host) ?? wrongSocket(request);
    if (refusal) socket.end(`HTTP/1.1 ${refusal.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    else sockets.upgrade(request, socket, head);
  });

  return {
    origin: `http://${host}`,
    tokens,
    async close() {
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function wrongSocket(request: IncomingMessage): Refusal | null {
  const right = request.method === 'GET' && request.url === loopbackPaths.socket;
  return right ? null : { status: 400, reason: 'no socket here' };
}

/** Without the query: nothing of ours is asked by query, and it must not end up in a log. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
}
