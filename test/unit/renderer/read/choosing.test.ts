import { describe, expect, it } from 'vitest';
import type { TextBlock } from '#shared/domain/page/pageText.ts';
import { stepFrom } from '#renderer/views/read/useChosen.ts';

const block = (start: number, end: number): TextBlock => ({ start, end, kind: 'paragraph', level: 0, fontSizePt: 11, bold: false, leftPt: 50 });
const text = 'One goes. Two goes.\nThree goes. Four goes.';
const page = { text, blocks: [block(0, 19), block(20, text.length)] };
const said = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : null);
const first = { start: 0, end: 9 };

describe('stepFrom', () => {
  it('goes by sentence, over the end of a paragraph', () => {
    const second = stepFrom(page, first, { by: 'sentence', direction: 1, extend: false });
    expect(said(second)).toBe('Two goes.');
    expect(said(stepFrom(page, second ?? first, { by: 'sentence', direction: 1, extend: false }))).toBe('Three goes.');
  });

  it('goes by paragraph', () => {
    expect(said(stepFrom(page, first, { by: 'block', direction: 1, extend: false }))).toBe('Three goes. Four goes.');
  });

  it('adds the next sentence, and takes it away again', () => {
    const more = stepFrom(page, first, { by: 'sentence', direction: 1, extend: true });
    expect(said(more)).toBe('One goes. Two goes.');
    expect(said(stepFrom(page, more ?? first, { by: 'sentence', direction: -1, extend: true }))).toBe('One goes.');
    expect(said(stepFrom(page, first, { by: 'sentence', direction: -1, extend: true }))).toBe('One goes.');
  });

  it('has no further where the page ends', () => {
    expect(stepFrom(page, first, { by: 'sentence', direction: -1, extend: false })).toBeNull();
  });
});
