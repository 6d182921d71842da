/** The desktop host's main process: puts the parts together, and keeps one window on one core. */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, protocol, session } from 'electron';
import { errorSentence } from '#shared/strings/errors.ts';
import { personFolders } from '#hosts/node/personFolders.ts';
import { startCoreProcess, type CoreProcess } from './coreProcess.ts';
import { readDesktopArguments } from './desktopArguments.ts';
import { guardSession } from './guards.ts';
import { serveHostApi } from './hostApi.ts';
import { setMenu } from './menu.ts';
import { OpenedFiles } from './openedFiles.ts';
import { createPackProtocol } from './packProtocol.ts';
import { openSettings } from './settings.ts';
import { openMainWindow } from './window.ts';

const developing = !app.isPackaged;
const top = app.getAppPath();
const opened = new OpenedFiles();
// macOS says so by an event, and before anything else stands.
app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.add([path]);
});

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
app.enableSandbox();

// Two programs on one library would be two truths: the second hands its files to the first.
if (app.requestSingleInstanceLock()) app.whenReady().then(run).catch(failed);
else app.quit();

function run(): void {
  const { open, importPaths } = readDesktopArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
  const { own, sample, logs, compiled } = personFolders(process.env, process.platform);
  const settings = openSettings();
  opened.add(importPaths);
  let window: BrowserWindow | null = null;

  const core: CoreProcess = startCoreProcess({
    start: { appVersion: app.getVersion(), folders: { own, sample, resources: join(top, 'resources'), logs }, open, checkResults: developing },
    compiled,
    onFailed: ({ code }) => {
      dialog.showErrorBox('Scrutineer can’t open this library', errorSentence(code));
      app.quit();
    },
    log: (line) => void process.stderr.write(`scrutineer: ${line}\n`),
    now: () => performance.now(),
  });

  const page = session.fromPartition('scrutineer');
  guardSession(page);
  page.protocol.handle('app', createPackProtocol({
    folders: { page: join(top, 'dist', 'renderer'), pdfjs: join(top, 'node_modules', 'pdfjs-dist') },
    file: (fileId) => core.file(fileId),
  }));
  serveHostApi({ window: () => window, core, opened, settings });
  setMenu(process.platform, developing);

  const openWindow = (): void => {
    window = openMainWindow(settings, developing);
    window.once('closed', () => {
      window = null;
      opened.leave();
    });
  };
  openWindow();

  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  app.on('second-instance', (_event, argv, cwd) => {
    const { importPaths: more } = readDesktopArguments(argv.slice(1), cwd);
    opened.add(more);
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // The library is closed before the program ends: what was written is on disk either way.
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().then(() => {
      closed = true;
      app.quit();
    });
  });
}

function failed(thrown: unknown): void {
  dialog.showErrorBox('Scrutineer could not start', thrown instanceof Error ? thrown.message : String(thrown));
  app.exit(1);
}
