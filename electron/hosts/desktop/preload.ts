/** Runs in the page's sandbox before the page: hands it one port to the core and a few things that only a shell can do. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { DESKTOP_BRIDGE, DESKTOP_ORIGIN, PORT_MESSAGE, type DesktopBridge } from '#shared/contract/desktop.ts';
import { channels } from './channels.ts';

/** The page's own window, as far as the preload needs it. */
declare const window: { postMessage(message: unknown, origin: string, transfer: readonly unknown[]): void };

ipcRenderer.on(channels.port, (event, nonce: unknown) => {
  window.postMessage({ type: PORT_MESSAGE, nonce }, DESKTOP_ORIGIN, event.ports);
});

/** The page's; a later one takes the place of the one before. */
let tellOpened: ((paths: readonly string[]) => void) | null = null;
ipcRenderer.on(channels.opened, (_event, paths: readonly string[]) => tellOpened?.(paths));

const bridge: DesktopBridge = {
  connect: (nonce) => ipcRenderer.send(channels.connect, nonce),
  chooseFiles: (folder, of) => ipcRenderer.invoke(channels.chooseFiles, folder, of) as Promise<readonly string[]>,
  onOpened(listener) {
    tellOpened = listener;
    ipcRenderer.send(channels.takeOpened);
  },
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
  saveExport: (exportId, fileName) => ipcRenderer.invoke(channels.saveExport, exportId, fileName) as Promise<boolean>,
  saveBytes: (bytes, fileName) => ipcRenderer.invoke(channels.saveBytes, bytes, fileName) as Promise<boolean>,
  print: () => ipcRenderer.send(channels.print),
  readSettings: () => ipcRenderer.invoke(channels.readSettings) as Promise<Readonly<Record<string, unknown>>>,
  writeSetting: (key, value) => ipcRenderer.send(channels.writeSetting, key, value),
};
contextBridge.exposeInMainWorld(DESKTOP_BRIDGE, bridge);
