import { expect, test } from 'vitest';
import { nameFits } from '#renderer/shell/paletteMatch.ts';

const named = (name: string, typed: string): boolean => nameFits(typed, name);

test('a name fits where every word typed begins one of its words', () => {
  expect(named('Housing Performance Report', 'perf hous')).toBe(true);
  expect(named('Housing Performance Report', 'formance')).toBe(false);
  expect(named('Children’s Services', 'services')).toBe(true);
  expect(named('Anything', '')).toBe(true);
});

