import { expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { comparisonSchema } from '#shared/domain/compare/comparison.ts';
import { TRIO } from '#test/unit/shared/domain/compare/trio.ts';

it('three updates of an invented council compare as they did', async () => {
  const comparison = comparisonSchema.parse(comparePeriods(TRIO));
  await expect(`${JSON.stringify(comparison, null, 1)}\n`).toMatchFileSnapshot('compareTrio.json');
});
