/** What `npm start -- …` understands. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CorePorts } from '#core/ports.ts';
import type { HostName } from './chooseHost.ts';

export interface StartArguments {
  readonly open: CorePorts['open'];
  readonly noWindow: boolean;
  readonly host: HostName | null;
  /** Absolute paths of files and folders to import. */
  readonly importPaths: readonly string[];
  readonly help: boolean;
}

export const USAGE = `npm start -- [options] [files and folders to import]

  --sample          open the sample library
  --library DIR     open the library in this folder (made when it isn't there)
  --no-window       serve, and print the address
  --host NAME       desktop or loopback, whatever would be chosen otherwise
  --help            show this`;

/** @throws Error with a sentence for the person when the arguments make no sense. */
export function readStartArguments(argv: readonly string[], cwd: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      sample: { type: 'boolean', default: false },
      library: { type: 'string' },
      'no-window': { type: 'boolean', default: false },
      host: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { host, library, sample } = values;
  if (host !== undefined && host !== 'desktop' && host !== 'loopback') throw new Error('--host is desktop or loopback');
  if (sample && library !== undefined) throw new Error('--sample and --library exclude each other');
  return {
    open: library === undefined ? (sample ? 'sample' : 'own') : { folder: resolve(cwd, library) },
    noWindow: values['no-window'],
    host: host ?? null,
    importPaths: positionals.map((path) => resolve(cwd, path)),
    help: values.help,
  };
}
