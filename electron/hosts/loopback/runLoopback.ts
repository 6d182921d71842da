/** The loopback host from start to end: core, server, and a browser window or a printed address. */
import { createInterface } from 'node:readline';
import type { Params } from '#shared/contract/api.ts';
import { createClient } from '#shared/contract/clientOverTransport.ts';
import { createInProcessPipe } from '#shared/contract/inProcessTransport.ts';
import { createFileLog } from '#core/log/fileLog.ts';
import type { CorePorts } from '#core/ports.ts';
import { appVersion, checkoutFolders } from '#hosts/node/checkout.ts';
import { personFolders } from '#hosts/node/personFolders.ts';
import { noteCrashes } from '#hosts/node/noteCrashes.ts';
import { startCore, type RunningCore } from '#hosts/node/runningCore.ts';
import type { SettingsFile } from '#hosts/serve/pageSettings.ts';
import { installedPdfjs } from '#hosts/serve/pageFiles.ts';
import type { LoopbackOptions } from './loopbackOptions.ts';
import { openWindow } from './openWindow.ts';
import { launchAddress } from './redirectFile.ts';
import { startLoopbackServer, type LoopbackServer } from './server.ts';
import { PRINTED_LAUNCH_MS } from './tokens.ts';
import { createUploadFolder } from './uploads.ts';
import { isRunning, makeWindowProfile } from './windowProfile.ts';

export interface LoopbackRun {
  readonly open: CorePorts['open'];
  /** Path of the browser to open a window in, or null to print the address instead. */
  readonly browser: string | null;
  /** Files to import, by absolute path. */
  readonly importPaths: readonly string[];
  readonly say: (line: string) => void;
}

/** Settles when the window was closed or the process was told to stop, with everything put away. */
export async function runLoopback(run: LoopbackRun): Promise<void> {
  const log = createFileLog(personFolders(process.env, process.platform).logs, () => new Date(), (message) => run.say(`scrutineer: ${message}`));
  noteCrashes(log);
  const uploads = createUploadFolder();
  const running = await startCore({ host: 'loopback', open: run.open, uploads, log });
  const server = await startLoopbackServer({
    core: running.core,
    connect: (transport) => running.router.connect(transport),
    uploads,
    settings: settingsOnce(personFolders(process.env, process.platform).home),
    folders: { page: checkoutFolders.page, pdfjs: installedPdfjs() },
    log,
    now: () => performance.now(),
  });
  if (run.importPaths.length > 0) await startImport(running, { paths: [...run.importPaths], uploads: [] });

  const told = toldToStop();
  if (run.browser === null || !(await showWindow(run.browser, server, told))) {
    if (run.browser !== null) run.say('The browser could not be started: open this address instead.');
    printAddress(server, run.say);
    await told;
  }
  await server.close();
  await running.close();
  uploads.close();
}

/** The page asks while its window comes up: until then the start has better to do. */
function settingsOnce(folder: string): LoopbackOptions['settings'] {
  let opened: Promise<SettingsFile> | null = null;
  return () => (opened ??= import('./windowSettings.ts').then(({ openWindowSettings }) => openWindowSettings(folder)));
}

/** @returns false when the browser could not be started; else true, once the window is closed or we were told to stop. */
async function showWindow(browser: string, server: LoopbackServer, told: Promise<void>): Promise<boolean> {
  const profile = makeWindowProfile(personFolders(process.env, process.platform).home, process.pid, isRunning);
  const window = openWindow({ browser, profile: profile.folder, origin: server.origin, code: server.tokens.launchCode(), asRoot: process.getuid?.() === 0 });
  void told.then(() => window.close());
  const code = await window.ended;
  profile.remove();
  return code !== null;
}

/** The address opens one window. Enter prints another, as long as somebody is there to press it. */
function printAddress(server: LoopbackServer, say: (line: string) => void): void {
  const print = (): void => say(launchAddress(server.origin, server.tokens.launchCode(PRINTED_LAUNCH_MS)));
  print();
  if (!process.stdin.isTTY) return;
  say('It opens one window. Press Enter for another address, Ctrl+C to stop.');
  createInterface({ input: process.stdin }).on('line', print);
}

async function startImport({ router }: RunningCore, params: Params<'documents.import'>): Promise<void> {
  const [page, core] = createInProcessPipe();
  router.connect(core);
  await createClient(page, { appVersion: appVersion(), host: 'loopback' }).call('documents.import', params);
  page.close();
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
