/** A page as it's read aloud: its sentences, in words that a voice can say. */
import type { PageText } from '#shared/domain/page/pageText.ts';
import { sentencesOf, type Span } from '#renderer/pdf/sentences.ts';

export interface SpokenSentence extends Span {
  readonly pageIndex: number;
  readonly words: string;
}

/** Cells stand apart by a pause; signs that mark a list, rows of dots and rules are not words. */
export function sayable(text: string): string {
  return text.replace(/\s*\t\s*/g, ', ').replace(/[•◦▪‣·●■□]/gu, ' ').replace(/[._…]{4,}/g, ' ').replace(/\s+/g, ' ').replace(/(?:^[\s,]+|,\s*$)/g, '').trim();
}

/** What is furniture of the page is not in its text, so it isn't read either. Nothing but signs is left out. */
export function spokenSentences(page: Pick<PageText, 'pageIndex' | 'text' | 'blocks'>): SpokenSentence[] {
  return sentencesOf(page).flatMap(({ start, end }) => {
    const words = sayable(page.text.slice(start, end));
    return /[\p{L}\d]/u.test(words) ? [{ pageIndex: page.pageIndex, start, end, words }] : [];
  });
}
