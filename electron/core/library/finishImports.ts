/**
 * What an import that was cut short left in `incoming`. An original that its records name already only has its last step
 * to go; all else was never the library's, and goes.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { incomingFolder, originalPath, putInPlace } from './folder.ts';
import { text } from './rows.ts';

export async function finishImports(folder: string, db: DatabaseSync): Promise<void> {
  const incoming = incomingFolder(folder);
  const named = new Map(db.prepare('SELECT sha256, extension FROM file').all().map((row) => [`${text(row, 'sha256')}.${text(row, 'extension')}`, row]));
  for (const name of readdirSync(incoming)) {
    const row = named.get(name);
    const place = row === undefined ? null : originalPath(folder, text(row, 'sha256'), text(row, 'extension'));
    if (place !== null && !existsSync(place)) await putInPlace(join(incoming, name), place);
    else rmSync(join(incoming, name), { recursive: true, force: true });
  }
}
