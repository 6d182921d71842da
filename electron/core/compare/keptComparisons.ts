/** Comparisons, made once and kept until a report in them, or what compares them, changes. */
import { createHash } from 'node:crypto';
import { COMPARER_VERSION, type Comparison, type ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { aliasSets } from '#shared/domain/compare/corrections/aliases.ts';
import { applyCorrections } from '#shared/domain/compare/corrections/applyCorrections.ts';
import { type ReadReport, readReports, type ReportRead } from '#shared/domain/compare/readReports.ts';
import type { Clock, CorePorts, Log } from '#core/ports.ts';
import type { Library } from '#core/library/library.ts';
import { homeOfFile } from '#core/library/homes.ts';
import { json } from '#core/library/rows.ts';
import { correctionsFor } from './correctionRecords.ts';
import { Kept } from './kept.ts';
import { pageLabelsOf, storedReport, type StoredReport } from './reportForComparison.ts';

export interface Comparing {
  readonly readReport: ReadReport;
  readonly compareRead: (read: readonly ReportRead[], aliases: readonly (readonly string[])[]) => Comparison;
}

/** On disk, those last made: each can be made again in a second. */
const ON_DISK = 40;
/** In memory, of the comparison that a member works on and a few before it: two of eight reports. */
const READ = 16;
const MADE = 6;

/**
 * What is found is kept without corrections, in memory and in the library: laying them over it takes milliseconds. What was
 * read off each report is kept in memory too, so that another name for a thing, or another report, costs only what depends on it.
 */
export class KeptComparisons {
  readonly #steps: Comparing;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #read = new Kept<ReportRead>(READ);
  readonly #made = new Kept<Comparison>(MADE);

  constructor(steps: Comparing, { clock, log }: Pick<CorePorts, 'clock' | 'log'>) {
    this.#steps = steps;
    this.#clock = clock;
    this.#log = log;
  }

  /** Forgets what it holds in memory: the vault was locked. */
  forget(): void {
    this.#read.clear();
    this.#made.clear();
  }

  /** Compares reports in order of time, as the member corrected it. @throws AppError `NOT_FOUND` */
  of(library: Library, ids: readonly string[]): Comparison {
    const reports = [...new Set(ids)].map((id) => storedReport(library.db, id)).toSorted(inTime);
    const records = correctionsFor(library.db, reports.map((report) => report.id));
    const comparison = applyCorrections(this.#uncorrected(library, reports, aliasSets(records)), records);
    return { ...comparison, reports: comparison.reports.map((report) => ({ ...report, pageLabels: pageLabelsOf(library.db, report.id) })) };
  }

  #uncorrected(library: Library, reports: readonly StoredReport[], aliases: readonly (readonly string[])[]): Comparison {
    const key = sha256(JSON.stringify([COMPARER_VERSION, reports.map(({ hash }) => hash), aliases]));
    return this.#made.get(key, () => {
      const stored = library.db.prepare('SELECT result FROM comparison WHERE key = ?').get(key);
      if (stored) return json<Comparison>(stored, 'result');
      const comparison = this.#compare(reports, aliases);
      // After the answer: it can be made again, and writing it down takes as long as finding it.
      // Never what quotes an exempt paper.
      if (reports.every(({ id }) => !isInVault(library, id))) setImmediate(() => this.#store(library, key, comparison));
      return comparison;
    });
  }

  #compare(stored: readonly StoredReport[], aliases: readonly (readonly string[])[]): Comparison {
    const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
    // A report's sentences are numbered by its place among the others.
    const read: ReadReport = (report, index, firstId) => this.#read.get(`${hashes.get(report.id)} ${index} ${firstId}`, () => this.#steps.readReport(report, index, firstId));
    return this.#steps.compareRead(readReports(stored.map((report): ReportForComparison => report.parsed()), read), aliases);
  }

  #store(library: Library, key: string, comparison: Comparison): void {
    const { db } = library;
    if (library.readOnly || !db.isOpen) return;
    try {
      library.write(() => {
        db.prepare('INSERT OR REPLACE INTO comparison (key, result, made_at) VALUES (?, ?, ?)').run(key, JSON.stringify(comparison), this.#clock.now().toISOString());
        db.prepare('DELETE FROM comparison WHERE key NOT IN (SELECT key FROM comparison ORDER BY made_at DESC, key LIMIT ?)').run(ON_DISK);
      });
    } catch (error) {
      // A full disk, say: the member has the answer already, and it is found again next time.
      this.#log.error('A comparison could not be kept', error);
    }
  }
}

function isInVault({ db }: Library, documentId: string): boolean {
  const row = db.prepare('SELECT file_id FROM document WHERE id = ?').get(documentId);
  return row !== undefined && homeOfFile(db, String(row['file_id'])) === 'vault';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Reports without a date come first: nothing is known to be older. */
function inTime(a: StoredReport, b: StoredReport): number {
  return (a.date ?? '').localeCompare(b.date ?? '') || a.source.localeCompare(b.source) || a.id.localeCompare(b.id);
}
