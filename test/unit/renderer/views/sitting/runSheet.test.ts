import { describe, expect, it } from 'vitest';
import { lineId } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import { askedBy, runSheetOf } from '#renderer/views/sitting/runSheet.ts';
import { bothAnswers } from '#renderer/views/sitting/saveOutcome.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { questionOf } from '#test/fixtures/question.ts';

const aQuestion = (part: Partial<Question>): Question => questionOf({ theme: '', meetingId: 'm', item: '5', minutes: null, status: 'ready', author: { id: 'a', name: 'Cllr Amos' }, ...part });
const line = (item: string | null, title: string, minutes: number | null = null) => ({ id: lineId('m', item, title), revision: 1, meetingId: 'm', item, title, order: 1, minutes, updatedAt: '' });

describe('the run sheet', () => {
  const sheet = runSheetOf('m', [{ number: '5', title: 'Update' }, { number: '7', title: 'Budget' }], [
    aQuestion({ id: 'last', item: null }), aQuestion({ id: 'loose', minutes: 3 }), aQuestion({ id: 'budget', item: '7' }), aQuestion({ id: 'urgent', item: '9' }),
    aQuestion({ id: 'second', theme: 'Homes', minutes: 2, asker: 'Cllr Bell' }), aQuestion({ id: 'first', theme: 'Workforce' }),
    aQuestion({ id: 'merged', theme: 'Homes', mergedInto: 'second' }), aQuestion({ id: 'gone', status: 'withdrawn' }), aQuestion({ id: 'other', meetingId: 'n' }),
  ], [line('5', 'Workforce', 6), line('5', 'Homes')]);

  it('follows the agenda, the themes and the order of the questions', () => {
    expect(sheet.asked.map(({ question }) => question.id)).toEqual(['first', 'second', 'loose', 'budget', 'urgent', 'last']);
    expect(sheet.items.map(({ number, themes }) => [number, themes.map(({ title, minutes }) => [title, minutes])])).toEqual([
      ['5', [['Workforce', 6], ['Homes', 2], ['', 3]]], ['7', [['', null]]], ['9', [['', null]]], [null, [['', null]]],
    ]);
  });

  it('finds the questions of one member', () => {
    expect(askedBy(sheet.asked, ' cllr bell').map(({ question }) => question.id)).toEqual(['second']);
    expect(askedBy(sheet.asked, '')).toEqual([]);
  });
});

describe('two windows that answer at once', () => {
  it('keep both answers', () => {
    expect(bothAnswers('', '', 'mine')).toBe('mine');
    expect(bothAnswers('old', 'theirs', 'old')).toBe('theirs');
    expect(bothAnswers('old', 'theirs', 'mine')).toBe('theirs\nmine');
    expect(bothAnswers('old', 'same', 'same')).toBe('same');
  });
});
