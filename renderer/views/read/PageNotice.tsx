/** Said on a page whose text could not be read: plainly, and what still can be done with it. */
import { ScanText, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import styles from './Reader.module.css';
import type { PageShape } from './whereabouts.ts';

/** Null where there is nothing to say. */
export function pageTrouble(shape: PageShape | undefined, page: PageText | undefined): 'ocr' | 'failed' | 'timedOut' | null {
  if (page?.problems.includes('EXTRACTION_TIMED_OUT')) return 'timedOut';
  if (page?.problems.includes('PAGE_FAILED')) return 'failed';
  return shape?.needsOcr || page?.problems.includes('PAGE_NEEDS_OCR') ? 'ocr' : null;
}

export function PageNotice({ trouble }: { readonly trouble: 'ocr' | 'failed' | 'timedOut' }): ReactElement {
  const Icon = trouble === 'ocr' ? ScanText : TriangleAlert;
  const [what, more] = trouble === 'ocr' ? [t.needsOcr, t.needsOcrMore] : [trouble === 'failed' ? t.pageFailed : t.timedOut, t.pageFailedMore];
  return (
    <div className={styles['notice']} role="note">
      <Icon aria-hidden />
      <p><b>{what}</b> {more}</p>
    </div>
  );
}
