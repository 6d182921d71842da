import { describe, expect, it } from 'vitest';
import { annotationHandlers } from '#core/annotate/annotationHandlers.ts';
import { questionHandlers } from '#core/draft/questionHandlers.ts';
import { searchHandlers } from '#core/search/searchHandlers.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { questionSchema } from '#shared/domain/question/question.ts';
import { PACK, packLibrary, PAGES, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const signal = new AbortController().signal;
const blank = { purpose: '', type: 'challenge', theme: '', addressee: '', evidence: [], privateNote: '' } as const;
const at = (words: string): { documentId: string; pageIndex: number; start: number; end: number } => {
  const start = PAGES[2].indexOf(words);
  return { documentId: REPORT, pageIndex: 2, start, end: start + words.length };
};

function ask(made: PackLibrary, text: string, more: object = {}): Promise<Question> {
  return Promise.resolve(questionHandlers(made.context)['questions.create']({ ...blank, evidence: [], text, ...more }, signal));
}

async function texts(made: PackLibrary): Promise<string[]> {
  return (await questionHandlers(made.context)['questions.list']({}, signal)).questions.map(({ text }) => text);
}

describe('a question', () => {
  it('keeps its own copy of what it cites', async () => {
    const made = await packLibrary();
    const question = await ask(made, 'When do they arrive?', { evidence: [{ at: at('due to arrive'), annotationId: null }] });
    expect(questionSchema.parse(question)).toEqual(question);
    expect(question.evidence[0]).toMatchObject({ anchor: { quote: 'due to arrive', fileId: PACK }, citation: { paragraph: '2.4', pageLabel: '57' } });
    made.library.write(() => made.library.db.exec("UPDATE page SET text = ''; UPDATE file SET removed_at = '2026-11-23'"));
    const quoted = question.evidence.map((each) => ({ ...each, here: false }));
    expect((await questionHandlers(made.context)['questions.list']({}, signal)).questions).toEqual([{ ...question, evidence: quoted }]);
  });

  it('is found by its follow-ups and by what was answered', async () => {
    const made = await packLibrary();
    const question = await ask(made, 'When do they arrive?', { supplementaries: [{ id: 'first', when: 'vague', text: 'Which agency was asked?' }] });
    await questionHandlers(made.context)['questions.update']({ id: question.id, revision: 1, answer: { text: 'The visas came late.', givenBy: 'Director of Children', at: null } }, signal);
    for (const query of ['agency', 'visas', 'Director']) {
      const { hits } = await searchHandlers(made.context)['search.query']({ query, filters: {}, limit: 5, offset: 0 }, signal);
      expect(hits.filter(({ source }) => source === 'question').map(({ id }) => id)).toEqual([question.id]);
    }
  });

  it('can be reworded when a paper it cites is gone: its evidence stays', async () => {
    const made = await packLibrary();
    const evidence = [{ at: at('due to arrive'), annotationId: null }];
    const question = await ask(made, 'When?', { evidence });
    made.library.write(() => made.library.db.exec("UPDATE file SET removed_at = '2026-11-23'"));
    const updated = await questionHandlers(made.context)['questions.update']({ id: question.id, revision: 1, text: 'When exactly?', evidence }, signal);
    expect(updated).toEqual({ ...question, revision: 2, text: 'When exactly?', evidence: question.evidence.map((each) => ({ ...each, here: false })) });
  });

  it('keeps evidence of a paper that is gone by its place, whatever the page calls it and whatever became of its mark', async () => {
    const made = await packLibrary();
    const { 'annotations.create': create, 'annotations.remove': remove } = annotationHandlers(made.context);
    const mark = await create({ kind: 'highlight', meaning: 'promise', at: at('in post by May'), note: '', tags: [] }, signal);
    const question = await ask(made, 'When?', { evidence: [
      { at: at('in post by May'), annotationId: mark.id }, { at: at('due to arrive'), annotationId: null }, { at: { documentId: PACK, pageIndex: 3, start: 0, end: 0 }, annotationId: null },
    ] });
    await remove({ id: mark.id, revision: 1 }, signal);
    made.library.write(() => made.library.db.exec(`UPDATE file SET removed_at = '2026-11-23'; DELETE FROM page; DELETE FROM document WHERE part_of IS NOT NULL`));
    const [first, second, third] = question.evidence;
    const placed = (documentId: string, { anchor }: typeof question.evidence[number]) => ({ documentId, pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end });
    if (!first || !second || !third) throw new Error('No evidence');
    const updated = await questionHandlers(made.context)['questions.update']({ id: question.id, revision: 1, evidence: [
      // In another order, by file and by part, with the mark's id and with another's that never was.
      { at: placed(PACK, third), annotationId: null }, { at: placed(`${PACK}-p3-2`, second), annotationId: 'never' }, { at: placed(REPORT, first), annotationId: null },
    ] }, signal);
    expect(updated.evidence).toEqual([third, second, { ...first, annotationId: null }].map((each) => ({ ...each, here: false })));
    expect(updated.evidence[2]?.anchor.quote).toBe('in post by May');
    // What it never held can't be cited from a paper that is gone.
    expect(() => questionHandlers(made.context)['questions.update']({ id: question.id, revision: 2, evidence: [{ at: at('recruited abroad'), annotationId: null }] }, signal))
      .toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('takes evidence from a mark, and does not lose it with the mark', async () => {
    const made = await packLibrary();
    const { 'annotations.create': create, 'annotations.remove': remove } = annotationHandlers(made.context);
    const mark = await create({ kind: 'highlight', meaning: 'promise', at: at('in post by May'), note: '', tags: [] }, signal);
    const question = await ask(made, 'By May?', { evidence: [{ at: at('in post by May'), annotationId: mark.id }] });
    expect(question.evidence).toEqual([{ anchor: mark.anchor, citation: mark.citation, annotationId: mark.id, here: true }]);
    await remove({ id: mark.id, revision: 1 }, signal);
    expect((await questionHandlers(made.context)['questions.list']({}, signal)).questions[0]?.evidence[0]?.anchor.quote).toBe('in post by May');
  });

  it('conflicts loudly, and can be removed and brought back with its evidence', async () => {
    const made = await packLibrary();
    const handlers = questionHandlers(made.context);
    const question = await ask(made, 'When?', { evidence: [{ at: at('due to arrive'), annotationId: null }], privateNote: 'zebra' });
    expect(() => handlers['questions.update']({ id: question.id, revision: 7, text: 'x' }, signal)).toThrow(expect.objectContaining({ code: 'REVISION_CONFLICT' }));
    expect(() => handlers['questions.remove']({ id: question.id, revision: 7 }, signal)).toThrow(expect.objectContaining({ code: 'REVISION_CONFLICT' }));
    await handlers['questions.remove']({ id: question.id, revision: 1 }, signal);
    expect(await texts(made)).toEqual([]);
    const restored = await handlers['questions.restore']({ id: question.id }, signal);
    expect(restored).toEqual({ ...question, revision: 3 });
    const { hits } = await searchHandlers(made.context)['search.query']({ query: 'zebra', filters: { committee: 'Scrutiny Committee' }, limit: 5, offset: 0 }, signal);
    expect(hits).toMatchObject([{ source: 'question', id: question.id, fileId: null }]);
  });
});

describe('the order of questions', () => {
  it('is the order they were made in, then the one they were put in', async () => {
    const made = await packLibrary();
    const [a, b, c] = [await ask(made, 'a'), await ask(made, 'b'), await ask(made, 'c')];
    expect(await texts(made)).toEqual(['a', 'b', 'c']);
    await questionHandlers(made.context)['questions.reorder']({ ids: [c.id, a.id, b.id] }, signal);
    expect(await texts(made)).toEqual(['c', 'a', 'b']);
  });

  it('leaves a question that another window added behind the others, and knows no strangers', async () => {
    const made = await packLibrary();
    const [a, b] = [await ask(made, 'a'), await ask(made, 'b')];
    await ask(made, 'late');
    const reorder = questionHandlers(made.context)['questions.reorder'];
    await reorder({ ids: [b.id, a.id] }, signal);
    expect(await texts(made)).toEqual(['b', 'a', 'late']);
    expect(() => reorder({ ids: [a.id, 'stranger'] }, signal)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(await texts(made)).toEqual(['b', 'a', 'late']);
  });
});
