/** Marks written into a copy of a PDF, read back by three readers: pdf.js, MuPDF and poppler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { PDFDocument, degrees, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import { markAndProve } from '#core/extract/annotations/markAndProve.ts';
import type { FoundAnnotation, PdfMark } from '#core/extract/annotations/pdfMark.ts';
import { readAnnotations } from '#core/extract/annotations/readAnnotations.ts';
import { shownPage } from '#core/extract/pdf/matrix.ts';
import { openPdf } from '#core/extract/pdf/openPdf.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { drawnApart, hasMutool, hasPoppler, readWithMutool } from '#test/fixtures/otherReaders.ts';

const SUBTYPE = { highlight: 'Highlight', underline: 'Underline', note: 'Text', area: 'Square', ink: 'Ink' } as const;

/** Pages that are turned, cropped, that begin elsewhere than at 0,0, and that count in other units than points. */
async function oddPages(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const turn of [0, 90, 180, 270]) {
    const page = document.addPage([400, 600]);
    page.drawText(`Turned by ${turn}`, { x: 60, y: 300, size: 14 });
    page.setRotation(degrees(turn));
  }
  const cropped = document.addPage([500, 700]);
  cropped.drawText('Cropped', { x: 120, y: 300, size: 14 });
  cropped.setCropBox(50, 80, 380, 560);
  cropped.setRotation(degrees(90));
  const moved = document.addPage([400, 600]);
  moved.setMediaBox(-100, 200, 400, 600);
  moved.drawText('Begins elsewhere', { x: 0, y: 400, size: 14 });
  const large = document.addPage([300, 300]);
  large.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
  return document.save();
}

/** Marks of every kind on a page of this size. */
function marksOn(pageIndex: number, widthPt: number, heightPt: number): fc.Arbitrary<PdfMark[]> {
  const share = fc.integer({ min: 3, max: 60 }).map((percent) => percent / 100);
  const rect = fc.tuple(share, share, share, share).map(([x, y, w, h]): PdfRect => [x * widthPt, y * heightPt, Math.max(8, w * 0.6 * widthPt), Math.max(8, h * 0.5 * heightPt)]);
  const point = fc.tuple(share, share).map(([x, y]): [number, number] => [x * widthPt, y * heightPt]);
  const kind = fc.constantFrom<PdfMark['kind'][]>('highlight', 'underline', 'note', 'area', 'ink');
  return fc.array(fc.record({ kind, rect, second: rect, points: fc.array(point, { minLength: 2, maxLength: 6 }), words: fc.string({ unit: 'grapheme', maxLength: 30 }) }), { minLength: 1, maxLength: 6 })
    .map((list) => list.map(({ kind, rect, second, points, words }, at): PdfMark => ({
      name: `page ${pageIndex} mark ${at}`, kind, pageIndex, rects: kind === 'ink' ? [] : kind === 'highlight' || kind === 'underline' ? [rect, second] : kind === 'note' ? [[rect[0], rect[1], 16, 16]] : [rect],
      strokes: kind === 'ink' ? [points] : [], contents: words.replace(/[\p{Cc}\p{Co}\p{Cf}\p{Cn}\p{Zl}\p{Zp}]/gu, '').normalize('NFC').trim(), author: 'A. Member', subject: 'Evidence', colour: [0.7, 0.3, 0.1],
      createdAt: '2026-11-23T10:00:00.000Z', updatedAt: '2026-11-24T10:00:00.000Z', own: `{"n":${at}}`,
    })));
}

async function marked(bytes: Uint8Array, marks: readonly PdfMark[]): Promise<{ whole: Uint8Array; found: FoundAnnotation[] }> {
  const pdf = await openPdf(bytes.slice());
  const tail = await markAndProve(bytes, pdf, marks);
  await pdf.close();
  const whole = new Uint8Array(Buffer.concat([bytes, tail]));
  const again = await openPdf(whole.slice());
  const found = await readAnnotations(() => Promise.resolve(whole.slice()), again);
  await again.close();
  return { whole, found };
}

async function sizesOf(bytes: Uint8Array): Promise<{ widthPt: number; heightPt: number }[]> {
  const pdf = await openPdf(bytes.slice());
  const sizes = await Promise.all(Array.from({ length: pdf.document.numPages }, async (_, at) => shownPage(await pdf.document.getPage(at + 1))));
  await pdf.close();
  return sizes.map(({ widthPt, heightPt }) => ({ widthPt, heightPt }));
}

function near(found: readonly (readonly number[])[], expected: readonly (readonly number[])[], within = 1): boolean {
  return found.length === expected.length && expected.every((rect, at) => rect.every((value, side) => Math.abs(value - (found[at]?.[side] ?? Infinity)) <= within));
}

const boxes = (mark: PdfMark): PdfRect[] => (mark.kind !== 'ink' ? mark.rects : mark.strokes.map((stroke) => {
  const [xs, ys] = [stroke.map(([x]) => x), stroke.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
}));

/** What pdf.js and MuPDF make of them: the same number, on the same pages, in the same places, saying the same. */
function expectSame(marks: readonly PdfMark[], found: readonly FoundAnnotation[], whole: Uint8Array): void {
  expect(found).toHaveLength(marks.length);
  for (const mark of marks) {
    const one = found.find(({ name }) => name === mark.name);
    expect(one).toMatchObject({ subtype: SUBTYPE[mark.kind], pageIndex: mark.pageIndex, contents: mark.contents, author: mark.author, subject: mark.subject, own: mark.own, createdAt: mark.createdAt, updatedAt: mark.updatedAt });
    const placed = (each: Pick<PdfMark, 'rects' | 'strokes'> | undefined): readonly number[][] => (mark.kind === 'ink' ? each?.strokes.map((stroke) => stroke.flat()) : each?.rects) ?? [];
    expect(near(placed(one), placed(mark))).toBe(true);
  }
  const other = readWithMutool(whole, [...new Set(marks.map(({ pageIndex }) => pageIndex))]);
  if (other === null) return;
  expect(other).toHaveLength(marks.length);
  const left = [...other];
  for (const mark of marks) {
    const at = left.findIndex((each) => each.pageIndex === mark.pageIndex && each.subtype === SUBTYPE[mark.kind] && each.contents === mark.contents && near(each.rects, boxes(mark)));
    expect(at).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
}

describe('marks in a copy of a PDF', () => {
  it(`read back equal on turned, cropped and moved pages: in pdf.js${hasMutool ? ' and MuPDF' : ' alone (SKIPPED: no mutool here)'}`, async () => {
    const bytes = await oddPages();
    const sizes = await sizesOf(bytes);
    const all = fc.tuple(...sizes.map(({ widthPt, heightPt }, pageIndex) => marksOn(pageIndex, widthPt, heightPt))).map((pages) => pages.flat());
    await fc.assert(fc.asyncProperty(all, async (marks) => {
      const { whole, found } = await marked(bytes, marks);
      expect(Buffer.compare(whole.subarray(0, bytes.length), bytes)).toBe(0);
      // MuPDF 1.21 leaves the unit of the page aside, as readers may.
      expectSame(marks, found, whole);
    }), { numRuns: 8 });
  });

  it.skipIf(!hasPoppler)('are drawn by poppler where they belong, and nowhere else', async () => {
    const bytes = await oddPages();
    for (const [pageIndex, { widthPt, heightPt }] of (await sizesOf(bytes)).slice(0, 6).entries()) {
      const [marks = []] = fc.sample(marksOn(pageIndex, widthPt, heightPt), { numRuns: 1, seed: pageIndex });
      const { whole } = await marked(bytes, marks);
      // Poppler keeps a note's sign upright on a turned page: it turns about its corner, and so stands up to its own size beside.
      const places = marks.flatMap((mark) => boxes(mark).map((place) => ({ place, by: mark.kind === 'note' && pageIndex > 0 ? 18.5 : 2.5 })));
      const inside = ({ x, y }: { x: number; y: number }, [left, bottom, width, height]: PdfRect, by: number): boolean => x > left - by && x < left + width + by && y > bottom - by && y < bottom + height + by;
      const apart = drawnApart(bytes, whole, pageIndex) ?? [];
      expect(apart.filter((pixel) => !places.some(({ place, by }) => inside(pixel, place, by)))).toHaveLength(0);
      for (const { place, by } of places) expect(apart.some((pixel) => inside(pixel, place, by))).toBe(true);
    }
  });

  it('leave the annotations that were there, and can be added to again', async () => {
    const bytes = await oddPages();
    const [first] = fc.sample(marksOn(0, 400, 600), { numRuns: 1, seed: 1 });
    const once = await marked(bytes, first ?? []);
    const more = (first ?? []).map((mark) => ({ ...mark, name: `second ${mark.name}` }));
    const twice = await marked(once.whole, more);
    expect(twice.found).toHaveLength(2 * more.length);
    expectSame([...(first ?? []), ...more], twice.found, twice.whole);
  });

  it('are refused, in words, where the PDF is locked against changes', async () => {
    const document = await PDFDocument.create();
    document.addPage([300, 300]);
    document.encrypt({ userPassword: '', ownerPassword: 'owner', permissions: { modifying: false } });
    const bytes = await document.save();
    const pdf = await openPdf(bytes.slice());
    const [marks = []] = fc.sample(marksOn(0, 300, 300), { numRuns: 1, seed: 2 });
    await expect(markAndProve(bytes, pdf, marks)).rejects.toMatchObject({ code: 'PDF_PROTECTED' });
    await pdf.close();
  });

  const corpus = corpusFolder();
  it.skipIf(corpus === null)('read back equal on the packs of 106 and 612 pages (SKIPPED where there is no corpus)', async () => {
    for (const name of ['Public reports pack 04th-Mar-2025 10.00 Cabinet (reconstructed).pdf', 'Public reports pack 30th-Jan-2025 10.00 Cabinet (reconstructed).pdf']) {
      const bytes = new Uint8Array(readFileSync(join(corpus ?? '', 'packs', name)));
      const sizes = await sizesOf(bytes);
      const some = [0, 7, Math.floor(sizes.length / 2), sizes.length - 1];
      const marks = some.flatMap((pageIndex) => fc.sample(marksOn(pageIndex, sizes[pageIndex]?.widthPt ?? 0, sizes[pageIndex]?.heightPt ?? 0), { numRuns: 1, seed: pageIndex })[0] ?? []);
      const { whole, found } = await marked(bytes, marks);
      expect(Buffer.compare(whole.subarray(0, bytes.length), bytes)).toBe(0);
      expectSame(marks, found.filter((each) => each.own !== ''), whole);
    }
  });
});
