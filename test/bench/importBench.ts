/** Importing, from a file to its last page in the library and its index, against `pdftotext` on the same files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openSession } from '#hosts/cli/session.ts';
import { importPaths } from '#hosts/cli/importCommand.ts';
import type { Measured } from './measured.ts';

/** @returns figures, and the folder of a library that holds the whole corpus (robustness tests aside) */
export async function measureImport(corpus: string, folder: string, wanted: boolean): Promise<{ figures: Measured[]; library: string }> {
  const figures: Measured[] = [];
  const packs = pdfsIn(join(corpus, 'packs'));
  if (wanted) {
    pdftotext(packs); // reads them from disk once, for both
    for (const pack of packs) figures.push(await oneImport(`Import of ${basename(pack)}`, [pack], join(folder, `pack-${figures.length}`), 2));
  }
  const library = join(folder, 'corpus');
  const papers = [...pdfsIn(join(corpus, 'council')), ...packs, ...pdfsIn(join(corpus, 'seeds'))];
  figures.push(await oneImport(`Import of all ${papers.length} papers`, papers, library, null));
  return { figures: wanted ? figures : [], library };
}

async function oneImport(what: string, paths: string[], library: string, most: number | null): Promise<Measured> {
  const session = await openSession(library, (line) => void process.stderr.write(`${line}\n`));
  const start = performance.now();
  await importPaths(session, paths, () => undefined);
  const seconds = (performance.now() - start) / 1000;
  await session.close();
  const peer = pdftotext(paths);
  return {
    what, value: seconds, unit: 's',
    ...(peer === null ? {} : { against: { name: 'pdftotext', value: peer } }),
    ...(peer === null || most === null ? {} : { goal: { says: `at most ${most} times as long`, met: seconds <= most * peer } }),
  };
}

/** Seconds that poppler takes for the same files, one after another; null where it isn't installed. */
function pdftotext(paths: readonly string[]): number | null {
  if (spawnSync('pdftotext', ['-v']).error) {
    process.stderr.write('pdftotext is not installed: imports are not compared with it\n');
    return null;
  }
  const start = performance.now();
  for (const path of paths) {
    try {
      execFileSync('pdftotext', [path, '-'], { stdio: ['ignore', 'ignore', 'ignore'], maxBuffer: 2 ** 30 });
    } catch {
      // An encrypted one: both refuse it.
    }
  }
  return (performance.now() - start) / 1000;
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf')).sort().map((name) => join(folder, name));
}
