/**
 * Where a row is written. A library is one file, `main`; while its vault is unlocked, an in-memory database `vault` of the
 * same tables stands beside it, and views of both lie over the names of the tables (see `vault/besideLibrary.ts`). So whoever
 * reads says `FROM page` and reads both; whoever writes a row that may belong in either says which.
 */
import type { DatabaseSync } from 'node:sqlite';

export type Home = 'main' | 'vault';

const withVault = new WeakSet<DatabaseSync>();

export function setVaultOpen(db: DatabaseSync, open: boolean): void {
  if (open) withVault.add(db);
  else withVault.delete(db);
}

export function vaultIsOpen(db: DatabaseSync): boolean {
  return withVault.has(db);
}

/** All that can be read at the moment. */
export function homesOf(db: DatabaseSync): readonly Home[] {
  return withVault.has(db) ? ['main', 'vault'] : ['main'];
}

/** Of a paper, and of what is written on it. */
export function homeOfFile(db: DatabaseSync, fileId: string): Home {
  return homeOf(db, 'file', 'id', fileId);
}

/** Of what belongs to an original by its content: pages read, corrections. */
export function homeOfOriginal(db: DatabaseSync, sha256: string): Home {
  return homeOf(db, 'file', 'sha256', sha256);
}

/** Of a record that is there; `main` for one that isn't yet. */
export function homeOfRecord(db: DatabaseSync, table: 'annotation' | 'question', id: string): Home {
  return homeOf(db, table, 'id', id);
}

function homeOf(db: DatabaseSync, table: string, column: string, value: string): Home {
  if (!withVault.has(db)) return 'main';
  return db.prepare(`SELECT 1 FROM vault.${table} WHERE ${column} = ?`).get(value) ? 'vault' : 'main';
}

/**
 * Where a question belongs: in the vault where it cites an exempt paper that is in it, or is said to rest on one; and it stays
 * there, since its own words may say what the paper says.
 */
export function homeForQuestion(db: DatabaseSync, id: string, fileIds: readonly string[], exempt: boolean): Home {
  if (!withVault.has(db)) return 'main';
  return exempt || homeOfRecord(db, 'question', id) === 'vault' || fileIds.some((fileId) => homeOfFile(db, fileId) === 'vault') ? 'vault' : 'main';
}

/**
 * Copies a record into the vault that was in the open library so far. The open copy is hidden by the views from now on, and is
 * deleted once the vault's is on disk: a crash in between leaves two, never none.
 */
export function bringIntoVault(db: DatabaseSync, table: 'question' | 'shared_record', where: Readonly<Record<string, string>>): void {
  const condition = Object.keys(where).map((column) => `${column} = ?`).join(' AND ');
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}', 'main')`).all().map(({ name }) => String(name)).join(', ');
  db.prepare(`INSERT OR IGNORE INTO vault.${table} (${columns}) SELECT ${columns} FROM main.${table} WHERE ${condition}`).run(...Object.values(where));
}
