/** What the desktop program understands on its command line: a library, and files to import. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CorePorts } from '#core/ports.ts';

export interface DesktopArguments {
  readonly open: CorePorts['open'];
  /** Absolute paths. */
  readonly importPaths: readonly string[];
}

/** @param argv without the program (and, unpackaged, without the folder it runs from). Unknown switches are Chromium's: passed over. */
export function readDesktopArguments(argv: readonly string[], cwd: string): DesktopArguments {
  const library = argv.find((each) => each.startsWith('--library='))?.slice('--library='.length);
  const open = library ? { folder: resolve(cwd, library) } : argv.includes('--sample') ? 'sample' as const : 'own' as const;
  const importPaths = argv.filter((each) => !each.startsWith('-')).map((path) => resolve(cwd, path)).filter((path) => existsSync(path));
  return { open, importPaths };
}
