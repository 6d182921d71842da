/** A pack of a thousand pages: the corpus' largest packs, and papers of councils after them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';

export const PAGES = 1000;

/** @throws where the corpus has fewer pages. */
export async function writeThousandPages(corpus: string, to: string): Promise<void> {
  const pack = await PDFDocument.create();
  pack.setTitle('A thousand pages');
  for (const path of [...pdfsIn(join(corpus, 'packs')), ...pdfsIn(join(corpus, 'council'))]) {
    const left = PAGES - pack.getPageCount();
    if (left === 0) break;
    // What can't be read, or may not be copied, is left out.
    const paper = await PDFDocument.load(readFileSync(path), { updateMetadata: false }).catch(() => null);
    if (!paper) continue;
    const indexes = paper.getPageIndices().slice(0, left);
    for (const page of await pack.copyPages(paper, indexes)) pack.addPage(page);
  }
  if (pack.getPageCount() < PAGES) throw new Error(`The corpus has only ${pack.getPageCount()} pages`);
  writeFileSync(to, await pack.save());
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.toLowerCase().endsWith('.pdf')).sort().map((name) => join(folder, name));
}
