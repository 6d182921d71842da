/** Records counted as a person would, and conflicts told in their words. */
import type { BackupConflict, RecordCounts } from '#shared/contract/methods/backup.ts';
import { RECORD_TABLES } from '#core/library/recordTables.ts';
import type { Row } from '#core/library/rows.ts';
import type { PlannedConflict } from './mergePlan.ts';

/** Counted with what they belong to. */
const PARTS = new Set(RECORD_TABLES.filter(({ partOf }) => partOf !== undefined).map(({ table }) => table));

/** Taken along, and nothing that a person would say they had made. */
const UNCOUNTED = new Set(['file', 'about', 'reading_time']);

/** Removed ones are kept for undoing, and aren't what anybody counts; papers are counted apart. */
export function countRecords(rows: Iterable<{ readonly table: string; readonly row: Row }>): RecordCounts {
  const counts = { marks: 0, questions: 0, corrections: 0, pagesRead: 0, others: 0 };
  for (const { table, row } of rows) {
    if (PARTS.has(table)) continue;
    if ('removed_at' in row && row['removed_at'] !== null) continue;
    if (table === 'annotation') counts.marks += 1;
    else if (table === 'question') counts.questions += 1;
    else if (table === 'correction' || table === 'comparison_correction') counts.corrections += 1;
    else if (table === 'reading') counts.pagesRead += 1;
    else if (!UNCOUNTED.has(table)) counts.others += 1;
  }
  return counts;
}

export function tellConflict({ table, winner, loser, fromBackup, kept }: PlannedConflict): BackupConflict {
  const kind = table === 'annotation' ? 'mark' : table === 'question' ? 'question' : table.includes('correction') ? 'correction' : 'other';
  return { kind, winner: said(winner.row), loser: said(loser.row), fromBackup, kept };
}

/** What a person wrote in it, and where they wrote nothing, what they marked. */
function said(row: Row): string {
  const words = [row['note'], row['text'], row['value'], row['quote']].find((value) => typeof value === 'string' && value.trim() !== '');
  const removed = row['removed_at'] !== undefined && row['removed_at'] !== null ? ' (removed)' : '';
  return `${typeof words === 'string' ? words.replaceAll(/\s+/g, ' ').slice(0, 200) : ''}${removed}`.trim();
}
