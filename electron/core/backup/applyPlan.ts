/** Does what a plan says, in one transaction, and can take it back. */
import type { DatabaseSync } from 'node:sqlite';
import { layCorrections } from '#core/library/corrections.ts';
import type { Library } from '#core/library/library.ts';
import { keepHash } from '#core/library/recordHash.ts';
import type { RecordTable } from '#core/library/recordTables.ts';
import { text } from '#core/library/rows.ts';
import { indexAnnotation, indexPages, indexQuestion } from '#core/search/indexPages.ts';
import type { MergePlan, PlannedChange } from './mergePlan.ts';
import { dropUnit, putUnit, readUnit, UNIT_TABLES } from './recordUnits.ts';

/** What was done: enough to take it back. */
export interface Applied {
  readonly changes: readonly PlannedChange[];
}

export function applyPlan(library: Library, { changes }: MergePlan): Applied {
  const { db } = library;
  return library.write(() => {
    for (const change of changes) {
      putUnit(db, tableOf(change), change.after);
      if (change.kind === 'keepBeside' && (change.table === 'annotation' || change.table === 'question')) keepHash(db, change.table, text(change.after.row, 'id'));
    }
    // A question of the backup may rest on a mark that is here under another name: the words that it quotes are its own.
    db.exec('UPDATE main.evidence SET annotation_id = NULL WHERE annotation_id IS NOT NULL AND annotation_id NOT IN (SELECT id FROM main.annotation)');
    refresh(db, changes);
    // As they stand now, so that taking back can tell what somebody changed since.
    return { changes: changes.map((change) => ({ ...change, after: readUnit(db, tableOf(change), change.after.key) ?? change.after })) };
  });
}

/** Puts back what was there before, but for records that somebody changed since. @returns how many were put back, and how many left */
export function takeBack(library: Library, { changes }: Applied): { undone: number; left: number } {
  const { db } = library;
  return library.write(() => {
    let undone = 0;
    const done: PlannedChange[] = [];
    for (const change of changes.toReversed()) {
      const now = readUnit(db, tableOf(change), change.after.key);
      if (now?.content !== change.after.content) continue;
      db.exec('SAVEPOINT one');
      try {
        if (change.before) putUnit(db, tableOf(change), change.before);
        else dropUnit(db, tableOf(change), change.after);
        db.exec('RELEASE one');
        undone += 1;
        done.push(change);
      } catch {
        // Something that was written since refers to it: it stays.
        db.exec('ROLLBACK TO one; RELEASE one');
      }
    }
    refresh(db, done);
    return { undone, left: changes.length - undone };
  });
}

/** What is derived from records follows them: the search index, and what corrections say of papers. */
function refresh(db: DatabaseSync, changes: readonly PlannedChange[]): void {
  const ids = (table: string): string[] => changes.filter((change) => change.table === table).map(({ after }) => text(after.row, 'id'));
  for (const id of ids('annotation')) indexAnnotation(db, id);
  for (const id of ids('question')) indexQuestion(db, id);
  const corrected = new Set(changes.filter(({ table }) => table === 'correction').map(({ after }) => text(after.row, 'sha256')));
  for (const sha256 of corrected) {
    const file = db.prepare('SELECT id FROM main.file JOIN main.derived ON file_id = id WHERE sha256 = ? AND removed_at IS NULL').get(sha256);
    if (!file) continue;
    layCorrections(db, text(file, 'id'));
    indexPages(db, text(file, 'id'));
  }
}

function tableOf({ table }: PlannedChange): RecordTable {
  const found = UNIT_TABLES.find((each) => each.table === table);
  if (!found) throw new Error(`No record table ${table}`);
  return found;
}
