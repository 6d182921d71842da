/** The main process' end of the core's process: starts it, starts it again when it dies, and asks it for bytes. */
import { fileURLToPath } from 'node:url';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { EXTRACTOR_FLAGS } from '#core/extract/limits.ts';
import type { WireError } from '#shared/contract/errors.ts';
import type { StoredFile } from '#core/core.ts';
import type { CoreStart, FromCore, ToCore } from './coreLink.ts';

export interface CoreProcessOptions {
  readonly start: CoreStart;
  /** Folder for the extractors' compiled code. */
  readonly compiled: string;
  /** It can't open the library, or has died too often. */
  readonly onFailed: (error: WireError) => void;
  readonly log: (message: string) => void;
  /** Milliseconds, to tell one crash from a series. */
  readonly now: () => number;
}

export interface CoreProcess {
  /** Gives the core one end of a new channel. @returns the other, for the page. */
  joinPage(): MessagePortMain;
  file(fileId: string): Promise<StoredFile | null>;
  /** @returns false when there is no such export (any more) or it could not be written. */
  writeExport(exportId: string, path: string): Promise<boolean>;
  /** Settles when the library is closed, or the process is gone. */
  close(): Promise<void>;
}

/** More deaths than this within a minute, and starting again helps nobody. */
const MOST_CRASHES = 3;
const CRASH_WINDOW_MS = 60_000;
/** A library closes in well under a second; a process that hangs is not waited for. */
const CLOSE_MS = 10_000;

const script = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

export function startCoreProcess(options: CoreProcessOptions): CoreProcess {
  const calls = new Map<number, (answer: FromCore | null) => void>();
  const extractors = new Map<number, UtilityProcess>();
  const crashes: number[] = [];
  let nextCall = 1;
  let closing = false;
  let child = fork();

  function fork(): UtilityProcess {
    const process = utilityProcess.fork(script('core'), [], { serviceName: 'Scrutineer core' });
    process.on('message', (message: FromCore) => hear(message));
    process.once('exit', () => ended());
    process.postMessage({ type: 'start', start: options.start } satisfies ToCore);
    return process;
  }

  function ended(): void {
    for (const answer of calls.values()) answer(null);
    calls.clear();
    for (const extractor of extractors.values()) extractor.kill();
    extractors.clear();
    if (closing) return;
    const now = options.now();
    crashes.push(now);
    if (crashes.filter((at) => now - at < CRASH_WINDOW_MS).length > MOST_CRASHES) {
      options.onFailed({ code: 'INTERNAL', message: 'The core keeps ending' });
    } else {
      options.log('The core ended and is started again');
      child = fork();
    }
  }

  function hear(message: FromCore): void {
    switch (message.type) {
      case 'ready':
        return undefined;
      case 'failed':
        closing = true;
        return options.onFailed(message.error);
      case 'file':
      case 'exportWritten':
        return settle(message.call, message);
      case 'startExtractor':
        return startExtractor(message.extractor);
      case 'toExtractor':
        return extractors.get(message.extractor)?.postMessage(message.message);
      case 'killExtractor':
        return void extractors.get(message.extractor)?.kill();
      case 'log':
        return options.log(message.message);
      case 'closed':
        return void child.kill();
    }
  }

  function settle(call: number, answer: FromCore): void {
    calls.get(call)?.(answer);
    calls.delete(call);
  }

  function startExtractor(extractor: number): void {
    // Nothing of this environment: a parser needs no keys and no addresses.
    const process = utilityProcess.fork(script('extractor'), [], { serviceName: 'Scrutineer extractor', env: { NODE_COMPILE_CACHE: options.compiled }, stdio: 'ignore', execArgv: [...EXTRACTOR_FLAGS] });
    extractors.set(extractor, process);
    process.on('message', (message: unknown) => child.postMessage({ type: 'fromExtractor', extractor, message } satisfies ToCore));
    process.once('exit', (code) => {
      extractors.delete(extractor);
      child.postMessage({ type: 'extractorExited', extractor, code } satisfies ToCore);
    });
  }

  function ask(message: (call: number) => ToCore): Promise<FromCore | null> {
    const call = nextCall;
    nextCall += 1;
    return new Promise((resolve) => {
      calls.set(call, resolve);
      child.postMessage(message(call));
    });
  }

  return {
    joinPage() {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ type: 'page' } satisfies ToCore, [port1]);
      return port2;
    },
    async file(fileId) {
      const answer = await ask((call) => ({ type: 'file', call, fileId }));
      return answer?.type === 'file' ? answer.file : null;
    },
    async writeExport(exportId, path) {
      const answer = await ask((call) => ({ type: 'writeExport', call, exportId, path }));
      return answer?.type === 'exportWritten' && answer.written;
    },
    close() {
      if (closing) return Promise.resolve();
      closing = true;
      return new Promise((resolve) => {
        const tooLong = setTimeout(() => void child.kill(), CLOSE_MS);
        child.once('exit', () => {
          clearTimeout(tooLong);
          resolve();
        });
        child.postMessage({ type: 'close' } satisfies ToCore);
      });
    },
  };
}
