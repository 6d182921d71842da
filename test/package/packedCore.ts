/** The core of a packed program, under Node: this process plays Electron's main process for it. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '#shared/contract/clientOverTransport.ts';
import type { Client } from '#shared/contract/client.ts';
import { createMessagePortTransport } from '#shared/contract/messagePortTransport.ts';
import type { CoreStart, FromCore, ToCore } from '#hosts/desktop/coreLink.ts';

interface Said { readonly message?: unknown; readonly frame?: string }

/** @param quiet an extractor, of which pdf.js says each time that it has nothing to draw with. */
function run(script: string, quiet = false): ChildProcess {
  return fork(fileURLToPath(new URL('electronProcess.mjs', import.meta.url)), [script], { serialization: 'advanced', silent: quiet, execArgv: ['--disable-warning=ExperimentalWarning'] });
}

/** @param top the packed program's folder. @returns once its library is open. @throws Error what it says when it can't be. */
export async function startPackedCore(top: string, start: CoreStart): Promise<{ client: Client; close(): Promise<void> }> {
  const scripts = join(top, 'dist', 'desktop');
  const core = run(join(scripts, 'core.js'));
  const extractors = new Map<number, ChildProcess>();
  const tell = (message: ToCore): void => void core.send({ message });
  const pageListeners: ((event: { readonly data: unknown }) => void)[] = [];

  await new Promise<void>((ready, failed) => {
    core.once('exit', (code) => failed(new Error(`The packed core ended with ${code}`)));
    core.on('message', ({ message, frame }: Said) => {
      if (frame !== undefined) {
        for (const listener of pageListeners) listener({ data: frame });
        return;
      }
      const said = message as FromCore;
      if (said.type === 'ready') ready();
      if (said.type === 'failed') failed(new Error(said.error.message));
      if (said.type === 'closed') core.disconnect();
      if (said.type === 'toExtractor') extractors.get(said.extractor)?.send({ message: said.message });
      if (said.type === 'killExtractor') extractors.get(said.extractor)?.kill('SIGKILL');
      if (said.type === 'startExtractor') {
        const { extractor } = said;
        const child = run(join(scripts, 'extractor.js'), true);
        extractors.set(extractor, child);
        child.on('message', (each: Said) => tell({ type: 'fromExtractor', extractor, message: each.message }));
        child.once('exit', (code) => { if (core.connected) tell({ type: 'extractorExited', extractor, code }); });
      }
    });
    tell({ type: 'start', start });
  });

  tell({ type: 'page' });
  const client = createClient(createMessagePortTransport({
    postMessage: (frame) => void core.send({ frame }),
    start: () => undefined,
    close: () => undefined,
    on: (type: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => { if (type === 'message') pageListeners.push(listener); },
  }), { appVersion: start.appVersion, host: 'desktop' });
  return {
    client,
    async close() {
      const gone = new Promise<void>((settle) => void core.once('exit', () => settle()));
      tell({ type: 'close' });
      await gone;
      for (const extractor of extractors.values()) extractor.kill('SIGKILL');
    },
  };
}
