/** Papers into a vault, and out of it. All of it on a private copy, where the vault's tables are `main`. */
import type { DatabaseSync } from 'node:sqlite';
import type { ExemptMarking } from '#shared/domain/exempt/exemptMarking.ts';
import type { SegmentedFile } from '#shared/domain/segment/segment.ts';
import type { VaultPaper } from '#shared/domain/vault/vaultState.ts';
import { json, text, textOrNull } from '#core/library/rows.ts';
import { storeDerived, storeOriginal } from '#core/library/storeFile.ts';
import { INDEX_VERSION, indexPages, unindexPages } from '#core/search/indexPages.ts';
import { newKey } from './keyFile.ts';
import type { PapersFrom, PreparedPaper } from './vault.ts';

export interface SealedPaper {
  readonly paper: PreparedPaper;
  /** Name of its encrypted original. */
  readonly name: string;
}

/** The key of a bundle's originals, made where there is none. */
export function bundleKey(db: DatabaseSync, { bundleId, expiresAt }: PapersFrom, now: string): Uint8Array {
  db.prepare(`INSERT INTO vault_bundle (bundle_id, key, expires_at, added_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (bundle_id) DO UPDATE SET expires_at = excluded.expires_at`).run(bundleId, newKey(), expiresAt, now);
  return keyOfBundle(db, bundleId);
}

/** @throws Error where there is no such bundle */
export function keyOfBundle(db: DatabaseSync, bundleId: string): Uint8Array {
  const key = db.prepare('SELECT key FROM vault_bundle WHERE bundle_id = ?').get(bundleId)?.['key'];
  if (!(key instanceof Uint8Array)) throw new Error('There is no such bundle in the vault');
  return key;
}

export function storePaper(db: DatabaseSync, { paper, name }: SealedPaper, bundleId: string, now: string): void {
  const { original, extraction, segmented, marking } = paper;
  unindexPages(db, original.id);
  storeOriginal(db, { ...original, importedAt: now });
  storeDerived(db, original.id, extraction.file, extraction.pages, markedExempt(segmented, marking));
  indexPages(db, original.id);
  db.prepare('UPDATE derived SET index_version = ? WHERE file_id = ?').run(INDEX_VERSION, original.id);
  db.prepare(`INSERT INTO vault_paper (file_id, bundle_id, name, marking) VALUES (?, ?, ?, ?)
    ON CONFLICT (file_id) DO UPDATE SET bundle_id = excluded.bundle_id, name = excluded.name, marking = excluded.marking`).run(original.id, bundleId, name, JSON.stringify(marking));
}

/** Whoever sent it says that it's exempt: no wording in it says otherwise. */
function markedExempt(segmented: SegmentedFile, { paragraphs }: ExemptMarking): SegmentedFile {
  const said = paragraphs.length === 0 ? 'Yes' : `Yes, paragraph ${paragraphs.join(', ')}`;
  const fields = { ...segmented.fields, exempt: { value: said, origin: 'read' as const } };
  return { ...segmented, fields, exempt: true, items: segmented.items.map((item) => ({ ...item, exempt: item.papers || item.exempt })), reports: segmented.reports.map((report) => ({ ...report, exempt: true })) };
}

/** @param schema `main` in a private copy, `vault` beside a library */
export function listPapers(db: DatabaseSync, schema: 'main' | 'vault'): VaultPaper[] {
  const rows = db.prepare(`SELECT file_id, bundle_id, marking, expires_at FROM ${schema}.vault_paper JOIN ${schema}.vault_bundle USING (bundle_id) ORDER BY added_at, file_id`).all();
  return rows.map((row) => ({ fileId: text(row, 'file_id'), bundleId: text(row, 'bundle_id'), marking: json<ExemptMarking>(row, 'marking'), expiresAt: textOrNull(row, 'expires_at') }));
}

/** Names of the encrypted originals that count. */
export function originalNames(db: DatabaseSync, schema: 'main' | 'vault'): Set<string> {
  return new Set(db.prepare(`SELECT name FROM ${schema}.vault_paper`).all().map((row) => text(row, 'name')));
}
