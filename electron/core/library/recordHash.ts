/**
 * A hash of what a member wrote and cited, kept beside it: tells a mark or a question that changed without anybody
 * changing it, which SQLite's own check can't. What only says where a record stands now (its revision, its place among
 * the others, whether it was removed) is left out.
 */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { text, type Row } from './rows.ts';

export type HashedTable = 'annotation' | 'question' | 'shared_record';

/** Named one by one: a column that a later version adds must not make every record look changed. */
const COLUMNS: Readonly<Record<HashedTable | 'evidence', readonly string[]>> = {
  annotation: [
    'id', 'kind', 'meaning', 'file_id', 'sha256', 'page_index', 'start_offset', 'end_offset', 'quote', 'prefix', 'suffix', 'rects',
    'note', 'tags', 'citation', 'created_at',
  ],
  question: ['id', 'text', 'purpose', 'type', 'theme', 'addressee', 'private_note', 'created_at'],
  shared_record: ['kind', 'id', 'content'],
  evidence: ['position', 'annotation_id', 'file_id', 'page_index', 'anchor', 'citation'],
};

/**
 * Came later than the first hashes, each with what it holds where nobody wrote anything: it counts only where it holds
 * something else, so that a record from before keeps its hash.
 */
const LATER: Readonly<Record<HashedTable | 'evidence', Readonly<Record<string, Row[string]>>>> = {
  annotation: { scope: null, item: null, continued: null, strokes: null },
  question: {
    addressee_kind: null, supplementaries: '[]', meeting_id: null, item: null, priority: 'should', minutes: null, asker: '', merged_into: null,
    status: 'draft', answer: '{"text":"","givenBy":"","at":null}',
  },
  shared_record: {},
  evidence: {},
};

/** Writes a record's hash. Call it in the transaction that writes the record, after that. */
export function keepHash(db: DatabaseSync, table: 'annotation' | 'question', id: string): void {
  const row = db.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id);
  if (row) db.prepare(`UPDATE ${table} SET content_sha256 = ? WHERE id = ?`).run(recordHash(db, table, row), id);
}

/** As `keepHash`, for an action, a recommendation and what else libraries exchange whole. */
export function keepSharedHash(db: DatabaseSync, kind: string, id: string): void {
  const row = db.prepare('SELECT * FROM shared_record WHERE kind = ? AND id = ?').get(kind, id);
  if (row) db.prepare('UPDATE shared_record SET content_sha256 = ? WHERE kind = ? AND id = ?').run(recordHash(db, 'shared_record', row), kind, id);
}

/** Records, removed ones included, that aren't what was written; a record that never had a hash is taken as it is. */
export function changedRecords(db: DatabaseSync, table: HashedTable): Row[] {
  return db.prepare(`SELECT * FROM ${table} WHERE content_sha256 <> '' ORDER BY created_at, id`).all()
    .filter((row) => text(row, 'content_sha256') !== recordHash(db, table, row));
}

/** SHA-256, in hex, over JSON with its keys in order; a question's with its evidence. */
export function recordHash(db: DatabaseSync, table: HashedTable, row: Row): string {
  const evidence = table !== 'question' ? [] : db.prepare('SELECT * FROM evidence WHERE question_id = ? ORDER BY position').all(text(row, 'id'));
  const content = [hashed(row, table), ...evidence.map((each) => hashed(each, 'evidence'))];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function hashed(row: Row, table: HashedTable | 'evidence'): Row {
  const later = Object.entries(LATER[table]).filter(([column, unwritten]) => (row[column] ?? null) !== unwritten).map(([column]) => column);
  return Object.fromEntries([...COLUMNS[table], ...later].toSorted().map((column) => [column, row[column] ?? null]));
}
