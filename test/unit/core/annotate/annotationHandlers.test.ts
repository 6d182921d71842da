import { describe, expect, it } from 'vitest';
import { annotationHandlers } from '#core/annotate/annotationHandlers.ts';
import { openLibrary } from '#core/library/openLibrary.ts';
import { searchHandlers } from '#core/search/searchHandlers.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { annotationSchema } from '#shared/domain/annotation/annotation.ts';
import { PACK, packLibrary, PAGES, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const signal = new AbortController().signal;

function handlersOf({ context }: PackLibrary): ReturnType<typeof annotationHandlers> & ReturnType<typeof searchHandlers> {
  return { ...annotationHandlers(context), ...searchHandlers(context) };
}

/** Marks words that stand on the report's first page. */
async function mark(made: PackLibrary, words: string, note = ''): Promise<Annotation> {
  const start = PAGES[2].indexOf(words);
  return handlersOf(made)['annotations.create']({
    kind: 'highlight', meaning: 'evidence', at: { documentId: REPORT, pageIndex: 2, start, end: start + words.length }, note, tags: [' staff ', 'staff', ''],
  }, signal);
}

describe('making a mark', () => {
  it('reads quote, context, place on the page and citation from the page itself', async () => {
    const made = await packLibrary();
    const annotation = await mark(made, ' arrive at the beginning ');
    expect(annotationSchema.parse(annotation)).toEqual(annotation);
    const start = PAGES[2].indexOf('arrive');
    expect(annotation.anchor).toEqual({
      fileId: PACK, sha256: `${PACK}${'0'.repeat(52)}`, pageIndex: 2, start, end: start + 23,
      quote: 'arrive at the beginning', prefix: PAGES[2].slice(start - 32, start), suffix: PAGES[2].slice(start + 23, start + 55),
      rects: [[50 + start * 10, 700, 230, 12]],
    });
    expect(annotation.citation).toEqual({
      documentId: REPORT, title: 'Recruitment update', source: 'Pack September.pdf', date: '2026-09-24', item: '5',
      pageIndex: 2, pageLabel: '57', reportPage: 1, paragraph: '2.4',
    });
    expect(annotation.tags).toEqual(['staff']);
    expect(made.ports.heard).toEqual([{ name: 'recordsChanged', payload: { kinds: ['annotations'] } }]);
  });

  it('takes offsets beyond the text for its end, and no length for the whole page', async () => {
    const made = await packLibrary();
    const create = handlersOf(made)['annotations.create'];
    const at = { documentId: PACK, pageIndex: 4, start: 5, end: 5000 };
    const long = await create({ kind: 'highlight', meaning: 'figure', at, note: '', tags: [] }, signal);
    expect(long.anchor.quote).toBe('programme');
    const page = await create({ kind: 'note', meaning: 'concern', at: { ...at, start: 0, end: 0 }, note: 'All of it', tags: [] }, signal);
    expect(page.anchor).toMatchObject({ start: 0, end: 0, quote: '', rects: [] });
    expect(page.citation).toMatchObject({ item: null, reportPage: null, paragraph: null });
  });

  it('refuses a paper or a page that there is not', async () => {
    const made = await packLibrary();
    const create = handlersOf(made)['annotations.create'];
    const asked = { kind: 'note' as const, meaning: 'concern' as const, note: '', tags: [] };
    expect(() => create({ ...asked, at: { documentId: 'none', pageIndex: 0, start: 0, end: 1 } }, signal)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(() => create({ ...asked, at: { documentId: PACK, pageIndex: 99, start: 0, end: 1 } }, signal)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(await handlersOf(made)['annotations.list']({}, signal)).toEqual({ annotations: [] });
  });
});

describe('changing a mark', () => {
  it('keeps what is not named, raises the revision, and refuses an older one', async () => {
    const made = await packLibrary();
    const handlers = handlersOf(made);
    const annotation = await mark(made, 'Eighteen social workers', 'First');
    made.ports.setTime('2026-11-24T10:00:00.000Z');
    const updated = await handlers['annotations.update']({ id: annotation.id, revision: 1, note: 'Second' }, signal);
    expect(updated).toEqual({ ...annotation, revision: 2, note: 'Second', updatedAt: '2026-11-24T10:00:00.000Z' });
    expect(() => handlers['annotations.update']({ id: annotation.id, revision: 1, note: 'Third' }, signal))
      .toThrow(expect.objectContaining({ code: 'REVISION_CONFLICT', details: { id: annotation.id, revision: 2 } }));
    expect(() => handlers['annotations.remove']({ id: annotation.id, revision: 1 }, signal)).toThrow(expect.objectContaining({ code: 'REVISION_CONFLICT' }));
    expect((await handlers['annotations.list']({}, signal)).annotations).toEqual([updated]);
  });

  it('can be taken back: a removed mark comes back as it was', async () => {
    const made = await packLibrary();
    const handlers = handlersOf(made);
    const annotation = await mark(made, 'Eighteen social workers', 'xylophone');
    const found = async (): Promise<number> => (await handlers['search.query']({ query: 'xylophone', filters: {}, limit: 10, offset: 0 }, signal)).total;
    expect(await found()).toBe(1);
    await handlers['annotations.remove']({ id: annotation.id, revision: 1 }, signal);
    expect(await found()).toBe(0);
    expect(() => handlers['annotations.update']({ id: annotation.id, revision: 2, note: '' }, signal)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    const restored = await handlers['annotations.restore']({ id: annotation.id }, signal);
    expect(restored).toEqual({ ...annotation, revision: 3 });
    expect(await found()).toBe(1);
  });

  it('is on disk when it is answered: a library opened again has it', async () => {
    const made = await packLibrary();
    const annotation = await mark(made, 'Eighteen social workers', 'kept');
    await made.library.close();
    const again = await openLibrary(made.library.folder, 'own', made.ports.clock, made.ports.log);
    const list = annotationHandlers({ ...made.context, library: () => again })['annotations.list'];
    expect((await list({ fileId: REPORT }, signal)).annotations).toEqual([annotation]);
    await again.close();
  });

  it('stays, with its citation, when its paper is taken out of the library', async () => {
    const made = await packLibrary();
    const annotation = await mark(made, 'Eighteen social workers');
    made.library.write(() => made.library.db.exec("UPDATE file SET removed_at = '2026-11-23'"));
    expect((await handlersOf(made)['annotations.list']({}, signal)).annotations).toEqual([annotation]);
  });

  it('is cited by a title that was corrected since', async () => {
    const made = await packLibrary();
    await mark(made, 'Eighteen social workers');
    made.library.write(() => made.library.db.prepare("UPDATE document SET title = 'Corrected' WHERE id = ?").run(REPORT));
    const [listed] = (await handlersOf(made)['annotations.list']({}, signal)).annotations;
    expect(listed?.citation).toMatchObject({ title: 'Corrected', paragraph: '2.3' });
  });
});
