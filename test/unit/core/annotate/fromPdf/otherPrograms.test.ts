/** What other programs left in a PDF, taken in as marks of ours. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readAnnotations } from '#core/extract/annotations/readAnnotations.ts';
import { openPdf } from '#core/extract/pdf/openPdf.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { openCore } from '#test/fixtures/openCore.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const LINE = 'The ferry runs every hour and carried 400 passengers in May.';

/** A page with one line of words and one annotation of each sort, as Acrobat or a tablet's reader writes them. */
async function annotatedPaper(folder: string): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  page.drawText(LINE, { x: 60, y: 700, size: 11, font });
  page.drawText('The quay was mended. Its cost is not known yet.', { x: 60, y: 680, size: 11, font });
  const { context } = document;
  const before = (words: string): number => 60 + font.widthOfTextAtSize(LINE.slice(0, LINE.indexOf(words)), 11);
  const quad = (words: string): number[] => {
    const [left, right] = [before(words), before(words) + font.widthOfTextAtSize(words, 11)];
    return [left, 710, right, 710, left, 697, right, 697];
  };
  const add = (subtype: string, entries: Record<string, unknown>, words: { contents?: string; author?: string; name?: string } = {}): PDFRef => {
    const dict = context.obj({ Type: 'Annot', Subtype: subtype, Rect: [60, 697, 500, 712], F: 4, ...entries } as Parameters<typeof context.obj>[0]) as ReturnType<typeof context.obj> & { set(key: PDFName, value: unknown): void };
    if (words.contents !== undefined) dict.set(PDFName.of('Contents'), PDFHexString.fromText(words.contents));
    if (words.author !== undefined) dict.set(PDFName.of('T'), PDFHexString.fromText(words.author));
    if (words.name !== undefined) dict.set(PDFName.of('NM'), PDFString.of(words.name));
    const ref = context.register(dict);
    page.node.addAnnot(ref);
    return ref;
  };
  const first = add('Highlight', { QuadPoints: quad('every hour'), C: [0.83, 0.91, 0.95], M: PDFString.of("D:20260115101500+01'00'") }, { contents: 'Really?', author: 'J Smith', name: 'a1' });
  add('Text', { IRT: first, Rect: [0, 0, 20, 20] }, { contents: 'Ask the officer', author: 'K Jones' });
  add('Popup', { Parent: first, Rect: [400, 600, 560, 700] });
  add('StrikeOut', { QuadPoints: quad('400 passengers'), C: [1, 0, 0] }, { author: 'J Smith' });
  add('Squiggly', { QuadPoints: quad('in May'), C: [0, 0.6, 0.2] });
  add('Text', { Rect: [20, 800, 40, 820] }, { contents: 'On the whole page', author: 'J Smith' });
  add('FreeText', { Rect: [300, 300, 500, 340], DA: PDFString.of('/Helv 12 Tf') }, { contents: 'Typed on it' });
  add('Circle', { Rect: [50, 670, 330, 692], C: [1, 0.4, 0.1] });
  add('Ink', { Rect: [90, 90, 220, 220], InkList: [[100, 100, 150, 200, 200, 100]], C: [0.4, 0.3, 0.7] });
  add('Highlight', { Rect: [60, 100, 200, 120], QuadPoints: [60, 120, 200, 120, 60, 100, 200, 100] }, { contents: 'Nothing is under this' });
  add('Stamp', { Rect: [300, 100, 400, 140] });
  add('Link', { Rect: [60, 680, 100, 690] });
  const path = join(folder, 'Annotated.pdf');
  writeFileSync(path, await document.save());
  return path;
}

describe('annotations of other programs', () => {
  it('become marks on the same words and places, with notes, answers, authors and meanings', async () => {
    const { call, importAll } = await openCore();
    await importAll(await annotatedPaper(temporaryFolder()));
    const id = (await call('documents.list', {})).documents[0]?.id ?? '';
    expect(await call('annotationFiles.carried', { documentId: id })).toEqual({ marks: 8, taken: 0, leftOut: 1, authors: ['J Smith'] });
    expect((await call('annotationFiles.takeIn', { documentId: id })).ids).toHaveLength(8);
    const marks = (await call('annotations.list', {})).annotations;
    const by = (fit: (mark: (typeof marks)[number]) => boolean): (typeof marks)[number] | undefined => marks.find(fit);
    expect(by(({ anchor }) => anchor.quote === 'every hour')).toMatchObject({ kind: 'highlight', meaning: 'question', note: 'Really?\n\nK Jones: Ask the officer', tags: ['J Smith'], updatedAt: '2026-01-15T09:15:00.000Z' });
    expect(by(({ anchor }) => anchor.quote === '400 passengers')).toMatchObject({ kind: 'underline', tags: ['struck out', 'J Smith'] });
    expect(by(({ anchor }) => anchor.quote.startsWith('in May'))).toMatchObject({ kind: 'underline', meaning: 'promise' });
    expect(by(({ note }) => note === 'On the whole page')).toMatchObject({ kind: 'note', scope: 'page' });
    expect(by(({ note }) => note === 'Typed on it')).toMatchObject({ kind: 'note' });
    expect(by(({ kind, note }) => kind === 'area' && note === '')).toMatchObject({ meaning: 'concern', anchor: { quote: expect.stringContaining('The quay was mended') as string } });
    expect(by(({ kind }) => kind === 'ink')).toMatchObject({ strokes: [[[100, 100], [150, 200], [200, 100]]] });
    expect(by(({ note }) => note === 'Nothing is under this')).toMatchObject({ kind: 'area', anchor: { quote: '' } });
  });

  it('are taken in once, and come back when they were removed and are asked for again', async () => {
    const { call, importAll } = await openCore();
    await importAll(await annotatedPaper(temporaryFolder()));
    const id = (await call('documents.list', {})).documents[0]?.id ?? '';
    const { ids } = await call('annotationFiles.takeIn', { documentId: id });
    expect(await call('annotationFiles.takeIn', { documentId: id })).toEqual({ ids: [], already: 8, leftOut: 1 });
    await call('annotations.remove', { id: ids[0] ?? '', revision: 1 });
    expect(await call('annotationFiles.carried', { documentId: id })).toMatchObject({ marks: 8, taken: 7 });
    expect(await call('annotationFiles.takeIn', { documentId: id })).toEqual({ ids: [ids[0]], already: 7, leftOut: 1 });
    expect((await call('annotations.list', {})).annotations).toHaveLength(8);
  });

  it('of a paper that is no PDF are none', async () => {
    const { call, importAll } = await openCore();
    const path = join(temporaryFolder(), 'Notes.txt');
    writeFileSync(path, 'The quay.\n');
    await importAll(path);
    const id = (await call('documents.list', {})).documents[0]?.id ?? '';
    expect(await call('annotationFiles.carried', { documentId: id })).toEqual({ marks: 0, taken: 0, leftOut: 0, authors: [] });
  });

  const corpus = corpusFolder();
  const robust: readonly [file: string, subtypes: readonly string[]][] = [
    ['pdfjs/annotation-highlight.pdf', ['Highlight']], ['pdfjs/annotation-underline.pdf', ['Underline']], ['pdfjs/annotation-strikeout.pdf', ['StrikeOut']],
    ['pdfjs/annotation-squiggly.pdf', ['Squiggly']], ['pdfjs/annotation-freetext.pdf', ['FreeText']], ['pdfjs/annotation-ink-without-appearance.pdf', ['Ink']],
  ];
  it.skipIf(corpus === null)('are read from the corpus’ files as they stand there (SKIPPED where there is no corpus)', async () => {
    for (const [file, subtypes] of robust) {
      const path = join(corpus ?? '', 'robust', file);
      if (!existsSync(path)) continue;
      const bytes = new Uint8Array(readFileSync(path));
      const pdf = await openPdf(bytes.slice());
      const found = await readAnnotations(() => Promise.resolve(bytes.slice()), pdf);
      await pdf.close();
      expect([file, [...new Set(found.map(({ subtype }) => subtype))]]).toEqual([file, expect.arrayContaining([...subtypes])]);
    }
  });
});
