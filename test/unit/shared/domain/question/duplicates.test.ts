import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedTogether } from '#shared/domain/question/askedTogether.ts';
import { findDuplicates } from '#shared/domain/question/findDuplicates.ts';
import type { Evidence, Question } from '#shared/domain/question/question.ts';
import { questionOf } from '#test/fixtures/question.ts';

const none = { notAlike: new Set<string>() };
const passage = (start: number): Evidence => ({
  anchor: { fileId: 'f', sha256: 'f', pageIndex: 0, start, end: start + 20, quote: 'x', prefix: '', suffix: '', rects: [] },
  citation: { documentId: 'f', title: 'Update', source: 'u.pdf', date: null, item: null, pageIndex: 0, pageLabel: '1', reportPage: null, paragraph: null }, annotationId: null, here: true,
});
const ask = (id: string, text: string, more: Partial<Question> = {}): Question => questionOf({ id, text, ...more });

describe('near-duplicates', () => {
  it('share their telling words, or a passage and some of them', () => {
    const questions = [
      ask('a', 'Why has the handover of the flats at Harbour House moved to February?'),
      ask('b', 'What delayed handover of the Harbour House flats until February 2027?'),
      ask('c', 'How many children are placed outside the borough, and at what cost?', { evidence: [passage(10)] }),
      ask('d', 'What does each placement outside the borough cost?', { evidence: [passage(20)] }),
      ask('e', 'When will the register of licensed homes be published?'),
    ];
    expect(findDuplicates(questions, none)).toMatchObject([{ ids: ['a', 'b'], because: 'words' }, { ids: ['c', 'd'] }]);
    expect(findDuplicates(questions, { notAlike: new Set(['a b']) }).map(({ ids }) => ids)).toEqual([['c', 'd']]);
  });

  it('are not two that only sound alike, are for other meetings, or are merged already', () => {
    expect(findDuplicates([
      ask('a', 'The report of 5 July 2022 said “A survey of play areas is being carried out”. What has come of it?'),
      ask('b', 'The report of 5 July 2022 said “The splash pool will reopen in May”. What has come of it?'),
      ask('c', 'What is the average time to finish a repair?'), ask('d', 'What is the average cost of a void home?'),
      ask('e', 'Why?', { evidence: [passage(0)] }), ask('f', 'How many officers are in post?', { evidence: [passage(0)] }),
    ], none)).toEqual([]);
    const same = 'Why has the handover of the flats at Harbour House moved to February?';
    expect(findDuplicates([ask('a', same, { meetingId: 'm' }), ask('b', same, { meetingId: 'n' })], none)).toEqual([]);
    expect(findDuplicates([ask('a', same), ask('b', same, { mergedInto: 'a' })], none)).toEqual([]);
  });
});

describe('questions asked together', () => {
  it('keep all evidence, follow-ups and askers, each once', () => {
    const [asked] = askedTogether([
      ask('a', 'A', { evidence: [passage(0)], author: { id: '1', name: 'Cllr Amos' }, asker: 'Cllr Dane' }),
      ask('b', 'B', { mergedInto: 'a', evidence: [passage(0), passage(50)], supplementaries: [{ id: 's', when: 'no', text: 'Why not?' }], author: { id: '2', name: 'Cllr Bell' } }),
    ]);
    expect(asked).toMatchObject({ merged: [{ id: 'b' }], supplementaries: [{ text: 'Why not?' }], askers: ['Cllr Dane', 'Cllr Bell'] });
    expect(asked?.evidence).toHaveLength(2);
  });

  it('are all there once, however they point at each other', () => {
    const pointing = fc.array(fc.record({ into: fc.option(fc.constantFrom('q0', 'q1', 'q2', 'q3', 'gone'), { nil: null }) }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(pointing, (list) => {
      const questions = list.map(({ into }, at) => ask(`q${at}`, 'x', { mergedInto: into === `q${at}` ? null : into }));
      const all = askedTogether(questions).flatMap(({ question, merged }) => [question.id, ...merged.map(({ id }) => id)]);
      expect(all.toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
    }));
  });
});
