/** The core's own process under Electron: core and router here, windows and extractors by ports from the main process. */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { MessageEvent, MessagePortMain } from 'electron';
import { toWire } from '#shared/contract/errors.ts';
import { createMessagePortTransport } from '#shared/contract/messagePortTransport.ts';
import { createRouter, type Router } from '#shared/contract/router.ts';
import type { Core } from '#core/core.ts';
import { createCore } from '#core/createCore.ts';
import { createFileLog } from '#core/log/fileLog.ts';
import type { Log } from '#core/ports.ts';
import { noteCrashes } from '#hosts/node/noteCrashes.ts';
import { createBrokeredExtractors } from './brokeredExtractors.ts';
import type { CoreStart, FromCore, ToCore } from './coreLink.ts';

const main = process.parentPort;
const tell = (message: FromCore): void => main.postMessage(message);
let log: Log = { info: () => undefined, error: (message) => tell({ type: 'log', message }) };
const extractors = createBrokeredExtractors(tell);
/** Windows that came before the core was ready. */
const waiting: MessagePortMain[] = [];
let running: { readonly core: Core; readonly router: Router } | null = null;

main.on('message', (event: MessageEvent) => {
  const message = event.data as ToCore;
  const [port] = event.ports;
  hear(message, port).catch((thrown: unknown) => log.error(`${message.type} failed: ${thrown instanceof Error ? thrown.message : ''}`));
});

async function hear(message: ToCore, port: MessagePortMain | undefined): Promise<void> {
  switch (message.type) {
    case 'start':
      return start(message.start);
    case 'page':
      if (port && running) running.router.connect(createMessagePortTransport(port));
      else if (port) waiting.push(port);
      return undefined;
    case 'file':
      return tell({ type: 'file', call: message.call, file: running?.core.file(message.fileId) ?? null });
    case 'writeExport':
      return tell({ type: 'exportWritten', call: message.call, written: await writeExport(message.exportId, message.path) });
    case 'fromExtractor':
      return extractors.said(message.extractor, message.message);
    case 'extractorExited':
      return extractors.exited(message.extractor, message.code);
    case 'close':
      running?.router.close();
      await running?.core.close();
      return tell({ type: 'closed' });
  }
}

async function start({ appVersion, folders, open, checkResults }: CoreStart): Promise<void> {
  log = createFileLog(folders.logs, () => new Date(), (message) => tell({ type: 'log', message }));
  noteCrashes(log);
  try {
    const core = await createCore({
      clock: { now: () => new Date() },
      ids: { next: () => randomUUID() },
      log,
      events: { emit: (name, payload) => running?.router.emit(name, payload) },
      uploads: null,
      extractors,
      folders,
      open,
    });
    const router = createRouter({ handlers: core.handlers, appVersion, host: 'desktop', checkResults, log });
    running = { core, router };
    for (const port of waiting.splice(0)) router.connect(createMessagePortTransport(port));
    tell({ type: 'ready' });
  } catch (thrown) {
    tell({ type: 'failed', error: toWire(thrown) });
  }
}

async function writeExport(exportId: string, path: string): Promise<boolean> {
  const finished = running?.core.exported(exportId);
  if (!finished) return false;
  await writeFile(path, finished.bytes);
  return true;
}
