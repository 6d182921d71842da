import { describe, expect, it } from 'vitest';
import type { Question } from '#shared/domain/question/question.ts';
import { withPlacings } from '#renderer/views/enquiry/placings.ts';

const question = (id: string, theme: string): Question => ({ id, theme } as Question);
const shown = (questions: readonly Question[]): string[] => questions.map(({ id, theme }) => `${id} ${theme}`);

describe('moves that are not kept yet', () => {
  const moves = [
    { changes: new Map([['b', { theme: 'Repairs' }]]), order: null },
    { changes: new Map(), order: ['b', 'a', 'c'] },
  ];

  it('are shown one after the other', () => {
    expect(shown(withPlacings([question('a', ''), question('b', ''), question('c', '')], moves))).toEqual(['b Repairs', 'a ', 'c ']);
  });

  it('stay where the library answers with what was before, or with a part of them', () => {
    const kept = withPlacings([question('a', ''), question('b', 'Repairs'), question('c', '')], moves);
    expect(shown(withPlacings(kept, moves))).toEqual(['b Repairs', 'a ', 'c ']);
  });

  it('put what came in meanwhile behind all others', () => {
    expect(shown(withPlacings([question('new', ''), question('a', ''), question('b', ''), question('c', '')], moves))).toEqual(['b Repairs', 'a ', 'c ', 'new ']);
  });
});
