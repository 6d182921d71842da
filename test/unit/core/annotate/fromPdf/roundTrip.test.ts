/** Marks out into a copy of the paper, and in again from it: the same marks. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import { textUnder } from '#core/annotate/fromPdf/textUnder.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { sample } from '#test/fixtures/papers.ts';

/** What is to come back: the place, the words, and all that was said. */
function told({ kind, scope, item, meaning, anchor, continued, strokes, note, tags }: Annotation): unknown {
  const place = ({ pageIndex, start, end, quote, rects }: Annotation['anchor']): unknown => ({ pageIndex, start, end, quote, rects: rects.map((rect) => rect.map((value) => Math.round(value * 10) / 10)) });
  return { kind, scope, item, meaning, place: place(anchor), continued: continued.map(place), strokes, note, tags: tags.filter((tag) => tag !== 'A. Member') };
}

const inOrder = (marks: readonly Annotation[]): unknown[] => marks.map(told).map((each) => JSON.stringify(each)).sort();

describe('marks out and in again', () => {
  let core: OpenCore;
  let fileId = '';
  let pages: PageText[] = [];
  beforeAll(async () => {
    core = await openCore({ keepOpen: true });
    await core.importAll(sample.pack);
    fileId = (await core.call('documents.list', {})).documents.find(({ partOf }) => partOf === null)?.id ?? '';
    const { pageTo } = await core.call('documents.get', { id: fileId });
    pages = (await core.call('pages.get', { id: fileId, from: 0, to: pageTo })).pages;
  });
  afterAll(() => core.close());

  const draft = (): fc.Arbitrary<AnnotationDraft> => fc.record({
    pageIndex: fc.nat({ max: pages.length - 1 }), from: fc.nat(), length: fc.integer({ min: 1, max: 400 }),
    kind: fc.constantFrom<AnnotationDraft['kind'][]>('highlight', 'underline', 'note', 'area', 'bookmark', 'ink'),
    meaning: fc.constantFrom('evidence', 'question', 'concern', 'figure', 'promise'), note: fc.constantFrom('', 'Who says?', 'Zwei Zeilen\nund “mehr”: 5 €'),
    tags: fc.uniqueArray(fc.constantFrom('staff', 'cost', 'ask again')), over: fc.boolean(), whole: fc.boolean(),
  }).map(({ pageIndex, from, length, kind, meaning, note, tags, over, whole }): AnnotationDraft => {
    const page = pages[pageIndex];
    const next = pages[pageIndex + 1];
    const start = page ? from % Math.max(1, page.text.length) : 0;
    const at = { documentId: fileId, pageIndex, start, end: Math.min(page?.text.length ?? 0, start + length) };
    const base = { kind, meaning, note, tags } as const;
    if (kind === 'ink') return { ...base, at: { ...at, start: 0, end: 0 }, strokes: [[[50, 60], [90.5, 70.25], [120, 60]], [[200, 300], [210, 310]]] };
    if (kind === 'area') return { ...base, at: { ...at, start: 0, end: 0 }, rects: [[60, 200, 300, 150], [70, 500, 90.5, 40.25]] };
    if (kind === 'bookmark' || (kind === 'note' && whole)) return { ...base, at: { ...at, start: 0, end: 0 }, ...(whole && pageIndex > 3 ? { scope: 'document' as const } : {}) };
    const runsOn = over && next && next.text.length > 20 && kind !== 'note' && page ? { at: { ...at, end: page.text.length }, continued: [{ documentId: fileId, pageIndex: pageIndex + 1, start: 0, end: 20 }] } : {};
    return { ...base, at, ...runsOn };
  });

  it('come back equal, whatever they are: and nothing is added by doing it twice', async () => {
    await fc.assert(fc.asyncProperty(fc.array(draft(), { minLength: 3, maxLength: 12 }), async (drafts) => {
      const made: Annotation[] = [];
      for (const each of drafts) {
        // Blanks alone can't be marked.
        const mark = await core.call('annotations.create', each).catch(() => null);
        if (mark) made.push(mark);
      }
      const { exportId, marks, leftOut } = await core.call('annotationFiles.export', { of: { ids: made.map(({ id }) => id) }, format: 'pdf', notes: true, author: 'A. Member' })
        .catch(() => ({ exportId: '', marks: 0, leftOut: 0 }));
      if (made.length === 0) return;
      expect({ marks, leftOut }).toEqual({ marks: made.length, leftOut: 0 });
      const other = await openCore({ keepOpen: true });
      try {
        const path = join(other.folder, 'came back.pdf');
        writeFileSync(path, core.core.exported(exportId)?.bytes ?? new Uint8Array());
        await other.importAll(path);
        const copy = (await other.call('documents.list', {})).documents.find(({ partOf }) => partOf === null)?.id ?? '';
        const { marks, taken, authors } = await other.call('annotationFiles.carried', { documentId: copy });
        expect({ marks, taken, authors }).toEqual({ marks: made.length, taken: 0, authors: ['A. Member'] });
        expect((await other.call('annotationFiles.takeIn', { documentId: copy })).ids).toHaveLength(made.length);
        const back = (await other.call('annotations.list', {})).annotations;
        expect(inOrder(back)).toEqual(inOrder(made));
        expect(await other.call('annotationFiles.takeIn', { documentId: copy })).toEqual({ ids: [], already: made.length, leftOut: 0 });
        expect((await other.call('annotations.list', {})).annotations).toHaveLength(made.length);
      } finally {
        await other.close();
      }
      await core.call('annotations.removeMany', { marks: made.map(({ id, revision }) => ({ id, revision })) });
    }), { numRuns: 3 });
    // Each run imports a pack of 42 pages into a library of its own, in processes of their own.
  }, 180_000);

  it('are found by their place alone where nothing else tells of them', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 600 }), (which, from, length) => {
      const page = pages[which % pages.length];
      if (!page || page.text.length < 40) return;
      let start = from % page.text.length;
      let end = Math.min(page.text.length, start + length);
      while (start < end && /\s/.test(page.text.charAt(start))) start += 1;
      while (end > start && /\s/.test(page.text.charAt(end - 1))) end -= 1;
      const rects = rectsOfRange(page, start, end);
      if (rects.length === 0) return;
      const found = textUnder(page, rects);
      // A short word that is taller than wide is marked whole, whatever letters of it were meant.
      const tall = page.runs.some(([from, to, , , width, height]) => from < end && to > start && height > width && to - from > 2);
      const same = page.text.slice(found?.start, found?.end) === page.text.slice(start, end);
      expect(found !== null && (same || (tall && JSON.stringify(rectsOfRange(page, found.start, found.end)) === JSON.stringify(rects)))).toBe(true);
    }), { numRuns: 1000 });
  });
});
