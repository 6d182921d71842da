/** Comparisons, made once and kept until a report in them, or what compares them, changes. */
import { createHash } from 'node:crypto';
import { COMPARER_VERSION, type Comparison, type ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { aliasSets } from '#shared/domain/compare/corrections/aliases.ts';
import { applyCorrections } from '#shared/domain/compare/corrections/applyCorrections.ts';
import type { Clock } from '#core/ports.ts';
import type { Library } from '#core/library/library.ts';
import { json } from '#core/library/rows.ts';
import { correctionsFor } from './correctionRecords.ts';
import { reportForComparison } from './reportForComparison.ts';

export type ComparePeriods = (reports: readonly ReportForComparison[], aliases?: readonly (readonly string[])[]) => Comparison;

/** Comparisons that are kept; each can be made again in a second. */
const KEPT = 40;

/**
 * Compares reports in order of time, as the member corrected it. What is found is kept without corrections: laying
 * them over it takes milliseconds, and comparing again is only needed for another name. @throws AppError `NOT_FOUND`
 */
export function comparisonOf(library: Library, ids: readonly string[], comparePeriods: ComparePeriods, clock: Clock): Comparison {
  const reports = [...new Set(ids)].map((id) => reportForComparison(library.db, id)).toSorted(inTime);
  const records = correctionsFor(library.db, reports.map((report) => report.id));
  return applyCorrections(uncorrected(library, reports, aliasSets(records), comparePeriods, clock), records);
}

/** Asking again for the same reports costs one read. */
function uncorrected(library: Library, reports: readonly ReportForComparison[], aliases: readonly (readonly string[])[], comparePeriods: ComparePeriods, clock: Clock): Comparison {
  const key = createHash('sha256').update(JSON.stringify([COMPARER_VERSION, reports, aliases])).digest('hex');
  const kept = library.db.prepare('SELECT result FROM comparison WHERE key = ?').get(key);
  if (kept) return json<Comparison>(kept, 'result');
  const comparison = comparePeriods(reports, aliases);
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
