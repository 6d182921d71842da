import { describe, expect, it } from 'vitest';
import type { TextRun } from '#shared/domain/page/pageText.ts';
import { hitText, nearText } from '#renderer/pdf/hitText.ts';

/** Every letter as wide as the next. */
const measure = (text: string) => text.length * 10;
// Two lines of one column, and a second column at the right.
const text = 'first line\nshort\nright';
const runs: TextRun[] = [
  [0, 10, 50, 700, 100, 12],
  [11, 16, 50, 680, 50, 12],
  [17, 22, 300, 690, 50, 12],
];
const page = { text, runs };

describe('hitText', () => {
  it('gives the gap between letters nearest to the point', () => {
    expect(hitText(page, 50 + 34, 705, measure)).toBe(3);
    expect(hitText(page, 50 + 36, 705, measure)).toBe(4);
  });

  it('begins and ends with the run left and right of it', () => {
    expect(hitText(page, 10, 705, measure)).toBe(0);
    expect(hitText(page, 160, 705, measure)).toBe(10);
  });

  it('stays on a short line when the point is right of its end', () => {
    expect(hitText(page, 140, 685, measure)).toBe(16);
  });

  it('takes the nearer line of the same column between two lines', () => {
    expect(hitText(page, 60, 698, measure)).toBe(1);
  });

  it('has nothing to give on a page without text', () => {
    expect(hitText({ text: '', runs: [] }, 10, 10, measure)).toBeNull();
  });
});

describe('nearText', () => {
  it('tells letters from white space', () => {
    expect(nearText(page, 60, 705, 4)).toBe(true);
    expect(nearText(page, 60, 400, 4)).toBe(false);
  });
});
