/** Small pictures of pages: painted when they come into sight and nothing larger waits, a hundred or so kept. */
import { dropCanvas } from './dropCanvas.ts';
import type { OpenPdf } from './openPdf.ts';
import type { PaintQueue } from './paintQueue.ts';
import type { Turn } from './turned.ts';

/** Of some 90 × 130 pixels each: 8 MB at most, on a screen of twice as many. */
const KEPT = 160;

export interface Thumbnails {
  /** The picture, where it's there already. */
  get(pageIndex: number): HTMLCanvasElement | undefined;
  /** Has it painted; `done` hears when it's there (never, where the page can't be painted). Returns the function that takes this back. */
  request(pageIndex: number, scale: number, distance: () => number, done: () => void): () => void;
  close(): void;
}

export function createThumbnails(pdf: OpenPdf, queue: PaintQueue, turn: Turn): Thumbnails {
  /** The least lately used first. */
  const kept = new Map<number, HTMLCanvasElement>();
  const keep = (pageIndex: number, canvas: HTMLCanvasElement) => {
    kept.delete(pageIndex);
    kept.set(pageIndex, canvas);
    for (const [oldest, picture] of kept) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
      dropCanvas(picture);
    }
  };
  return {
    get(pageIndex) {
      const canvas = kept.get(pageIndex);
      if (canvas) keep(pageIndex, canvas);
      return canvas;
    },
    request: (pageIndex, scale, distance, done) => queue.request({
      canWait: true, distance,
      async paint(signal) {
        const canvas = await pdf.paint(pageIndex, { scale, turn }, signal);
        if (signal.aborted) {
          dropCanvas(canvas);
          return;
        }
        keep(pageIndex, canvas);
        pdf.release(pageIndex);
        done();
      },
    }),
    close() {
      for (const canvas of kept.values()) dropCanvas(canvas);
      kept.clear();
    },
  };
}
