/**
 * Sets an unlocked vault beside a library: an in-memory database of the same tables, attached to the library's own connection,
 * and temporary views that show both under the tables' names. SQLite looks for a name among what is temporary first, so that
 * everything that reads the library reads the vault with it, and search ranks both as one; and when the views and the vault
 * are gone, the program is as if there had never been one.
 */
import type { DatabaseSync } from 'node:sqlite';
import { setVaultOpen } from '#core/library/homes.ts';
import { text } from '#core/library/rows.ts';
import { VAULTED_TABLES, type VaultedTable } from './vaultedTables.ts';

/** @param image a whole vault, as `serialize()` gave it */
export function setBeside(db: DatabaseSync, image: Uint8Array): void {
  // Nothing else may ever attach a database to a library: see library/connection.ts.
  db.limits.attach = 1;
  try {
    db.exec("ATTACH ':memory:' AS vault");
  } finally {
    db.limits.attach = 0;
  }
  try {
    exchange(db, image);
    for (const table of VAULTED_TABLES) layView(db, table);
    laySearchViews(db);
    setVaultOpen(db, true);
  } catch (error) {
    takeAway(db);
    throw error;
  }
}

/** Puts another image in the vault's place, under the views that are there. */
export function exchange(db: DatabaseSync, image: Uint8Array): void {
  db.deserialize(image, { dbName: 'vault' });
  // SQLite may keep what it needs to undo a write in memory alone.
  db.exec('PRAGMA vault.journal_mode = MEMORY; PRAGMA vault.secure_delete = ON; PRAGMA vault.cell_size_check = ON;');
}

export function imageOf(db: DatabaseSync): Uint8Array {
  return db.serialize('vault');
}

export function takeAway(db: DatabaseSync): void {
  setVaultOpen(db, false);
  const views = db.prepare("SELECT name FROM temp.sqlite_master WHERE type = 'view'").all().map((row) => text(row, 'name'));
  // Their triggers go with them.
  for (const view of views) db.exec(`DROP VIEW temp.${view}`);
  db.exec('DETACH vault');
}

/** Deletes from the open library what has been copied into the vault. Once the vault is on disk. */
export function dropCopied(db: DatabaseSync): void {
  for (const { table, hidden } of VAULTED_TABLES) {
    if (hidden !== undefined && db.prepare(`SELECT 1 FROM main.${table} WHERE ${hidden} LIMIT 1`).get()) db.exec(`DELETE FROM main.${table} WHERE ${hidden}`);
  }
}

/** Whether there is anything for `dropCopied` to do. */
export function hasCopied(db: DatabaseSync): boolean {
  return VAULTED_TABLES.some(({ table, hidden }) => hidden !== undefined && db.prepare(`SELECT 1 FROM main.${table} WHERE ${hidden} LIMIT 1`).get() !== undefined);
}

function layView(db: DatabaseSync, { table, belongs, hidden }: VaultedTable): void {
  const info = db.prepare(`SELECT name, pk, dflt_value FROM pragma_table_info('${table}', 'main')`).all();
  const columns = info.map((row) => text(row, 'name'));
  const key = info.filter((row) => row['pk'] !== 0).map((row) => text(row, 'name'));
  const list = columns.join(', ');
  // Ids that SQLite gives are order of writing: some lists go by it.
  const ordered = table === 'mark_standing' ? ', rowid AS rowid' : '';
  // A view knows no defaults.
  const fresh = info.map((row) => (row['dflt_value'] === null ? `NEW.${text(row, 'name')}` : `coalesce(NEW.${text(row, 'name')}, ${text(row, 'dflt_value')})`)).join(', ');
  const set = columns.map((column) => `${column} = NEW.${column}`).join(', ');
  const same = key.map((column) => `${column} = OLD.${column}`).join(' AND ');
  const inVault = `EXISTS (SELECT 1 FROM vault.${table} WHERE ${same})`;
  const open = hidden === undefined ? '' : ` WHERE NOT (${hidden})`;
  db.exec(`
    CREATE TEMP VIEW ${table} AS SELECT ${list}${ordered} FROM main.${table}${open} UNION ALL SELECT ${list}${ordered} FROM vault.${table};
    CREATE TEMP TRIGGER insert_${table} INSTEAD OF INSERT ON ${table} BEGIN
      INSERT INTO vault.${table} (${list}) SELECT ${fresh} WHERE ${belongs};
      INSERT INTO main.${table} (${list}) SELECT ${fresh} WHERE NOT (${belongs});
    END;
    CREATE TEMP TRIGGER update_${table} INSTEAD OF UPDATE ON ${table} BEGIN
      INSERT INTO vault.${table} (${list}) SELECT ${fresh} WHERE (${belongs}) AND NOT ${inVault};
      UPDATE vault.${table} SET ${set} WHERE ${same};
      UPDATE main.${table} SET ${set} WHERE ${same} AND NOT ${inVault};
    END;
    CREATE TEMP TRIGGER delete_${table} INSTEAD OF DELETE ON ${table} BEGIN
      DELETE FROM vault.${table} WHERE ${same};
      DELETE FROM main.${table} WHERE ${same};
    END;`);
}

/**
 * Entries of the vault have ids of their own range, so that they follow the library's. Its words come with negative ids: whoever
 * reads on from the last word that they know must miss neither's. And since ids no longer only grow, any change says that
 * something was taken out.
 */
function laySearchViews(db: DatabaseSync): void {
  db.exec(`
    CREATE TEMP VIEW search_occurrence AS SELECT term, doc, col, "offset" FROM main.search_occurrence UNION ALL SELECT term, doc, col, "offset" FROM vault.search_occurrence;
    CREATE TEMP VIEW search_term AS SELECT id, term FROM main.search_term UNION ALL SELECT -id AS id, term FROM vault.search_term;
    CREATE TEMP VIEW search_state AS SELECT m.changes + v.changes AS changes, m.changes + v.changes AS removals FROM main.search_state AS m, vault.search_state AS v;`);
}
