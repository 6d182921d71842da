/** A vault's tables: the library's, and what is its own: which paper came with which bundle, and the bundles' keys. */
import { DatabaseSync } from 'node:sqlite';
import { migrate, refuseNewer, schemaVersion } from '#core/library/migrate.ts';
import { integer, text } from '#core/library/rows.ts';
import { indexEverything } from '#core/search/indexPages.ts';

/** Page ids of a vault begin so high that no page of an open library has one of them. */
const FIRST_PAGE_ID = 2 ** 40;
/** So many entries may come into the open library's index before they reach the vault's. */
const ENTRIES_AHEAD = 100_000;
const ENTRIES_LEFT = 20_000;

const OWN_TABLES = `
CREATE TABLE vault_bundle (
  bundle_id TEXT PRIMARY KEY,
  key BLOB NOT NULL,                  -- its originals are encrypted with it; gone, they are too
  expires_at TEXT,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE vault_paper (
  file_id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL,
  name TEXT NOT NULL,                 -- of its encrypted original in vault/files
  marking TEXT NOT NULL               -- JSON ExemptMarking
) STRICT, WITHOUT ROWID;
CREATE TABLE vault_note (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export function newVault(): Uint8Array {
  const db = privateCopy(null);
  try {
    migrate(db);
    // Marks and evidence may point at papers and marks of the open library beside it.
    for (const table of ['annotation', 'evidence']) loosen(db, table);
    db.exec(OWN_TABLES);
    db.prepare("INSERT INTO about (key, value) VALUES ('firstPageId', ?)").run(String(FIRST_PAGE_ID));
    return db.serialize();
  } finally {
    db.close();
  }
}

/** A vault by itself, where its own tables are `main`: what writes papers into a library writes them into it. Close it. */
export function privateCopy(image: Uint8Array | null): DatabaseSync {
  const db = new DatabaseSync(':memory:', { allowExtension: false, defensive: true, enableForeignKeyConstraints: true });
  if (image) db.deserialize(image);
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;');
  return db;
}

/**
 * Brings a vault up to this version's tables, and its index' ids behind those of the library that it will stand beside.
 * @param lastEntry the highest id of that library's index
 * @throws AppError `LIBRARY_TOO_NEW`
 */
export function fitted(image: Uint8Array, lastEntry: number): Uint8Array {
  const db = privateCopy(image);
  try {
    refuseNewer(schemaVersion(db));
    migrate(db);
    const range = db.prepare("SELECT coalesce(min(id), 0) AS first, (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'search_entry') AS last FROM search_entry").get() ?? {};
    const first = integer(range, 'first') || integer(range, 'last');
    if (first < lastEntry + ENTRIES_LEFT || first > lastEntry + 10 * ENTRIES_AHEAD) {
      db.exec("DELETE FROM sqlite_sequence WHERE name = 'search_entry'");
      db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('search_entry', ?)").run(lastEntry + ENTRIES_AHEAD);
      indexEverything(db);
    }
    return db.serialize();
  } finally {
    db.close();
  }
}

function loosen(db: DatabaseSync, table: string): void {
  const made = db.prepare("SELECT sql FROM sqlite_master WHERE name = ? AND type = 'table'").get(table) ?? {};
  const indexes = db.prepare("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = 'index' AND sql IS NOT NULL").all(table).map((row) => text(row, 'sql'));
  const free = text(made, 'sql').replaceAll(/ REFERENCES (?:file|annotation) \(id\)/g, '');
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec(`DROP TABLE ${table}; ${free};`);
  for (const index of indexes) db.exec(index);
  db.exec('PRAGMA foreign_keys = ON');
}
