/** What the page and the desktop's preload agree on: one object on `window`, one message that brings the port. */
import type { FilesWanted } from './host.ts';

/** Name of the bridge on `window`. Absent under every other host. */
export const DESKTOP_BRIDGE = 'scrutineerDesktop';

/** `type` of the window message that carries the port; its `nonce` is the one that the page asked with. */
export const PORT_MESSAGE = 'scrutineer-port';

/** Where the desktop serves the page and files from; paths as on loopback. */
export const DESKTOP_ORIGIN = 'app://scrutineer';

export interface DesktopBridge {
  /** Answered by a window message `{type: PORT_MESSAGE, nonce}` with one port. */
  connect(nonce: string): void;
  /** Paths that the person chose; empty when they think better of it. */
  chooseFiles(folder: boolean, of?: FilesWanted): Promise<readonly string[]>;
  /** Files that the person opened with this program: those that wait at once, then each as it comes. */
  onOpened(listener: (paths: readonly string[]) => void): void;
  /** Path of a file that was dropped or chosen; empty where it has none. */
  pathOf(file: unknown): string;
  /** Asks where, and writes it there; false when the person cancels. */
  saveExport(exportId: string, fileName: string): Promise<boolean>;
  saveBytes(bytes: Uint8Array, fileName: string): Promise<boolean>;
  print(): void;
  readSettings(): Promise<Readonly<Record<string, unknown>>>;
  writeSetting(key: string, value: unknown): void;
}
