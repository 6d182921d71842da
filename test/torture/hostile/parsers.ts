/** Files from outside, harmed or made to harm, go through the real extractor processes: text, a page's problem or a clear refusal, in time and in bounds. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { ExtractorPool } from '#core/extract/extractorPool.ts';
import { runExtraction } from '#core/extract/runExtraction.ts';
import { createChildExtractors } from '#hosts/node/childExtractors.ts';
import { checkoutFolders } from '#hosts/node/checkout.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { mutate } from '#test/torture/harness/mutate.ts';
import type { Random } from '#test/torture/harness/random.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';
import { wordDocument } from './wordDocument.ts';

/** Every other ending is a fault of ours. */
const CLEAR = new Set(['PDF_ENCRYPTED', 'PDF_DAMAGED', 'DOCX_DAMAGED', 'FILE_EMPTY', 'FILE_MISLABELLED', 'FILE_TOO_LARGE', 'FILE_UNSUPPORTED']);
/** Seeds larger than this are read in other tests. */
const LARGEST_SEED_BYTES = 400_000;
const AT_ONCE = 2;

interface Seed { readonly name: string; readonly bytes: Buffer }

function pdfSeeds(): Seed[] {
  const corpus = corpusFolder();
  const folders = [join(checkoutFolders.resources, 'sample'), ...(corpus === null ? [] : [join(corpus, 'robust')])];
  return folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf')).toSorted()
    .map((name) => join(folder, name)).filter((path) => statSync(path).size <= LARGEST_SEED_BYTES).map((path) => ({ name: path, bytes: readFileSync(path) })));
}

async function readAll(seeds: readonly Seed[], extension: string, count: number, random: Random, folder: string, say: (line: string) => void): Promise<{ tally: Tally; note: string }> {
  const tally = new Tally();
  const pool = new ExtractorPool({ ...createChildExtractors(), atOnce: AT_ONCE });
  const endings = new Map<string, number>();
  let slowest = 0;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const at = next;
      next += 1;
      const seed = random.pick(seeds);
      const path = join(folder, `${at}.${extension}`);
      writeFileSync(path, mutate(seed.bytes, random));
      const began = performance.now();
      let ending: string;
      try {
        const { pages } = await runExtraction({ atOnce: 1, start: (fresh) => pool.start(fresh) }, { path, fileName: `paper.${extension}` }, {}, new AbortController().signal);
        ending = pages.flatMap(({ problems }) => problems)[0] ?? 'read';
      } catch (error) {
        ending = error instanceof AppError ? error.code : `threw ${String(error)}`;
      }
      slowest = Math.max(slowest, performance.now() - began);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
      tally.end(CLEAR.has(ending) || /^(read|PAGE_NEEDS_OCR|PAGE_FAILED)$/.test(ending) ? [] : [`${at} (seed ${random.seed}), from ${seed.name}: ${ending}`]);
      if (tally.tried % 100 === 0) say(`${tally.tried} read`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    pool.close();
  }
  const note = [...endings].toSorted((a, b) => b[1] - a[1]).map(([ending, times]) => `${times} ${ending}`).join(', ');
  return { tally, note: `${note}; slowest ${(slowest / 1000).toFixed(1)} s` };
}

export const fuzzedPdfs: Trial = {
  name: 'pdf', promise: 'T15', what: 'fuzzed PDFs through the extractor processes', counts: { brief: 8, full: 1000 },
  async run({ count, random, folder, say }) {
    const { tally, note } = await readAll(pdfSeeds(), 'pdf', count, random, folder(), say);
    return tally.outcome(note);
  },
};

export const fuzzedWord: Trial = {
  name: 'docx', promise: 'T19', what: 'fuzzed Word documents through the extractor processes', counts: { brief: 5, full: 1000 },
  async run({ count, random, folder, say }) {
    const bytes = await wordDocument();
    const { tally, note } = await readAll([{ name: 'a document of our own', bytes }], 'docx', count, random, folder(), say);
    return tally.outcome(note);
  },
};
