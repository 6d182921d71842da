/** Real and hostile papers, where the corpus is at hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFile } from '#core/extract/extractFile.ts';
import { ExtractorClient } from '#core/extract/extractorClient.ts';
import { readPdf } from '#core/extract/pdf/readPdf.ts';
import { SturdyPdfReader } from '#core/extract/sturdyPdfReader.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { createChildExtractors } from '#hosts/node/childExtractors.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';

const corpus = corpusFolder();
const there = corpus === null ? describe.skip : describe;
const WHY = corpus === null ? ' (skipped: the corpus is not beside this checkout)' : '';

/** What is wrong with pages: one missing, offsets out of bounds, characters not cleaned. */
function faults(pages: readonly PageText[], pageCount: number, file: string): string[] {
  const found: string[] = [];
  if (pages.length !== pageCount || pages.some((page, i) => page.pageIndex !== i)) found.push(`${file}: pages missing`);
  for (const page of pages) {
    const at = `${file} page ${page.pageIndex + 1}`;
    let end = 0;
    for (const block of page.blocks) {
      if (block.start < end || block.end <= block.start || block.end > page.text.length) found.push(`${at}: block out of bounds`);
      if ((block.cells ?? []).some(([from, to]) => from < block.start || to > block.end || from > to)) found.push(`${at}: cell out of bounds`);
      end = block.end;
    }
    if (/[\ue000-\uf8ff\ufb00-\ufb06\u00ad]/u.test(page.text)) found.push(`${at}: characters not cleaned`);
    if (page.runs.some(([start, stop]) => start >= stop || stop > page.text.length)) found.push(`${at}: run out of bounds`);
  }
  return found;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

there(`real papers${WHY}`, () => {
  const folder = corpus ?? '';

  it('come whole: every page of every council paper', { timeout: 120_000 }, async () => {
    const found: string[] = [];
    for (const path of filesIn(join(folder, 'council'))) {
      const { file, pages } = await extractFile(path, basename(path));
      found.push(...faults(pages, file.pageCount, basename(path)));
    }
    expect(found).toEqual([]);
  });

  it('keep their stamps: pages of a pack are called what is stamped on them', { timeout: 120_000 }, async () => {
    const packs = (JSON.parse(readFileSync(join(folder, 'labels', 'packs.json'), 'utf8')) as { packs: { file: string; items: { no: number; packPageFrom: number; packPageTo: number; pdfPageFrom: number; pdfPageTo: number }[] }[] }).packs;
    for (const pack of packs) {
      const { pages } = await extractFile(join(folder, 'packs', pack.file), pack.file);
      for (const item of pack.items) {
        expect(pages[item.pdfPageFrom - 1]?.itemStamp).toBe(String(item.no));
        const ofItem = pages.slice(item.pdfPageFrom - 1, item.pdfPageTo);
        expect(ofItem.map((page) => page.pageLabel)).toEqual(ofItem.map((_, i) => String(item.packPageFrom + i)));
      }
    }
  });

  it('say the same as PDF and as text', async () => {
    for (const path of filesIn(join(folder, 'seeds'))) {
      const [pdf, text] = await Promise.all([extractFile(path, basename(path)), extractFile(path.replace(/pdf$/, 'txt'), 'a.txt')]);
      const words = (pages: readonly PageText[]): string[] => pages.map((p) => `${p.text} ${p.furniture.join(' ')}`).join(' ').replace(/(?<=\d) (?=th\b|st\b|nd\b|rd\b)/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
      const [left, right] = [new Set(words(pdf.pages)), new Set(words(text.pages))];
      const missing = [...left].filter((word) => !right.has(word)).length + [...right].filter((word) => !left.has(word)).length;
      expect({ path: basename(path), alike: missing / left.size < 0.04 }).toEqual({ path: basename(path), alike: true });
    }
  });
});

const CLEAR: readonly string[] = ['PDF_ENCRYPTED', 'PDF_DAMAGED', 'FILE_EMPTY', 'FILE_MISLABELLED', 'EXTRACTION_TIMED_OUT'];

there(`odd, damaged and hostile PDFs${WHY}`, () => {
  it('end in text, in a problem of a page, or in a clear refusal', { timeout: 240_000 }, async () => {
    const processes = createChildExtractors();
    const files = filesIn(join(corpus ?? '', 'robust'));
    const signal = new AbortController().signal;
    const endings = new Map<string, number>();
    const count = (ending: string): void => void endings.set(ending, (endings.get(ending) ?? 0) + 1);
    const unclear: string[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      // One process reads many files, to save starting it each time; whoever dies is replaced.
      let client: ExtractorClient | null = null;
      while (next < files.length) {
        const path = files[next++] ?? '';
        const reader = new SturdyPdfReader(() => (client = client?.alive ? client : new ExtractorClient(processes.start(), signal)), { path, fileName: basename(path) });
        try {
          const facts = await reader.open();
          const { pages } = await readPdf(facts, [reader], () => undefined, signal);
          unclear.push(...faults(pages, facts.pageCount, basename(path)));
          count(pages.flatMap((p) => p.problems)[0] ?? 'read');
        } catch (thrown) {
          if (!(thrown instanceof AppError)) throw thrown;
          if (!CLEAR.includes(thrown.code)) unclear.push(`${basename(path)}: ${thrown.code} ${thrown.message}`);
          count(thrown.code);
        }
      }
      (client as ExtractorClient | null)?.end();
    };
    await Promise.all(Array.from({ length: Math.max(2, processes.atOnce) }, work));
    expect(unclear).toEqual([]);
    expect([...endings.values()].reduce((a, b) => a + b, 0)).toBe(files.length);
    expect(endings.get('read') ?? 0).toBeGreaterThan(files.length * 0.7);
  });
});
