/** The comparison against what careful readers found: on the sample library in every clone, on real papers where they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportsOfFile } from '#test/bench/eval/reportsOfFile.ts';
import { type Labels, scoreComparison } from '#test/bench/eval/scoreComparison.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';

interface Score {
  readonly figures: { readonly f1: number };
  readonly commitments: { readonly recall: number; readonly precision: number };
  readonly dates: { readonly right: number };
  readonly verdicts: { readonly right: number };
  readonly slips: { readonly labels: number; readonly found: number; readonly false: number };
}

async function score(folder: string, labels: string, wants: (report: ReportForComparison) => boolean, extension = '.pdf'): Promise<Score> {
  const reports: ReportForComparison[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(extension))) reports.push(...(await reportsOfFile(join(folder, file), file)));
  return scoreComparison(JSON.parse(readFileSync(labels, 'utf8')) as Labels, comparePeriods(reports.filter(wants))) as unknown as Score;
}

/** Which goals a score misses. */
function missed({ figures, commitments, dates, verdicts, slips }: Score): string[] {
  const goals: [string, boolean][] = [
    ['figures F1 0.90', figures.f1 >= 0.9], ['commitments recall 0.85', commitments.recall >= 0.85], ['commitments precision 0.80', commitments.precision >= 0.8],
    ['due dates 0.90', dates.right >= 0.9], ['verdicts 0.80', verdicts.right >= 0.8],
    ['every slip', slips.found === slips.labels], ['no false slip', slips.false === 0],
  ];
  return goals.filter(([, met]) => !met).map(([goal]) => goal);
}

it('meets its goals on the sample library', async () => {
  expect(missed(await score('resources/sample', 'test/sample/labels.json', (report) => report.kind === 'report' && /cabinet member update/i.test(report.title)))).toEqual([]);
});

const SETS = join(import.meta.dirname, '../bench/eval/sets');

/** The goals are for papers that nobody has seen: on those that were developed on, near all of them have to be met. */
it.each(['dev-1-highways', 'dev-2-adult-social-care', 'dev-3-budget-monitoring'])('finds what careful readers found in %s', async (name) => {
  const found = await score(join(SETS, name), join(SETS, name, 'labels.json'), () => true, '.txt');
  expect(missed(found).filter((goal) => !/verdicts|every slip/.test(goal))).toEqual([]);
  expect(found.verdicts.right).toBeGreaterThanOrEqual(0.75);
  expect(found.slips.found / found.slips.labels).toBeGreaterThanOrEqual(0.8);
});

/** Held out at first, and read for their verdicts since: what is reached on them now, a little under; and how few slips are made up. */
it.each([
  ['dev-4-waste-and-climate', 0.69, 6, 0], ['dev-5-culture-and-leisure', 0.74, 8, 0], ['dev-6-send-and-child-health', 0.81, 11, 0],
  ['dev-7-childrens-services', 0.79, 4, 0], ['dev-8-housing-repairs', 0.69, 8, 0], ['dev-9-growth-and-regeneration', 0.71, 10, 0],
  // Held out: nobody who writes the rules has read these. Their bars wait for the first measuring.
  ['held-7-children-schools-and-skills', 0, 0, Infinity],
] as const)('tells what became of promises in %s', async (name, verdicts, slips, madeUp) => {
  const found = await score(join(SETS, name), join(SETS, name, 'labels.json'), () => true, '.txt');
  expect(found.verdicts.right).toBeGreaterThanOrEqual(verdicts);
  expect(found.slips.found).toBeGreaterThanOrEqual(slips);
  expect(found.slips.false).toBeLessThanOrEqual(madeUp);
});

const corpus = corpusFolder();
it.skipIf(corpus === null)('meets its goals on real reports (skipped where the corpus is not here)', async () => {
  expect(missed(await score(join(corpus ?? '', 'seeds'), join(corpus ?? '', 'labels', 'compare-seeds.json'), (report) => report.kind === 'report'))).toEqual([]);
});
