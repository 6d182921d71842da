/** What a shell can do that the core cannot: it differs by host, and says what it can. The page hides what is absent. */

/** Files that a person chose or dropped: by path on the desktop, as an upload in a browser. */
export type ChosenFile = { readonly kind: 'path'; readonly path: string } | { readonly kind: 'upload'; readonly id: string; readonly name: string };

/** What the file dialog shows first: papers, where nothing else is said. */
export type FilesWanted = 'questions' | 'backup';

export interface HostApi {
  readonly host: 'desktop' | 'loopback';
  readonly can: { readonly chooseFolder: boolean; readonly reveal: boolean; readonly print: boolean };
  /** Opens the system's file dialog; empty when the person thinks better of it. */
  chooseFiles(options: { readonly folder: boolean; readonly of?: FilesWanted }): Promise<readonly ChosenFile[]>;
  /** Turns what was dropped on the window (folders included, where the shell can) into something to import. */
  takeDropped(transfer: unknown): Promise<readonly ChosenFile[]>;
  /** Files that the person opened with this program (a double click): those that wait at once, then each as it comes. A browser opens none. */
  onOpened(listener: (files: readonly ChosenFile[]) => void): void;
  /** Address to fetch a file's bytes from, with Range; headers to send along. */
  fileAddress(fileId: string): { readonly url: string; readonly headers: Readonly<Record<string, string>> };
  /** Saves a finished export where the person wants it; false when they cancel. */
  saveExport(exportId: string, fileName: string): Promise<boolean>;
  /** Saves bytes that the page holds (a paper's attachment) where the person wants them; false when they cancel. */
  saveBytes(bytes: Uint8Array, fileName: string): Promise<boolean>;
  print(): void;
  /** Small settings of this window (theme, pane sizes, last place). */
  readSetting(key: string): unknown;
  writeSetting(key: string, value: unknown): void;
}
