/**
 * Reads the words on a picture with Tesseract: the only file that imports it. Program and language stand in packages on
 * this disk; nothing is fetched, and nothing is kept between runs.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';

/** In pixels from the top left. */
interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface ReadWord {
  readonly text: string;
  /** 0 to 100, as Tesseract tells it. */
  readonly confidence: number;
  readonly box: Box;
}

export interface ReadLine {
  readonly words: readonly ReadWord[];
  readonly baseline: Box;
  /** From the tallest letter's top to the lowest's foot, in pixels. */
  readonly heightPx: number;
}

export interface WordReader {
  /** @param png one page. Lines in reading order. */
  read(png: Uint8Array): Promise<readonly ReadLine[]>;
  close(): Promise<void>;
}

/** The integer model made from the best one: as right on print as that, in a fifth of the time (tessdoc, "Data Files"). */
const LANGUAGE_FOLDER = '4.0.0_best_int';

export async function openWordReader(): Promise<WordReader> {
  const language = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath: join(language, LANGUAGE_FOLDER), gzip: true, cacheMethod: 'none' });
  return {
    async read(png) {
      const { data } = await worker.recognize(Buffer.from(png), {}, { text: false, blocks: true });
      const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
      return lines.map(({ words, baseline, rowAttributes, bbox }) => ({
        words: words.map(({ text, confidence, bbox: box }) => ({ text, confidence, box })),
        baseline,
        heightPx: rowAttributes.rowHeight > 0 ? rowAttributes.rowHeight : bbox.y1 - bbox.y0,
      }));
    },
    async close() {
      await worker.terminate();
    },
  };
}
