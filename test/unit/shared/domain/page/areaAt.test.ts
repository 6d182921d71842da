import { describe, expect, it } from 'vitest';
import { areaAt, enclosing, rectAround } from '#shared/domain/page/areaAt.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { tablesOf } from '#shared/domain/page/tablesOf.ts';

/** Two rows of two cells, and a line below: runs of ten points a letter. */
const text = 'Measure\tTarget\nRepairs\t95%\nAll of it.';
const run = (words: string, x: number, y: number): [number, number, number, number, number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length, x, y, words.length * 10, 12];
};
const page = {
  pageIndex: 0, pageLabel: '1', text, widthPt: 600, heightPt: 800, itemStamp: null, pageStamp: null, furniture: [], problems: [],
  blocks: ([['Measure\tTarget', 'tableRow'], ['Repairs\t95%', 'tableRow'], ['All of it.', 'paragraph']] as const).map(([words, kind]) => (
    { start: text.indexOf(words), end: text.indexOf(words) + words.length, kind, level: 0, fontSizePt: 10, bold: false, leftPt: 50 }
  )),
  runs: [run('Measure', 50, 700), run('Target', 300, 700), run('Repairs', 50, 680), run('95%', 300, 680), run('All of it.', 50, 600)],
} satisfies PageText;

describe('an area of a page', () => {
  it('holds just the words inside, cells with their tab and lines with their ends', () => {
    expect(areaAt(page, [[40, 670, 500, 60]])).toEqual({ rects: [[40, 670, 500, 60]], start: 0, end: text.indexOf('\nAll'), quote: 'Measure\tTarget\nRepairs\t95%' });
    expect(areaAt(page, [[290, 670, 100, 60]])).toMatchObject({ start: 8, end: text.indexOf('\nAll'), quote: 'Target\n95%' });
  });

  it('holds none where there are none, and is cut off at the edge of the page', () => {
    expect(areaAt(page, [[-20, 10, 100, 50], [700, 0, 10, 10]])).toEqual({ rects: [[0, 10, 80, 50]], start: 0, end: 0, quote: '' });
  });

  it('goes round a stretch of words, or points', () => {
    expect(rectAround(page, 0, text.indexOf('\nAll'))).toEqual([[50, 680, 310, 32]]);
    expect(rectAround({ runs: [] }, 0, 9)).toEqual([]);
    expect([enclosing([]), enclosing([[3, 4], [1, 9]])]).toEqual([[], [[1, 4, 2, 5]]]);
  });
});

it('tells the tables of a page by their first rows; a row alone is none', () => {
  expect(tablesOf(page)).toEqual([{ start: 0, end: text.indexOf('\nAll'), rows: 2, firstRow: 'Measure, Target' }]);
  expect(tablesOf({ ...page, blocks: page.blocks.slice(1) })).toEqual([]);
});
