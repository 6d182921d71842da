import type { DatabaseSync } from 'node:sqlite';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { layOutRecognised } from '#core/extract/recognise/layOutRecognised.ts';
import { recognisedPagesOf } from './recognisedPages.ts';

/**
 * Pages of a file as extracted, those that are pictures with what was recognised on them. A page that was laid out
 * before stays as it is, since marks hang on its text.
 */
export async function withRecognised(db: DatabaseSync, sha256: string, pages: PageText[]): Promise<PageText[]> {
  if (!pages.some(isPicture)) return pages;
  const recognised = recognisedPagesOf(db, sha256);
  if (recognised.length === 0) return pages;
  const laidOut = new Map((await layOutRecognised(recognised)).map((page) => [page.pageIndex, page]));
  return pages.map((page) => {
    const read = isPicture(page) ? laidOut.get(page.pageIndex) : undefined;
    if (!read) return page;
    // The pack's own stamps, and the label they gave, stand on the picture as text: those were read already.
    return {
      ...read, pageLabel: page.pageLabel, widthPt: page.widthPt, heightPt: page.heightPt,
      itemStamp: page.itemStamp ?? read.itemStamp, pageStamp: page.pageStamp, furniture: [...page.furniture, ...read.furniture],
    };
  });
}

function isPicture({ problems }: PageText): boolean {
  return problems.includes('PAGE_NEEDS_OCR');
}
