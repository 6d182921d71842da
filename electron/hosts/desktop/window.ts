/** The one window: sandboxed, isolated, and where it was left. */
import { fileURLToPath } from 'node:url';
import { BrowserWindow, screen } from 'electron';
import { DESKTOP_ORIGIN } from '#shared/contract/desktop.ts';
import { guardContents } from './guards.ts';
import type { Settings } from './settings.ts';
import { placeOnScreen } from './windowPlace.ts';

export function openMainWindow(settings: Settings, developing: boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOnScreen(settings.windowPlace(), screen.getAllDisplays().map(({ workArea }) => workArea)),
    minWidth: 800,
    minHeight: 560,
    title: 'Scrutineer',
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
      partition: 'scrutineer',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      // Dictionaries would be downloaded.
      spellcheck: false,
      devTools: developing,
    },
  });
  guardContents(window.webContents);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => settings.keepWindowPlace({ ...window.getNormalBounds(), maximised: window.isMaximized() }));
  if (settings.windowPlace()?.maximised === true) window.maximize();
  void window.loadURL(`${DESKTOP_ORIGIN}/`);
  return window;
}
