import type { PageText } from './pageText.ts';

/** A page with nothing on it. `pageIndex` 0-based; size in points. */
export function emptyPage(pageIndex: number, pageLabel: string, widthPt: number, heightPt: number): PageText {
  return { pageIndex, pageLabel, text: '', widthPt, heightPt, blocks: [], runs: [], itemStamp: null, pageStamp: null, furniture: [], problems: [] };
}
