/** Where a person's own things lie on this system: the same for every host, so that all open the same library. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface PersonFolders {
  /** The member's own library. */
  readonly own: string;
  /** The sample library, made on first use. */
  readonly sample: string;
  /** Compiled code, kept from one start to the next: nobody else may write here. */
  readonly compiled: string;
  /** What the program notes of its own running. */
  readonly logs: string;
  /** Holds them all, and the loopback window's settings. */
  readonly home: string;
}

/**
 * @param env `SCRUTINEER_HOME` puts everything in one folder; else the system's place for a program's data.
 *   `NODE_COMPILE_CACHE`, Node's own name for it, keeps compiled code elsewhere.
 */
export function personFolders(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): PersonFolders {
  const home = env['SCRUTINEER_HOME'] ?? join(systemPlace(env, platform), 'Scrutineer');
  return { home, own: join(home, 'library'), sample: join(home, 'sample'), logs: join(home, 'logs'), compiled: env['NODE_COMPILE_CACHE'] ?? join(home, 'compiled') };
}

function systemPlace(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
}
