import { expect, test } from 'vitest';
import { errorCodeSchema } from '#shared/contract/errors.ts';
import { errorSentence, errorSentences } from '#shared/strings/errors.ts';

test('every failure has a sentence of its own that ends as one, without the code', () => {
  expect(Object.keys(errorSentences).toSorted()).toEqual([...errorCodeSchema.options].toSorted());
  for (const code of errorCodeSchema.options) {
    expect(errorSentence(code)).toMatch(/^[A-Z].*\.$/);
    expect(errorSentence(code)).not.toContain(code);
  }
});

test('a code that we do not know reads as an unexpected failure', () => {
  expect(errorSentence('FROM_THE_FUTURE')).toBe(errorSentences.INTERNAL);
});
