import { describe, expect, it } from 'vitest';
import type { TextBlock } from '#shared/domain/page/pageText.ts';
import { blockAt, sentencesOf, wordAt } from '#renderer/pdf/sentences.ts';
import { trimmed } from '#renderer/pdf/selectedText.ts';

const block = (start: number, end: number): TextBlock => ({ start, end, kind: 'paragraph', level: 0, fontSizePt: 11, bold: false, leftPt: 50 });
const text = 'Stability has improved. Work goes on.\nA second paragraph without an end';
const page = { text, blocks: [block(0, 37), block(38, text.length)] };
const words = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('gives each sentence without the space around it', () => {
    expect(words(sentencesOf(page))).toEqual(['Stability has improved.', 'Work goes on.', 'A second paragraph without an end']);
  });
});

describe('wordAt and blockAt', () => {
  it('take the word and the paragraph under a letter', () => {
    const { start, end } = wordAt(text, 12);
    expect(text.slice(start, end)).toBe('has');
    expect(words([blockAt(page, 45)])).toEqual(['A second paragraph without an end']);
  });

  it('never take a word over the end of a line', () => {
    const { start, end } = wordAt(text, 37);
    expect(text.slice(start, end)).not.toContain('\n');
  });
});

describe('trimmed', () => {
  it('leaves out white space at the ends, and is nothing where nothing else is there', () => {
    expect(trimmed('  two words ', { pageIndex: 3, start: 0, end: 12 })).toEqual({ pageIndex: 3, start: 2, end: 11 });
    expect(trimmed('   ', { pageIndex: 0, start: 0, end: 3 })).toBeNull();
  });
});
