/**
 * Scores the comparison against what careful readers found: `npm run eval`, or `npm run eval -- dev` for the sets whose
 * name holds "dev". Runs the real pipeline (extract, segment, compare) on the sample library, on the labelled sets in
 * `sets`, and on the corpus of real papers where that is there. With `--wrong` as well, it prints each verdict that isn't the
 * reader's, except of sets that are held out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { reportsOfFile } from './reportsOfFile.ts';
import { type Labels, scoreComparison } from './scoreComparison.ts';
import { wrongVerdicts } from './wrongVerdicts.ts';

async function score(name: string, folder: string, labelsPath: string, wants: (report: ReportForComparison) => boolean): Promise<void> {
  const labels = JSON.parse(readFileSync(labelsPath, 'utf8')) as Labels;
  const wanted = papersIn(folder);
  const reports = [];
  for (const file of wanted) reports.push(...(await reportsOfFile(join(folder, file), basename(file))));
  const compared = reports.filter(wants);
  const before = performance.now();
  const comparison = comparePeriods(compared);
  const elapsedMs = Math.round(performance.now() - before);
  console.log(`\n${name}: ${compared.length} reports, ${compared.reduce((sum, report) => sum + report.statements.length, 0)} statements, compared in ${elapsedMs} ms`);
  for (const [what, scores] of Object.entries(scoreComparison(labels, comparison))) {
    console.log(`  ${what.padEnd(12)} ${Object.entries(scores as Record<string, unknown>).map(([key, value]) => `${key} ${String(value)}`).join('   ')}`);
  }
  if (process.argv.includes('--wrong') && !name.includes('held-')) console.log(`\n${wrongVerdicts(labels, comparison).join('\n')}`);
}

/** A report once: where it's there as PDF and as text, the PDF. */
function papersIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /\.(?:pdf|docx|txt|md)$/i.test(file) && !/^readme/i.test(file)).sort();
  return files.filter((file) => file.endsWith('.pdf') || !files.includes(file.replace(/\.\w+$/, '.pdf')));
}

const only = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const asked = (name: string): boolean => name.includes(only);

if (asked('sample')) await score('Sample library', 'resources/sample', 'test/sample/labels.json', (report) => report.kind === 'report' && /cabinet member update/i.test(report.title));
const sets = join(import.meta.dirname, 'sets');
for (const set of readdirSync(sets, { withFileTypes: true }).filter((entry) => entry.isDirectory() && asked(entry.name))) {
  await score(`Set ${set.name}`, join(sets, set.name), join(sets, set.name, 'labels.json'), () => true);
}
if (asked('seeds')) {
  const corpus = corpusFolder();
  if (corpus === null) console.log('\nSeed reports: skipped, the corpus is not here (SCRUTINEER_CORPUS names its folder).');
  else await score('Seed reports', join(corpus, 'seeds'), join(corpus, 'labels', 'compare-seeds.json'), (report) => report.kind === 'report');
}
