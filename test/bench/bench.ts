/**
 * `npm run bench`: measures the program on the corpus of real papers, in one run, and prints a table (and with `--json FILE`
 * or `--write` also JSON, or the README beside this file). Skips, and says so, where there is no corpus.
 *
 * What is compared with what is said on each line. Nothing here is asserted: the goals stand beside the figures.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { measureBundle } from './bundleBench.ts';
import { measureCompare } from './compareBench.ts';
import { measureImport } from './importBench.ts';
import { measureIndex } from './indexBench.ts';
import { makePagesLibraries } from './pagesLibrary.ts';
import { measureQueries } from './queryBench.ts';
import type { Measured } from './measured.ts';
import { measureReader } from './readerBench.ts';
import { tableOf } from './table.ts';
import { measureWindow } from './windowBench.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    /** Only some parts: bundle, compare, import, index, query, reader, window. */
    only: { type: 'string' },
  },
});

const corpus = corpusFolder();
if (corpus === null) {
  console.log('Skipped: there is no corpus of papers here (SCRUTINEER_CORPUS names its folder).');
} else {
  await run(corpus);
}

/** Other work on the machine makes every figure longer, and not all by the same factor. Asked before this begins to work. */
function otherLoad(): number {
  return loadavg()[0] ?? 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function measure(papers: string, folder: string, wanted: (part: string) => boolean): Promise<Measured[]> {
  const measured: Measured[] = [];
  if (wanted('compare')) {
    say('Comparing…');
    measured.push(...await measureCompare(papers));
  }
  if (wanted('bundle')) {
    say('Opening a bundle of 1,000 pages…');
    measured.push(...await measureBundle(papers, folder));
  }
  if (wanted('reader')) {
    say('Reading a pack of 1,000 pages…');
    measured.push(...await measureReader(papers, folder));
  }
  // The other parts measure a library that holds the whole corpus.
  if (!['import', 'index', 'query', 'window'].some(wanted)) return measured;
  say('Importing packs and papers…');
  const { figures, library } = await measureImport(papers, folder, wanted('import'));
  measured.push(...figures);
  if (wanted('index') || wanted('query')) {
    say('Laying out pages, up to 20,000…');
    const libraries = makePagesLibraries(library, folder);
    for (const pages of libraries) {
      say(`Indexing ${pages.count} pages…`);
      measured.push(...await measureIndex(pages));
      if (!wanted('query')) continue;
      say(`Asking ${pages.count} pages…`);
      measured.push(...await measureQueries(pages));
    }
  }
  if (wanted('window')) {
    say('Opening windows…');
    measured.push(...await measureWindow(library));
  }
  return measured;
}

async function run(papers: string): Promise<void> {
  const load = otherLoad();
  const processors = availableParallelism();
  const busy = load >= processors;
  const note = busy
    ? `\n\nThe machine was busy with other work (load ${load.toFixed(1)} on ${processors} processors when this began): times are longer than its own.`
    : '';
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-bench-'));
  const wanted = (part: string): boolean => options.only === undefined || options.only.split(',').includes(part);
  let measured: Measured[];
  try {
    measured = await measure(papers, folder, wanted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const table = `${tableOf(measured)}${note}`;
  console.log(table);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ load, processors, measured }, null, 2)}\n`);
  say(`Measured in ${Math.round((performance.now() - began) / 1000)} s`);
  if (options.write && busy) {
    console.log('Not written: figures are only kept from a machine that does nothing else.');
    return;
  }
  if (options.write) {
    writeFileSync(new URL('README.md', import.meta.url), `# Measured\n\nWritten by \`npm run bench -- --write\`, on the corpus of real papers, with ${processors} processors.\n\nQueries are drawn from the pages' own words, each asked once; ours are answered whole (20 hits with snippets, counts of filters), plain Lunr gives hits alone, plain FTS5 its best 20. 20,000 pages are the corpus' own, repeated with their lines in another order. Memory is what a process of its own held beyond what it held before.\n\n${table}\n`);
  }
}
