/** Papers to import: the real ones where a copy of the corpus is at hand, else those of the invented council. */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFolder } from '#test/fixtures/corpus.ts';

const sample = join(resolve(dirname(fileURLToPath(import.meta.url)), '../../..'), 'resources', 'sample');

/** Paths of PDFs; two and more of them are updates of one portfolio. */
export function papersToImport(): readonly string[] {
  const corpus = corpusFolder();
  const folder = corpus === null ? sample : join(corpus, 'seeds');
  return readdirSync(folder).filter((name) => name.endsWith('.pdf')).sort().map((name) => join(folder, name));
}
