import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByMarks } from '#renderer/views/read/cutByMarks.ts';

describe('cutByMarks', () => {
  it('cuts where marks begin and end, also where they overlap', () => {
    const pieces = cutByMarks(0, 20, [{ id: 'a', tone: 'evidence', start: 5, end: 12 }, { id: 'b', tone: 'found', start: 10, end: 15 }]);
    expect(pieces.map(({ start, end, marks }) => [start, end, marks.map((mark) => mark.id).join('')])).toEqual([
      [0, 5, ''], [5, 10, 'a'], [10, 12, 'ab'], [12, 15, 'b'], [15, 20, ''],
    ]);
  });

  it('gives every letter once, in order, whatever the marks', () => {
    const mark = fc.record({ id: fc.string(), tone: fc.constant('found'), start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) });
    fc.assert(fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
      const pieces = cutByMarks(10, 50, marks.filter((one) => one.end > one.start));
      expect(pieces[0]?.start).toBe(10);
      expect(pieces.at(-1)?.end).toBe(50);
      pieces.slice(1).forEach((piece, index) => expect(piece.start).toBe(pieces[index]?.end));
    }));
  });
});
