import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readByteRange } from '#hosts/serve/byteRange.ts';

test.each([
  ['bytes=0-0', 10, { kind: 'part', from: 0, to: 0 }],
  ['bytes=2-5', 10, { kind: 'part', from: 2, to: 5 }],
  ['bytes=2-', 10, { kind: 'part', from: 2, to: 9 }],
  ['bytes=-3', 10, { kind: 'part', from: 7, to: 9 }],
  ['bytes=-30', 10, { kind: 'part', from: 0, to: 9 }],
  ['bytes=5-99', 10, { kind: 'part', from: 5, to: 9 }],
  ['bytes=10-', 10, { kind: 'unsatisfiable' }],
  ['bytes=-0', 10, { kind: 'unsatisfiable' }],
  ['bytes=0-', 0, { kind: 'unsatisfiable' }],
  // A server may ignore what it doesn't serve: several ranges, other units, nonsense.
  ['bytes=0-1,4-5', 10, { kind: 'whole' }],
  ['bytes=5-2', 10, { kind: 'whole' }],
  ['bytes=-', 10, { kind: 'whole' }],
  ['items=0-1', 10, { kind: 'whole' }],
  [undefined, 10, { kind: 'whole' }],
])('%j of %i bytes', (header, size, expected) => {
  expect(readByteRange(header, size)).toEqual(expected);
});

test('property: a part always lies within the file', () => {
  fc.assert(fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(1000), (text, first, last, size) => {
    for (const header of [text, `bytes=${text}`, `bytes=${first}-${last}`, `bytes=${first}-`, `bytes=-${last}`]) {
      const range = readByteRange(header, size);
      const fits = range.kind !== 'part' || (range.from >= 0 && range.from <= range.to && range.to < size);
      expect({ header, size, range, fits }).toMatchObject({ fits: true });
    }
  }));
});
