/** The same measure through real PDFs: papers of the invented council are set, edited paragraph by paragraph, and set anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { resolveAnchor } from '#shared/domain/anchor/resolveAnchor.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { alignVersions } from '#shared/domain/version/alignVersions.ts';
import { readPaper, spansOfWords } from '#shared/domain/version/passages.ts';
import { isCertain } from '#shared/domain/version/resolution.ts';
import { extractFile } from '#core/extract/extractFile.ts';
import { seeded } from '#test/fixtures/reissue.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';
import { finish } from '#test/sample/assemblePack.ts';
import { readMarkup } from '#test/sample/markup.ts';
import { typeset } from '#test/sample/typeset.ts';

const papers = join(dirname(fileURLToPath(import.meta.url)), '../../../../sample/papers');

async function pagesOf(folder: string, name: string, text: string): Promise<PageText[]> {
  const { document } = await typeset(readMarkup(text), 'Saltmere Borough Council');
  const path = join(folder, name);
  writeFileSync(path, await finish(document, new Date('2026-09-08T09:00:00Z')));
  return (await extractFile(path, name)).pages;
}

/** Paragraphs put in, taken out, reworded and moved; headings and tables stay. */
function edited(text: string, random: () => number): string {
  const blocks = text.split('\n\n');
  const left = blocks.flatMap((block): string[] => {
    if (/^(#|\||---)/.test(block) || block.includes('\n') || random() > 0.22) return [block];
    const what = random();
    if (what < 0.25) return [];
    if (what < 0.5) return [block.replace(/(\s\S+){2}(?=[.]?$)/, ' as it now stands')];
    if (what < 0.75) return [`Members asked for more on this. ${Math.floor(random() * 900)} answers are set out in the annex.`, block];
    return [`MOVED${block}`];
  });
  const moved = left.filter((block) => block.startsWith('MOVED')).map((block) => block.slice(5));
  const stayed = left.filter((block) => !block.startsWith('MOVED'));
  for (const block of moved) stayed.splice(2 + Math.floor(random() * (stayed.length - 2)), 0, block);
  return stayed.join('\n\n');
}

it('holds through real PDFs: marks on every sentence end on the same words or are left to a person', async () => {
  const folder = temporaryFolder();
  const random = seeded(7);
  const names = readdirSync(papers, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).toSorted();
  const sum = { marks: 0, still: 0, right: 0, toRepair: 0 };
  const wrong: string[] = [];
  for (const name of names) {
    const text = readFileSync(join(papers, name), 'utf8').replaceAll(/\{\w+\}/g, '1 - 2');
    const [before, after] = [await pagesOf(folder, 'before.pdf', text), await pagesOf(folder, 'after.pdf', edited(text, random))];
    const [old, fresh] = [readPaper(before), readPaper(after)];
    const alignment = alignVersions(before, after);
    const stands = new Map<string, number>();
    for (const { key } of fresh.passages) stands.set(key, (stands.get(key) ?? 0) + 1);
    const stood = new Map<string, number>();
    for (const { key } of old.passages) stood.set(key, (stood.get(key) ?? 0) + 1);
    for (const { key, from, to } of old.passages) {
      // Of sentences that stand once in the first version it is known which of the second they are.
      if (stood.get(key) !== 1 || (stands.get(key) ?? 0) > 1 || to - from < 3) continue;
      const found = resolveAnchor(spansOfWords(old, from, to), alignment);
      sum.marks += 1;
      if (stands.has(key)) sum.still += 1;
      if (!isCertain(found)) sum.toRepair += stands.has(key) ? 1 : 0;
      else if (found.place?.quote.split(/\s+/).join(' ') === spansOfWords(old, from, to).map((span) => before[span.pageIndex]?.text.slice(span.start, span.end)).join(' ').split(/\s+/).join(' ') && stands.has(key)) sum.right += 1;
      else wrong.push(`${name}: ${key} → ${found.place?.quote}`);
    }
  }
  console.log(`${names.length} papers set twice: ${sum.marks} marks, the words of ${sum.still} still stand: ${sum.right} right, ${wrong.length} wrong, ${sum.toRepair} to repair`);
  expect(wrong).toEqual([]);
  expect(sum.right / sum.still).toBeGreaterThanOrEqual(0.98);
}, 120_000);
