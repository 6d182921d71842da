/** What was read on one page's pictures, before it is laid out: kept, since reading it took seconds. */
import { z } from 'zod';

/** Kept with what was read, so that a later version can tell what another read. See `tesseract.ts`. */
export const RECOGNISER = 'tesseract.js 7.0.0, eng 4.0.0_best_int';

/** [text, left, baseline, width, letter size, confidence]: in points from the bottom left of the page as shown; confidence 0 to 1. */
export const recognisedWordSchema = z.tuple([z.string().max(500), z.number(), z.number(), z.number(), z.number(), z.number().min(0).max(1)]);
export type RecognisedWord = z.infer<typeof recognisedWordSchema>;

/** A page of small print has a few thousand words. */
const MOST_WORDS = 20_000;

export const recognisedPageSchema = z.object({
  pageIndex: z.number().int().nonnegative(),
  widthPt: z.number().positive(),
  heightPt: z.number().positive(),
  /** In reading order. */
  words: z.array(recognisedWordSchema).max(MOST_WORDS),
});
export type RecognisedPage = z.infer<typeof recognisedPageSchema>;

/** Mean over letters, 0 to 1; 0 where no word was found. */
export function confidenceOf({ words }: Pick<RecognisedPage, 'words'>): number {
  const letters = words.reduce((sum, [text]) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, [text, , , , , confidence]) => sum + confidence * text.length, 0) / letters;
}
