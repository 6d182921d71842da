/** Recognises the words of a PDF's pages, one page after another. Runs in an extractor process. */
import { openPdf } from '#core/extract/pdf/openPdf.ts';
import { greyPage, type GreyPicture } from './greyPage.ts';
import { greyPng } from './greyPng.ts';
import { placedImages } from './placedImages.ts';
import type { RecognisedPage, RecognisedWord } from './recognisedPage.ts';
import { openWordReader, type ReadLine } from './tesseract.ts';

export interface Recogniser {
  page(pageIndex: number): Promise<RecognisedPage>;
  close(): Promise<void>;
}

/** @param bytes the whole PDF; pdf.js takes them over. */
export async function openRecogniser(bytes: Uint8Array): Promise<Recogniser> {
  const pdf = await openPdf(bytes, true);
  const reader = await openWordReader();
  return {
    async page(pageIndex) {
      const page = await pdf.document.getPage(pageIndex + 1);
      const pictured = await placedImages(page);
      page.cleanup();
      const grey = greyPage(pictured);
      const lines = await reader.read(greyPng(grey));
      return { pageIndex, widthPt: pictured.widthPt, heightPt: pictured.heightPt, words: lines.filter(isRead).flatMap((line) => wordsOf(line, grey)) };
    },
    async close() {
      await reader.close();
      await pdf.close();
    },
  };
}

/** Less sure than this, of 100, a line is a seal, a signature or a map's lines taken for letters. */
const LINE_IS_READ = 55;
/** Within a line that is read, a word this unsure is a speck or a rule. */
const WORD_IS_READ = 20;

function isRead({ words }: ReadLine): boolean {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) >= LINE_IS_READ * letters;
}

/** From the tallest letter's top to the lowest's foot, in ems: most typefaces'. */
const LINE_HEIGHT_EM = 0.95;

function wordsOf({ words, baseline, heightPx }: ReadLine, { height, pixelsPerPt }: GreyPicture): RecognisedWord[] {
  // Whole points: a scan's letters waver by less, and a heading is larger by more.
  const sizePt = Math.max(4, Math.round(heightPx / pixelsPerPt / LINE_HEIGHT_EM));
  const baselinePt = (height - (baseline.y0 + baseline.y1) / 2) / pixelsPerPt;
  return words
    .filter(({ text, confidence }) => confidence >= WORD_IS_READ && /[\p{L}\p{N}£%&\p{P}]/u.test(text))
    .map(({ text, confidence, box }) => [
      text, tenths(box.x0 / pixelsPerPt), tenths(baselinePt), tenths((box.x1 - box.x0) / pixelsPerPt), sizePt,
      Math.round(Math.min(100, Math.max(0, confidence))) / 100,
    ]);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
