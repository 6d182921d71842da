/** The laws of merging: whatever libraries wrote, and in whichever order their files come, the same is left. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOlder, joined, merge, versionKey, written, type Version } from '#shared/domain/exchange/register.ts';

const vector = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }));
const version: fc.Arbitrary<Version<string>> = fc.record({
  stamp: fc.record({ vector, by: fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: fc.constantFrom('', 'Amos') }), at: fc.constantFrom('1', '2') }),
  content: fc.constantFrom('x', 'y', 'z'),
});
const some = fc.array(version, { maxLength: 8 });

describe('merging versions', () => {
  it('twice is once; the order and the grouping do not matter', () => {
    fc.assert(fc.property(some, some, some, (one, two, three) => {
      expect(merge([...merge(one), ...merge(one)])).toEqual(merge(one));
      expect(merge([...one, ...two])).toEqual(merge([...two, ...one]));
      expect(merge([...merge([...one, ...two]), ...three])).toEqual(merge([...one, ...merge([...two, ...three])]));
    }));
  });

  it('drops only what somebody has taken into account', () => {
    fc.assert(fc.property(some, (versions) => {
      const kept = merge(versions);
      const keys = new Set(kept.map(versionKey));
      for (const each of versions) expect(keys.has(versionKey(each)) || kept.some((other) => isOlder(each.stamp.vector, other.stamp.vector))).toBe(true);
      for (const each of kept) expect(kept.some((other) => isOlder(each.stamp.vector, other.stamp.vector))).toBe(false);
    }));
  });

  it('lets what is written with all versions in view stand alone', () => {
    fc.assert(fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
      const stamp = written(versions.map((each) => each.stamp.vector), { id: 'a', name: '' }, '9');
      expect(merge([...versions, { stamp, content: 'chosen' }])).toEqual([{ stamp, content: 'chosen' }]);
      expect(joined([stamp.vector, ...versions.map((each) => each.stamp.vector)])).toEqual(stamp.vector);
    }));
  });
});
