/**
 * Records that libraries exchange whole (lines of enquiry, actions, recommendations, running orders). Where two members
 * wrote one at the same time, the later by their clocks is shown and the other is kept beside it until somebody writes
 * it anew, having seen that; nobody has to choose for such short records.
 */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { recordContentSchemas, type RecordContent, type RecordKind } from '#shared/domain/exchange/contents.ts';
import { canonical, merge, written, type Stamp, type Version } from '#shared/domain/exchange/register.ts';
import { bringIntoVault, homeOfRecord, vaultIsOpen, type Home } from '#core/library/homes.ts';
import { keepSharedHash } from '#core/library/recordHash.ts';
import { integer, json, text, textOrNull, type Row } from '#core/library/rows.ts';
import { readMember } from '#core/member/memberRecord.ts';

export interface SharedRecord<K extends RecordKind> {
  readonly id: string;
  readonly revision: number;
  readonly content: RecordContent<K>;
  /** What is shown first, then what others wrote at the same time. */
  readonly versions: readonly Version<RecordContent<K>>[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly removedAt: string | null;
}

/** Those that aren't removed, oldest first. */
export function listShared<K extends RecordKind>(db: DatabaseSync, kind: K): SharedRecord<K>[] {
  return db.prepare('SELECT * FROM shared_record WHERE kind = ? AND removed_at IS NULL ORDER BY created_at, id').all(kind).map((row) => recordFrom(kind, row));
}

/** Removed ones too, or null. */
export function findShared<K extends RecordKind>(db: DatabaseSync, kind: K, id: string): SharedRecord<K> | null {
  const row = db.prepare('SELECT * FROM shared_record WHERE kind = ? AND id = ?').get(kind, id);
  return row ? recordFrom(kind, row) : null;
}

/** @throws AppError `NOT_FOUND`; `REVISION_CONFLICT` where a revision is given and it's another by now */
export function readShared<K extends RecordKind>(db: DatabaseSync, kind: K, id: string, revision?: number): SharedRecord<K> {
  const found = findShared(db, kind, id);
  if (!found || found.removedAt !== null) throw new AppError('NOT_FOUND', 'There is no such record');
  if (revision !== undefined && found.revision !== revision) {
    throw new AppError('REVISION_CONFLICT', 'Somebody changed this since it was read', { details: { revision: found.revision } });
  }
  return found;
}

/** Writes it in this library's name, having seen every version that is here. Brings back what was removed. */
export function writeShared<K extends RecordKind>(db: DatabaseSync, kind: K, id: string, content: RecordContent<K>, at: string): SharedRecord<K> {
  const before = findShared(db, kind, id);
  const member = readMember(db);
  const stamp = written((before?.versions ?? []).map((version) => version.stamp.vector), { id: member.id, name: member.name }, at);
  put(db, kind, id, [{ stamp, content }], at, (before?.revision ?? 0) + 1, null);
  return readShared(db, kind, id);
}

/** Takes over what came from another library. @returns whether anything is other than before */
export function mergeShared<K extends RecordKind>(db: DatabaseSync, kind: K, id: string, versions: readonly Version<RecordContent<K>>[], at: string): boolean {
  const before = findShared(db, kind, id);
  const after = merge([...(before?.versions ?? []), ...versions]);
  if (before && canonical(merge(before.versions)) === canonical(after)) return false;
  put(db, kind, id, after, at, (before?.revision ?? 0) + 1, before?.removedAt ?? null);
  return true;
}

export function removeShared(db: DatabaseSync, kind: RecordKind, id: string, at: string | null): void {
  db.prepare('UPDATE shared_record SET revision = revision + 1, removed_at = ? WHERE kind = ? AND id = ?').run(at, kind, id);
}

function put<K extends RecordKind>(db: DatabaseSync, kind: K, id: string, versions: readonly Version<RecordContent<K>>[], at: string, revision: number, removedAt: string | null): void {
  const [shown, ...rivals] = versions.toSorted(latestFirst);
  if (!shown) return;
  const home = homeOf(db, kind, id, versions);
  if (home === 'vault') bringIntoVault(db, 'shared_record', { kind, id });
  db.prepare(`
    INSERT INTO ${home}.shared_record (kind, id, revision, content, stamp, rivals, created_at, updated_at, removed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision, content = excluded.content, stamp = excluded.stamp, rivals = excluded.rivals,
      updated_at = excluded.updated_at, removed_at = excluded.removed_at`)
    .run(kind, id, revision, JSON.stringify(shown.content), JSON.stringify(shown.stamp), JSON.stringify(rivals), at, at, removedAt);
  keepSharedHash(db, kind, id);
}

/** What came of a question that is in the vault belongs there, too, and stays. */
function homeOf(db: DatabaseSync, kind: RecordKind, id: string, versions: readonly Version<unknown>[]): Home {
  if (!vaultIsOpen(db)) return 'main';
  if (db.prepare('SELECT 1 FROM vault.shared_record WHERE kind = ? AND id = ?').get(kind, id)) return 'vault';
  if (kind !== 'action' && kind !== 'recommendation') return 'main';
  const questions = versions.flatMap(({ content }) => {
    const { questionId, questionIds } = content as { questionId?: string | null; questionIds?: readonly string[] };
    return [...(typeof questionId === 'string' ? [questionId] : []), ...(questionIds ?? [])];
  });
  return questions.some((each) => homeOfRecord(db, 'question', each) === 'vault') ? 'vault' : 'main';
}

function latestFirst(a: Version<unknown>, b: Version<unknown>): number {
  const key = ({ stamp, content }: Version<unknown>): string => `${stamp.at} ${stamp.by.id} ${canonical(content)}`;
  return key(a) < key(b) ? 1 : -1;
}

function recordFrom<K extends RecordKind>(kind: K, row: Row): SharedRecord<K> {
  const content = recordContentSchemas[kind].parse(json(row, 'content')) as RecordContent<K>;
  return {
    id: text(row, 'id'), revision: integer(row, 'revision'), content,
    versions: [{ stamp: json<Stamp>(row, 'stamp'), content }, ...json<Version<RecordContent<K>>[]>(row, 'rivals')],
    createdAt: text(row, 'created_at'), updatedAt: text(row, 'updated_at'), removedAt: textOrNull(row, 'removed_at'),
  };
}
