/** What the member went past: said plainly, so that nobody takes it for read. */
import type { ReadingItem, ReadingPage } from './reading.ts';

/** Unread pages with a later page of the same item read. */
export function passedOver({ pages }: Pick<ReadingItem, 'pages'>): readonly ReadingPage[] {
  const last = pages.findLastIndex(({ read }) => read);
  return pages.filter(({ read }, index) => !read && index < last);
}

/** Marked as read, but in view for far less than their words take. */
export function onlyGlanced({ pages }: Pick<ReadingItem, 'pages'>): readonly ReadingPage[] {
  return pages.filter(({ read, glanced }) => read && glanced);
}

/** Pages that follow one another in the paper, as one run each. */
export function runsOf(pages: readonly ReadingPage[]): readonly { readonly from: ReadingPage; readonly to: ReadingPage }[] {
  const runs: { from: ReadingPage; to: ReadingPage }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page.pageIndex === last.to.pageIndex + 1) last.to = page;
    else runs.push({ from: page, to: page });
  }
  return runs;
}
