/** Marks of each kind, on words, pages, items and papers: what is read from the paper, what is refused, what the hash holds. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotationHandlers } from '#core/annotate/annotationHandlers.ts';
import { examineLibrary } from '#core/library/doctor.ts';
import { openLibrary } from '#core/library/openLibrary.ts';
import { changedRecords } from '#core/library/recordHash.ts';
import { searchHandlers } from '#core/search/searchHandlers.ts';
import type { AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import { annotationSchema, markedWords } from '#shared/domain/annotation/annotation.ts';
import { formatMarkPlace } from '#shared/domain/annotation/formatMarkPlace.ts';
import { PACK, packLibrary, PAGES, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const signal = new AbortController().signal;
const draft = { kind: 'highlight', meaning: 'evidence', note: '', tags: [], at: { documentId: REPORT, pageIndex: 2, start: 0, end: 20 } } as const satisfies AnnotationDraft;

const handlersOf = ({ context }: PackLibrary) => ({ ...annotationHandlers(context), ...searchHandlers(context) });

describe('a mark across page breaks', () => {
  const across: AnnotationDraft = {
    ...draft, at: { documentId: REPORT, pageIndex: 2, start: PAGES[2].indexOf('will be'), end: PAGES[2].length },
    continued: [{ documentId: REPORT, pageIndex: 3, start: 0, end: 31 }],
  };

  it('is one mark with the words of both pages, removed and brought back as one', async () => {
    const made = await packLibrary();
    const handlers = handlersOf(made);
    const mark = await handlers['annotations.create'](across, signal);
    expect(annotationSchema.parse(mark)).toEqual(mark);
    expect(mark.continued).toMatchObject([{ pageIndex: 3, quote: 'The cost of agency staff was £2', prefix: '', suffix: '50K in the quarter.' }]);
    expect(markedWords(mark)).toBe('will be in post by May”. The cost of agency staff was £2');
    expect(formatMarkPlace(mark)).toBe('Item 5, pack p. 57 (report p. 1), para 2.4, running on over 1 page break');
    await handlers['annotations.remove']({ id: mark.id, revision: 1 }, signal);
    expect((await handlers['annotations.list']({}, signal)).annotations).toEqual([]);
    expect(await handlers['annotations.restore']({ id: mark.id }, signal)).toEqual({ ...mark, revision: 3 });
  });

  it.each([
    ['going back', [{ documentId: REPORT, pageIndex: 1, start: 0, end: 5 }]],
    ['the same page again', [{ documentId: REPORT, pageIndex: 2, start: 0, end: 5 }]],
    ['a page without words', [{ documentId: REPORT, pageIndex: 3, start: 4, end: 4 }]],
  ])('is refused: %s', async (_, continued) => {
    const made = await packLibrary();
    expect(() => handlersOf(made)['annotations.create']({ ...across, continued }, signal)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });
});

describe('an area', () => {
  it('holds the words inside its rectangle alone, and moves with it', async () => {
    const made = await packLibrary();
    const { 'annotations.create': create, 'annotations.update': update } = handlersOf(made);
    const area = await create({ ...draft, kind: 'area', at: { ...draft.at, pageIndex: 3, start: 0, end: 0 }, rects: [[40, 690, 5000, 40]] }, signal);
    // Cut off at the page's edge.
    expect(area).toMatchObject({ scope: 'page', anchor: { rects: [[40, 690, 555, 40]], quote: PAGES[3], start: 0, end: PAGES[3].length } });
    const moved = await update({ id: area.id, revision: 1, rects: [[10, 10, 50, 50]] }, signal);
    expect(moved).toMatchObject({ anchor: { rects: [[10, 10, 50, 50]], quote: '', start: 0, end: 0 }, citation: { paragraph: null } });
    expect(await update({ id: area.id, revision: 2, rects: area.anchor.rects }, signal)).toMatchObject({ anchor: area.anchor });
  });

  it('goes round words where no rectangle is drawn', async () => {
    const made = await packLibrary();
    const area = await handlersOf(made)['annotations.create']({ ...draft, kind: 'area', at: { ...draft.at, start: 0, end: 3 } }, signal);
    expect(area.anchor).toMatchObject({ quote: '2.3', rects: [[50, 700, 30, 12]] });
  });
});

describe('ink, bookmarks, items and whole papers', () => {
  it('keeps strokes, and encloses them', async () => {
    const made = await packLibrary();
    const ink = await handlersOf(made)['annotations.create']({ ...draft, kind: 'ink', strokes: [[[10, 20], [30.123_456, 25]], []] }, signal);
    expect(ink).toMatchObject({ scope: 'page', strokes: [[[10, 20], [30.12, 25]]], anchor: { rects: [[10, 20, 20.12, 5]], quote: '', start: 0, end: 0 } });
  });

  it('stands on an agenda item or a whole report, and cites it so', async () => {
    const made = await packLibrary();
    const { 'annotations.create': create, 'annotations.list': list } = handlersOf(made);
    const onItem = await create({ ...draft, kind: 'note', scope: 'item', item: '5' }, signal);
    const onReport = await create({ ...draft, kind: 'note', scope: 'document', at: { documentId: REPORT, pageIndex: 3, start: 3, end: 9 } }, signal);
    const onPack = await create({ ...draft, kind: 'bookmark', scope: 'document', at: { documentId: PACK, pageIndex: 0, start: 0, end: 0 } }, signal);
    expect([onItem, onReport, onPack].map(({ scope, item, anchor }) => [scope, item, anchor.pageIndex, anchor.quote])).toEqual([
      ['item', '5', 2, ''], ['document', null, 2, ''], ['document', null, 0, ''],
    ]);
    expect([onItem, onReport, onPack].map(formatMarkPlace)).toEqual(['Item 5, the whole item, from p. 57', 'Item 5, the whole report, from pack p. 57', 'the whole paper']);
    const { annotations } = await list({}, signal);
    expect(annotations.map(({ id, citation }) => [id, citation])).toEqual([onPack, onItem, onReport].map(({ id, citation }) => [id, citation]));
    expect(annotations.find(({ id }) => id === onReport.id)?.citation.documentId).toBe(REPORT);
  });

  it.each<[string, Partial<AnnotationDraft>]>([
    ['ink without strokes', { kind: 'ink' }],
    ['an area without a rectangle or words', { kind: 'area', at: { ...draft.at, end: 0 } }],
    ['an area off the page', { kind: 'area', rects: [[700, 10, 5, 5]] }],
    ['a highlight of no words', { at: { ...draft.at, end: 0 } }],
    ['strokes on a highlight', { strokes: [[[1, 1]]] }],
    ['a highlighted item', { scope: 'item' }],
    ['an item where there is none', { kind: 'note', scope: 'item', at: { documentId: PACK, pageIndex: 0, start: 0, end: 0 } }],
  ])('refuses %s', async (_, wrong) => {
    const made = await packLibrary();
    expect(() => handlersOf(made)['annotations.create']({ ...draft, ...wrong }, signal)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });
});

describe('many at once', () => {
  it('changes all of them, or none; and finds them by note, tag and words', async () => {
    const made = await packLibrary();
    const handlers = handlersOf(made);
    const first = await handlers['annotations.create']({ ...draft, note: 'About agency staff' }, signal);
    const second = await handlers['annotations.create']({ ...draft, kind: 'underline', tags: ['Staff ', 'staff'] }, signal);
    expect(second.tags).toEqual(['Staff']);
    const change = (revisions: readonly [number, number]) => handlers['annotations.updateMany']({
      changes: [{ id: first.id, revision: revisions[0], meaning: 'concern', tags: ['Cost'] }, { id: second.id, revision: revisions[1], kind: 'highlight' }],
    }, signal);
    expect(() => change([1, 7])).toThrow(expect.objectContaining({ code: 'REVISION_CONFLICT' }));
    expect((await handlers['annotations.list']({}, signal)).annotations).toEqual([first, second]);
    expect((await change([1, 1])).annotations).toMatchObject([{ meaning: 'concern', tags: ['Cost'], revision: 2 }, { kind: 'highlight', meaning: 'evidence' }]);
    expect(await handlers['annotations.search']({ query: 'staff' }, signal)).toEqual({ ids: expect.arrayContaining([first.id, second.id]) as unknown });
    expect(await handlers['annotations.search']({ query: 'cost' }, signal)).toEqual({ ids: [first.id] });
    expect(await handlers['annotations.tags']({}, signal)).toEqual({ tags: [{ tag: 'Cost', count: 1 }, { tag: 'Staff', count: 1 }] });
    await handlers['annotations.removeMany']({ marks: [{ id: first.id, revision: 2 }, { id: second.id, revision: 2 }] }, signal);
    expect(await handlers['annotations.search']({ query: 'staff' }, signal)).toEqual({ ids: [] });
    expect((await handlers['annotations.restoreMany']({ ids: [second.id, first.id] }, signal)).annotations.map(({ id }) => id)).toEqual([second.id, first.id]);
  });
});

describe('names of meanings', () => {
  it('are kept in the library; no two are the same', async () => {
    const made = await packLibrary();
    const { 'annotations.nameMeaning': name } = handlersOf(made);
    expect((await name({ meaning: 'evidence', name: '  Strength ' }, signal)).names).toMatchObject({ evidence: 'Strength', concern: 'Concern' });
    expect(() => name({ meaning: 'concern', name: 'strength' }, signal)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
    await made.library.close();
    const again = await openLibrary(made.library.folder, 'own', made.ports.clock, made.ports.log);
    const reopened = annotationHandlers({ ...made.context, library: () => again });
    expect(await reopened['annotations.meanings']({}, signal)).toMatchObject({ names: { evidence: 'Strength' } });
    expect((await reopened['annotations.nameMeaning']({ meaning: 'evidence', name: null }, signal)).names.evidence).toBe('Evidence');
    await again.close();
  });
});

describe('the hash of a mark', () => {
  it('holds for one written before there were kinds, and tells when what came later has changed', async () => {
    const made = await packLibrary();
    const { db } = made.library;
    const handlers = handlersOf(made);
    const records = async () => (await examineLibrary(made.library, 1, signal)).find(({ name }) => name === 'records');
    const mark = await handlers['annotations.create'](draft, signal);
    // As an earlier version left it: without these columns. Its hash is what that version computed.
    db.exec("UPDATE annotation SET scope = NULL, item = NULL, continued = NULL, strokes = NULL, content_sha256 = '0c0ffee'");
    expect(changedRecords(db, 'annotation')).toHaveLength(1);
    db.prepare('UPDATE annotation SET content_sha256 = ?').run(oldHash(db.prepare('SELECT * FROM annotation').get() ?? {}));
    expect(await records()).toMatchObject({ ok: true });
    expect((await handlers['annotations.list']({}, signal)).annotations).toEqual([mark]);
    await handlers['annotations.update']({ id: mark.id, revision: 1, note: 'Seen' }, signal);
    expect(await records()).toMatchObject({ ok: true });
    for (const harm of ["scope = 'page'", "item = '7'", "continued = '[]'", "strokes = '[]'"]) {
      db.exec('SAVEPOINT before');
      db.exec(`UPDATE annotation SET ${harm}`);
      expect([harm, changedRecords(db, 'annotation').length]).toEqual([harm, 1]);
      db.exec('ROLLBACK TO before; RELEASE before');
    }
  });
});

/** The rule of the first version, written down here once more: what it wrote must stay readable. */
function oldHash(row: Record<string, unknown>): string {
  const columns = ['citation', 'created_at', 'end_offset', 'file_id', 'id', 'kind', 'meaning', 'note', 'page_index', 'prefix', 'quote', 'rects', 'sha256', 'start_offset', 'suffix', 'tags'];
  return createHash('sha256').update(JSON.stringify([Object.fromEntries(columns.map((column) => [column, row[column]]))])).digest('hex');
}
