/** The line that is being read, to find it again in the other view. */
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { PageStackHandle } from '#renderer/pdf/PageStack.tsx';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import type { TextViewHandle } from '#renderer/views/read/TextView.tsx';

/** Above the page's first words what is being read is its top, which is where the other view opens by itself. */
export function lineInSight(pageIndex: number, pageText: (pageIndex: number) => PageText | undefined, stack: PageStackHandle | null, flow: TextViewHandle | null): TextPlace | null {
  const standing = stack ? onPage(pageIndex, pageText(pageIndex), stack) : flow?.standing() ?? null;
  return standing === null || standing.start === 0 ? null : { ...standing, end: standing.start + 1 };
}

function onPage(pageIndex: number, page: PageText | undefined, stack: PageStackHandle): { pageIndex: number; start: number } | null {
  const third = (stack.element?.clientHeight ?? 0) / 3;
  // At the top of a page the words below its upper third are not what is being read.
  if (!page || stack.windowTop(pageIndex, [0, page.heightPt, 0, 0]) > -third / 2) return null;
  const line = page.runs.find(([, , x, y, width, height]) => stack.windowTop(pageIndex, [x, y, width, height]) >= third - 4);
  return line ? { pageIndex, start: line[0] } : null;
}
