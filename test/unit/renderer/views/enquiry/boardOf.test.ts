import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineId, type LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import { boardOf, minutesOver, orderWith } from '#renderer/views/enquiry/boardOf.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { questionOf } from '#test/fixtures/question.ts';

const aQuestion = (part: Partial<Question>): Question => questionOf({ theme: '', meetingId: 'm', item: '5', minutes: null, status: 'ready', author: { id: 'a', name: 'Cllr Amos' }, ...part });
const line = (title: string, part: Partial<LineOfEnquiry> = {}): LineOfEnquiry => ({ id: lineId('m', '5', title), revision: 1, meetingId: 'm', item: '5', title, order: 1, minutes: null, updatedAt: '', ...part });
const ids = (asked: readonly { readonly question: { readonly id: string } }[]): string[] => asked.map(({ question }) => question.id);

describe('the board of an item', () => {
  const questions = [
    aQuestion({ id: 'a', theme: 'Workforce', minutes: 4 }),
    aQuestion({ id: 'b', theme: 'workforce ', minutes: 3, author: { id: 'b', name: 'Cllr Bell' } }),
    aQuestion({ id: 'c', minutes: 2 }),
    aQuestion({ id: 'd', item: null }),
    aQuestion({ id: 'e', meetingId: null, item: null }),
    aQuestion({ id: 'f', item: '6' }),
    aQuestion({ id: 'g', theme: 'Workforce', mergedInto: 'a', author: { id: 'd', name: 'Cllr Dane' } }),
    aQuestion({ id: 'h', theme: 'Workforce', status: 'withdrawn' }),
  ];
  const board = boardOf({ meetingId: 'm', item: '5' }, questions, [line('Workforce'), line('Outcomes', { minutes: 10 }), line('Left over', { revision: 0 })]);

  it('has a column for each theme, one for none, and one for what belongs to no item', () => {
    expect(board.themes.map(({ title, asked }) => [title, ids(asked)])).toEqual([['Workforce', ['a', 'b']], ['Outcomes', []]]);
    expect(ids(board.none.asked)).toEqual(['c']);
    expect(ids(board.elsewhere.asked)).toEqual(['d', 'e']);
  });

  it('adds up minutes: those allotted by hand before those that questions need', () => {
    expect(board.themes.map(({ minutes }) => minutes)).toEqual([7, 10]);
    expect(board.allotted).toBe(19);
    expect(minutesOver(board.allotted, 15)).toBe(4);
    expect(minutesOver(board.allotted, null)).toBeNull();
  });

  it('counts everybody whose question is asked with another', () => {
    expect(board.members).toEqual(['Cllr Amos', 'Cllr Dane', 'Cllr Bell']);
    expect(board.questions).toBe(3);
  });
});

describe('moving on the board', () => {
  it('puts what is moved right before another, or behind the last of its column', () => {
    expect(orderWith(['a', 'b', 'c', 'd'], ['d'], 'b', null)).toEqual(['a', 'd', 'b', 'c']);
    expect(orderWith(['a', 'b', 'c', 'd'], ['a'], null, 'c')).toEqual(['b', 'c', 'a', 'd']);
    expect(orderWith(['a', 'b'], ['a'], null, null)).toEqual(['b', 'a']);
  });

  it('never loses or doubles a question', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), fc.nat(), fc.nat(), (all, take, at, behind) => {
      const moved = all.filter((_, index) => index % 2 === take % 2);
      const after = orderWith(all, moved, all[at % all.length] ?? null, all[behind % all.length] ?? null);
      expect(after.toSorted()).toEqual(all.toSorted());
      expect(after.filter((id) => moved.includes(id))).toEqual(moved);
    }));
  });
});
