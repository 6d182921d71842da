/** Real packs fall into the items and papers of their labels; every real council paper segments, and quotes itself exactly. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { extractFile } from '#core/extract/extractFile.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { spanFaults } from '#test/fixtures/spanFaults.ts';

const corpus = corpusFolder();

interface PackLabel {
  readonly file: string;
  readonly items: readonly { readonly no: number; readonly title: string; readonly pdfPageFrom: number; readonly pdfPageTo: number; readonly components: readonly { readonly pdfPageFrom: number }[] }[];
}

describe.skipIf(corpus === null)('packs (skipped without the corpus)', () => {
  it('places every labelled item and paper on its pages', async () => {
    const { packs } = JSON.parse(readFileSync(join(corpus ?? '', 'labels', 'packs.json'), 'utf8')) as { packs: PackLabel[] };
    for (const label of packs) {
      const { file, pages } = await extractFile(join(corpus ?? '', 'packs', label.file), label.file);
      const pack = segmentFile({ fileName: label.file, file, pages });
      expect(pack.kind).toBe('pack');
      const withPapers = pack.items.filter((i) => i.papers).map((i) => [i.number, dashes(i.title), i.pageFrom + 1, i.pageTo + 1, i.conflict]);
      expect(withPapers).toEqual(label.items.map((i) => [String(i.no), dashes(i.title), i.pdfPageFrom, i.pdfPageTo, null]));
      const starts = label.items.flatMap((i) => i.components.map((c) => c.pdfPageFrom));
      expect(pack.reports.map((r) => r.pageFrom + 1)).toEqual(starts);
      console.log(`${label.file}: ${withPapers.length} of ${label.items.length} items, ${pack.reports.length} of ${starts.length} papers`);
    }
  });

  it('works out the same pages when bookmarks are missing', async () => {
    const { packs } = JSON.parse(readFileSync(join(corpus ?? '', 'labels', 'packs.json'), 'utf8')) as { packs: PackLabel[] };
    for (const label of packs) {
      const { file, pages } = await extractFile(join(corpus ?? '', 'packs', label.file), label.file);
      const noBookmarks = segmentFile({ fileName: label.file, file: { ...file, outline: [] }, pages });
      const noStamps = segmentFile({ fileName: label.file, file: { ...file, outline: [] }, pages: pages.map((p) => ({ ...p, itemStamp: null })) });
      for (const pack of [noBookmarks, noStamps]) {
        const withPapers = pack.items.filter((i) => i.papers).map((i) => [i.number, i.pageFrom + 1, i.pageTo + 1]);
        expect(withPapers).toEqual(label.items.map((i) => [String(i.no), i.pdfPageFrom, i.pdfPageTo]));
      }
      // Papers within the items: all but one, which is a placeholder without a title of its own.
      const starts = label.items.flatMap((i) => i.components.map((c) => c.pdfPageFrom));
      const found = noBookmarks.reports.map((r) => r.pageFrom + 1);
      expect(starts.filter((s) => !found.includes(s)).length).toBeLessThanOrEqual(1);
      expect(found.filter((s) => !starts.includes(s))).toEqual([]);
    }
  });

  it('segments every council paper, with statements that are exactly what their spans say', async () => {
    const papers = readdirSync(join(corpus ?? '', 'council'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf')).sort();
    expect(papers.length).toBeGreaterThan(60);
    for (const name of papers) {
      const path = join(corpus ?? '', 'council', name);
      const extraction = await extractFile(path, basename(path)).catch((error: unknown) => {
        if (error instanceof AppError) return null;
        throw error;
      });
      if (extraction === null) continue;
      const segmented = segmentFile({ fileName: basename(path), ...extraction });
      expect({ name, papers: segmented.reports.length > 0, faults: spanFaults(segmented, extraction.pages) }).toEqual({ name, papers: true, faults: [] });
    }
  }, 300_000);
});

function dashes(text: string): string {
  return text.replace(/[–—]/g, '-');
}
