/** Comparisons, made once and kept until a report in them, or what compares them, changes. */
import { createHash } from 'node:crypto';
import { COMPARER_VERSION, type Comparison, type ReportForComparison } from '#shared/domain/compare/comparison.ts';
import type { Clock } from '#core/ports.ts';
import type { Library } from '#core/library/library.ts';
import { json } from '#core/library/rows.ts';
import { reportForComparison } from './reportForComparison.ts';

export type ComparePeriods = (reports: readonly ReportForComparison[]) => Comparison;

/** Comparisons that are kept; each can be made again in a second. */
const KEPT = 40;

/** Compares reports in order of time. Asking again for the same reports costs one read. @throws AppError `NOT_FOUND` */
export function comparisonOf(library: Library, ids: readonly string[], comparePeriods: ComparePeriods, clock: Clock): Comparison {
  const reports = [...new Set(ids)].map((id) => reportForComparison(library.db, id)).toSorted(inTime);
  const key = createHash('sha256').update(JSON.stringify([COMPARER_VERSION, reports])).digest('hex');
  const kept = library.db.prepare('SELECT result FROM comparison WHERE key = ?').get(key);
  if (kept) return json<Comparison>(kept, 'result');
  const comparison = comparePeriods(reports);
  if (!library.readOnly) {
    library.write(() => {
      library.db.prepare('INSERT OR REPLACE INTO comparison (key, result, made_at) VALUES (?, ?, ?)').run(key, JSON.stringify(comparison), clock.now().toISOString());
      library.db.prepare('DELETE FROM comparison WHERE key NOT IN (SELECT key FROM comparison ORDER BY made_at DESC, key LIMIT ?)').run(KEPT);
    });
  }
  return comparison;
}

/** Reports without a date come first: nothing is known to be older. */
function inTime(a: ReportForComparison, b: ReportForComparison): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || a.source.localeCompare(b.source) || a.id.localeCompare(b.id);
}
