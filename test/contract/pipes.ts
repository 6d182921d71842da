/** Every way that a page can be joined to a router, under one face, so that one suite holds all of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { createInProcessPipe } from '#shared/contract/inProcessTransport.ts';
import { createMessagePortTransport } from '#shared/contract/messagePortTransport.ts';
import type { Router } from '#shared/contract/router.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { createWebSocketTransport } from '#shared/contract/webSocketTransport.ts';
import { startLoopbackServer } from '#hosts/loopback/server.ts';
import { createUploadFolder } from '#hosts/loopback/uploads.ts';

export interface Pipe {
  /** The page's end. */
  readonly transport: Transport;
  /** Sent with hello where the host wants one. */
  readonly token?: string;
  /** Puts something on the wire that no client of ours would. Undefined where nothing but frames can be sent. */
  sendRaw?(message: unknown): void;
  close(): Promise<void>;
}

export interface PipeMaker {
  readonly name: string;
  open(router: Router): Promise<Pipe>;
}

const inProcess: PipeMaker = {
  name: 'in process',
  open(router) {
    const [page, core] = createInProcessPipe();
    router.connect(core);
    return Promise.resolve({ transport: page, close: () => Promise.resolve(page.close()) });
  },
};

const messagePort: PipeMaker = {
  name: 'message port',
  open(router) {
    const { port1, port2 } = new MessageChannel();
    router.connect(createMessagePortTransport(port2));
    const transport = createMessagePortTransport(port1);
    return Promise.resolve({ transport, sendRaw: (message) => port1.postMessage(message), close: () => Promise.resolve(transport.close()) });
  },
};

/** Electron's port has Node's emitter face with the DOM's event object. */
const electronPort: PipeMaker = {
  name: "Electron's port",
  open(router) {
    const { port1, port2 } = new MessageChannel();
    router.connect(createMessagePortTransport(asElectronPort(port2)));
    const transport = createMessagePortTransport(port1);
    return Promise.resolve({ transport, sendRaw: (message) => port1.postMessage(message), close: () => Promise.resolve(transport.close()) });
  },
};

function asElectronPort(port: MessagePort) {
  const emitter = new EventEmitter();
  return {
    on: (type: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => emitter.on(type, listener),
    postMessage: (message: string) => port.postMessage(message),
    close: () => port.close(),
    start() {
      port.on('message', (data: unknown) => emitter.emit('message', { data }));
      port.on('close', () => emitter.emit('close'));
    },
  };
}

const webSocket: PipeMaker = {
  name: 'WebSocket through the loopback host',
  async open(router) {
    const folder = mkdtempSync(join(tmpdir(), 'scrutineer-pipe-'));
    const uploads = createUploadFolder();
    const server = await startLoopbackServer({
      core: { file: () => null, exported: () => null },
      connect: (transport) => router.connect(transport),
      uploads,
      settings: () => Promise.resolve({ read: () => ({}), write: () => undefined }),
      folders: { page: folder, pdfjs: folder },
      log: { info: () => undefined, error: () => undefined },
      now: () => 0,
    });
    const token = server.tokens.exchange(server.tokens.launchCode()) ?? '';
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/socket`, { origin: server.origin });
    const opened = new Promise((resolve) => socket.once('open', resolve));
    const transport = createWebSocketTransport(socket);
    return {
      transport,
      token,
      sendRaw: (message) => void opened.then(() => socket.send(typeof message === 'string' || message instanceof Uint8Array ? message : JSON.stringify(message))),
      async close() {
        transport.close();
        await server.close();
        uploads.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

export const pipes: readonly PipeMaker[] = [inProcess, messagePort, electronPort, webSocket];
