import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameWords, wordDiff } from '#renderer/views/compare/wordDiff.ts';

describe('wordDiff', () => {
  it('shows what went and what came, as phrases', () => {
    expect(wordDiff('The centre will open in April 2023 as planned.', 'The centre will open in late May 2023 as planned.')).toEqual([
      { text: 'The centre will open in ', kind: 'same' },
      { text: 'April', kind: 'removed' },
      { text: 'late May', kind: 'added' },
      { text: ' 2023 as planned.', kind: 'same' },
    ]);
  });

  it('says nothing where too little is the same to be read', () => {
    expect(wordDiff('Recruitment is under way in the north.', 'All homes were inspected during spring.')).toBeNull();
  });

  it('loses no letter of either wording', () => {
    const sentence = fc.array(fc.constantFrom('the', 'plan', 'will', 'open', 'in', 'May', '2023', 'not'), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(fc.property(sentence, sentence, (before, after) => {
      const parts = wordDiff(before, after);
      if (!parts) return;
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('').replace(/\s+/g, ' ').trim();
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }));
  });
});

describe('sameWords', () => {
  it('minds neither white space nor case nor end marks', () => {
    expect(sameWords('Visits are  on time.', 'visits are on time')).toBe(true);
    expect(sameWords('Visits are on time.', 'Visits are not on time.')).toBe(false);
  });
});
