/** The sentences and blocks of a page, to choose one without a mouse. */
import type { PageText } from '#shared/domain/page/pageText.ts';
import { splitSentences } from '#shared/domain/segment/sentences.ts';

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

export interface Span {
  readonly start: number;
  readonly end: number;
}

function tight(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : null;
}

type BlockedText = Pick<PageText, 'text' | 'blocks'>;

/** Every block of the page that has text, in order. */
export function blocksOf(page: BlockedText): Span[] {
  return page.blocks.flatMap(({ start, end }) => tight(page.text, start, end) ?? []);
}

/** Every sentence of the page, in order, cut as the comparison cuts them; a sentence never reaches over the end of its block. */
export function sentencesOf(page: BlockedText): Span[] {
  return blocksOf(page).flatMap(({ start, end }) => splitSentences(page.text.slice(start, end)).map(([from, to]) => ({ start: start + from, end: start + to })));
}

/** The word (or run of spaces) at `offset`. */
export function wordAt(text: string, offset: number): Span {
  const from = Math.max(0, text.lastIndexOf('\n', offset - 1) + 1);
  const to = text.indexOf('\n', offset);
  const line = text.slice(from, to < 0 ? text.length : to);
  const found = words.segment(line).containing(Math.max(0, Math.min(offset - from, line.length - 1)));
  return found ? { start: from + found.index, end: from + found.index + found.segment.length } : { start: offset, end: offset };
}

/** The block at `offset`, or the whole text where blocks are unknown. */
export function blockAt(page: BlockedText, offset: number): Span {
  return blocksOf(page).find(({ start, end }) => offset >= start && offset <= end) ?? { start: 0, end: page.text.length };
}
