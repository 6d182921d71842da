/**
 * Scores the comparison against what careful readers found: `npm run eval`. Runs the real pipeline (extract, segment,
 * compare) on the sample library, and on the corpus of real papers where that is there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { reportsOfFile } from './reportsOfFile.ts';
import { type Labels, scoreComparison } from './scoreComparison.ts';

async function score(name: string, folder: string, labelsPath: string, wants: (report: ReportForComparison) => boolean): Promise<void> {
  const labels = JSON.parse(readFileSync(labelsPath, 'utf8')) as Labels;
  const wanted = readdirSync(folder).filter((file) => file.endsWith('.pdf')).sort();
  const reports = [];
  for (const file of wanted) reports.push(...(await reportsOfFile(join(folder, file), basename(file))));
  const compared = reports.filter((report) => report.kind === 'report' && wants(report));
  const before = performance.now();
  const comparison = comparePeriods(compared);
  const elapsedMs = Math.round(performance.now() - before);
  const result = scoreComparison(labels, comparison);
  console.log(`\n${name}: ${compared.length} reports, ${compared.reduce((sum, report) => sum + report.statements.length, 0)} statements, compared in ${elapsedMs} ms`);
  console.log(JSON.stringify(result, null, 2));
}

await score('Sample library', 'resources/sample', 'test/sample/labels.json', (report) => /cabinet member update/i.test(report.title));
const corpus = corpusFolder();
if (corpus === null) console.log('\nSeed reports: skipped, the corpus is not here (SCRUTINEER_CORPUS names its folder).');
else await score('Seed reports', join(corpus, 'seeds'), join(corpus, 'labels', 'compare-seeds.json'), () => true);
