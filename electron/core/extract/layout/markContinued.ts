/** Marks the block at the top of a page that goes on from the page before: a sentence cut by the page's end. */
import type { PageText, TextBlock } from '#shared/domain/page/pageText.ts';

/** Changes the pages given, which must be all of a file's in order. */
export function markContinued(pages: readonly PageText[]): void {
  for (const [index, page] of pages.entries()) {
    const before = pages[index - 1];
    const last = before?.blocks.at(-1);
    const first = page.blocks[0];
    if (before && last && first && goesOn(before.text.slice(last.start, last.end), last, page.text.slice(first.start, first.end), first)) first.continues = true;
  }
}

function goesOn(end: string, last: TextBlock, start: string, first: TextBlock): boolean {
  if (last.kind === 'heading' || first.kind === 'heading' || last.kind === 'tableRow' || first.kind !== 'paragraph') return false;
  if (/[.!?:;][)"'”’]?$/u.test(end.trimEnd())) return false;
  return /^[\p{Ll}(“"'‘£]/u.test(start) || (/[,\p{Ll}]$/u.test(end.trimEnd()) && /^\p{L}/u.test(start) && !first.bold && Math.abs(first.fontSizePt - last.fontSizePt) < 1 && end.length > 60);
}
