/** What the shell does for the page: dialogs, printing, settings, and the port. Every message's sender is checked. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { channels } from './channels.ts';
import type { CoreProcess } from './coreProcess.ts';
import { isOwnPage } from './guards.ts';
import type { OpenedFiles } from './openedFiles.ts';
import type { Settings } from './settings.ts';

export interface HostApiOptions {
  readonly window: () => BrowserWindow | null;
  readonly core: CoreProcess;
  readonly opened: OpenedFiles;
  readonly settings: Settings;
}

export function serveHostApi({ window, core, opened, settings }: HostApiOptions): void {
  const on = (channel: string, act: (event: IpcMainEvent, ...args: unknown[]) => void): void => {
    ipcMain.on(channel, (event, ...args: unknown[]) => {
      if (isOwnPage(event)) act(event, ...args);
    });
  };
  const handle = (channel: string, answer: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown): void => {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isOwnPage(event)) throw new Error('Not for this page');
      return answer(event, ...args);
    });
  };

  on(channels.connect, (event, nonce) => {
    if (typeof nonce === 'string') event.senderFrame?.postMessage(channels.port, nonce, [core.joinPage()]);
  });
  on(channels.takeOpened, (event) => opened.takeTo((paths) => event.sender.send(channels.opened, paths)));
  on(channels.print, (event) => event.sender.print({}, () => undefined));
  on(channels.writeSetting, (_event, key, value) => settings.keep(key, value));
  handle(channels.readSettings, () => settings.page());
  handle(channels.chooseFiles, async (_event, folder, of) => {
    const parent = window();
    const options = {
      properties: folder === true ? ['openDirectory' as const] : of === 'backup' ? ['openFile' as const] : ['openFile' as const, 'multiSelections' as const],
      filters: folder === true ? [] : [of === 'questions' ? { name: 'Questions', extensions: ['questions'] } : of === 'backup' ? { name: 'Backups', extensions: ['age'] } : { name: 'Papers', extensions: ['pdf', 'docx', 'txt', 'md', 'markdown', 'scrutiny'] }, { name: 'All files', extensions: ['*'] }],
    };
    const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  });
  const askWhere = async (fileName: string): Promise<string | null> => {
    const parent = window();
    // A name and no path: where it goes is the person's to say.
    const options = { defaultPath: basename(fileName.replaceAll('\\', '/')) };
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? null : filePath;
  };
  handle(channels.saveBytes, async (_event, bytes, fileName) => {
    if (!(bytes instanceof Uint8Array) || typeof fileName !== 'string') return false;
    const filePath = await askWhere(fileName);
    if (filePath === null) return false;
    try {
      await writeFile(filePath, bytes);
      return true;
    } catch {
      dialog.showErrorBox('Not saved', 'The file could not be written there. Choose another place, and save again.');
      return false;
    }
  });
  handle(channels.saveExport, async (_event, exportId, fileName) => {
    if (typeof exportId !== 'string' || typeof fileName !== 'string') return false;
    const filePath = await askWhere(fileName);
    if (filePath === null) return false;
    const written = await core.writeExport(exportId, filePath);
    if (!written) dialog.showErrorBox('Not saved', 'The file could not be written there. Choose another place, and export again.');
    return written;
  });
}
