/** What a person may send to whoever helps them: what the program noted of its own running, and counts. No words of theirs, no names of files. */
import { statSync } from 'node:fs';
import { arch, release } from 'node:os';
import { readLog } from '#core/log/fileLog.ts';
import { listBackups } from './backups.ts';
import { numberOf } from './connection.ts';
import { databasePath } from './folder.ts';
import type { Library } from './library.ts';
import { readAbout } from './openLibrary.ts';

export async function writeReport({ db, which, folder, readOnly, copyTrouble }: Library, logs: string): Promise<string> {
  const count = (what: string): string => {
    try {
      return String(numberOf(db, what));
    } catch {
      return 'cannot be read';
    }
  };
  const copies = listBackups(folder);
  const lines = [
    `System: ${process.platform} ${release()} ${arch()}; Node ${process.versions.node}; SQLite ${String(process.versions['sqlite'])}`,
    `Library: ${which}${readOnly ? ', read only' : ''}; ${megabytes(databasePath(folder))}; version ${count('PRAGMA user_version')}`,
    `It holds: ${count('SELECT count(*) FROM file')} files, ${count('SELECT count(*) FROM page')} pages, ${count('SELECT count(*) FROM annotation')} marks, ${count('SELECT count(*) FROM question')} questions`,
    `Copies: ${copies.length}, newest ${copies[0]?.madeAt ?? 'none'}${copyTrouble === null ? '' : `; the last one failed: ${copyTrouble.code}`}`,
    `A copy took its place: ${restoredOf(db)}`,
    '', 'Log:', (await readLog(logs)) || 'nothing was noted',
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function restoredOf(db: Library['db']): string {
  try {
    return readAbout(db, 'restoredFrom') ?? 'no';
  } catch {
    return 'cannot be read';
  }
}

function megabytes(path: string): string {
  return `${((statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 1_000_000).toFixed(1)} MB`;
}
