/**
 * Comparing five reports of thirty pages, and what a member's correction costs after it: one that is laid over what was found,
 * and another name, which is compared again. Beside it the `diff` package on the same texts, sentence by sentence: it finds
 * what was put in and left out between each report and the next, and nothing of figures, promises or topics.
 */
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { diffSentences } from 'diff';
import { extractFile } from '#core/extract/extractFile.ts';
import { comparePeriods, compareRead } from '#shared/domain/compare/comparePeriods.ts';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { aliasSets } from '#shared/domain/compare/corrections/aliases.ts';
import { applyCorrections } from '#shared/domain/compare/corrections/applyCorrections.ts';
import type { ComparisonCorrection, CorrectionRecord } from '#shared/domain/compare/corrections/correction.ts';
import { refOfRow } from '#shared/domain/compare/corrections/findingKey.ts';
import { readReports } from '#shared/domain/compare/readReports.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import { percentiles, type Measured } from './measured.ts';

/** Of two councils, prose and tables. */
const PAPERS = [
  'kent/cabinet_2025-01-30/originals/Draft Revenue Budget 2025-26 and 2025-28 MTFP and Draft Capital Programme 2025-35.pdf',
  'kent/cabinet_2025-01-30/originals/24-00108 - Finance Monitoring Report - Q3 - November 2024-25.pdf',
  'southwark/STATEMENTOFCASE.pdf', 'southwark/2017cposoc.pdf', 'southwark/OfficersReport.pdf',
] as const;
const PAGES = 30;
const TIMES = 9;
/** ms */
const GOALS = { compare: 1000, correction: 100 };

export async function measureCompare(corpus: string): Promise<Measured[]> {
  const reports: ReportForComparison[] = [];
  for (const [i, path] of PAPERS.entries()) reports.push(await firstPages(join(corpus, 'council', path), `202${i}-05-01`));
  const texts = reports.map(({ statements }) => statements.map(({ text }) => text).join('\n'));
  // Reports whose objects are new: nothing is known of their sentences. The first time the program itself is still cold.
  const fresh = (): ReportForComparison[] => structuredClone(reports);
  const [cold] = timed(() => comparePeriods(fresh()));
  const whole = middle(() => timed(() => comparePeriods(fresh()))[0]);
  const diffed = middle(() => timed(() => texts.slice(1).forEach((text, i) => diffSentences(texts[i] ?? '', text)))[0]);

  const read = readReports(fresh());
  const found = compareRead(read);
  const [topic] = found.topics;
  const rows = found.topics.flatMap((one) => one.rows);
  const laid: readonly ComparisonCorrection[] = [
    { kind: 'renameTopic', topic: topic?.headings ?? [], was: topic?.title ?? '', title: 'A name of mine' },
    { kind: 'pinStatements', wordings: rows.slice(5, 9).flatMap(({ statements }) => statements.map(({ quote }) => quote)), topic: [], title: 'Apart' },
    ...rows.slice(20, 40).map((row): ComparisonCorrection => ({ kind: 'dismiss', finding: refOfRow(row) })),
  ];
  const correction = middle(() => timed(() => applyCorrections(found, laid.map(record)))[0]);
  let names = 0;
  const alias = middle(() => timed(() => {
    // Another pair each time, of words that these papers are full of.
    const records = [...laid, { kind: 'alias' as const, names: ['budget', `financial plan ${names++}`] as [string, string] }].map(record);
    applyCorrections(compareRead(read, aliasSets(records)), records);
  })[0]);

  const goal = (value: number, most: number): NonNullable<Measured['goal']> => ({ says: `at most ${most.toLocaleString('en-GB')} ms`, met: value <= most });
  const peer = { against: { name: 'diff, by sentence', value: diffed } };
  return [
    { what: `Five reports of ${PAGES} pages compared (${reports.reduce((sum, { statements }) => sum + statements.length, 0)} statements), just started`, value: cold, unit: 'ms', ...peer, goal: goal(cold, GOALS.compare) },
    { what: 'the same again, nothing kept', value: whole, unit: 'ms', ...peer, goal: goal(whole, GOALS.compare) },
    { what: `${laid.length} corrections laid over it`, value: correction, unit: 'ms', ...peer, goal: goal(correction, GOALS.correction) },
    { what: 'another name for a thing, and those corrections', value: alias, unit: 'ms', ...peer, goal: goal(alias, GOALS.correction) },
  ];
}

/** Reads a paper up to a page, as one that is no longer. */
async function firstPages(path: string, date: string): Promise<ReportForComparison> {
  const { file, pages } = await extractFile(path, basename(path));
  const { reports: [report] } = segmentFile({ fileName: basename(path), file, pages: pages.slice(0, PAGES) });
  if (!report) throw new Error(`${basename(path)} has no report in it`);
  const { title, kind, sections, statements } = report;
  return { id: date, fileId: date, source: basename(path), title, kind, date, publishedOn: null, period: null, sections, statements };
}

const record = (correction: ComparisonCorrection, i: number): CorrectionRecord => ({ id: `${i}`, portfolios: [], madeAt: `2026-11-25T10:00:${String(i).padStart(2, '0')}.000Z`, correction });

function timed<T>(work: () => T): [ms: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

function middle(measure: () => number): number {
  return percentiles(Array.from({ length: TIMES }, measure)).p50;
}
