/** Said on a page whose text could not be read, or was read from a picture: plainly, and what can be done about it. */
import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { PictureNotice, RecognisedNotice } from './RecognitionNotice.tsx';
import styles from './Reader.module.css';
import type { PageShape } from './whereabouts.ts';

type Trouble = 'picture' | 'recognised' | 'failed' | 'timedOut';

/** Null where there is nothing to say. */
export function pageTrouble(shape: PageShape | undefined, page: PageText | undefined): Trouble | null {
  if (page?.problems.includes('EXTRACTION_TIMED_OUT')) return 'timedOut';
  if (page?.problems.includes('PAGE_FAILED')) return 'failed';
  if (shape?.needsOcr) return 'picture';
  return shape?.recognised ? 'recognised' : null;
}

interface PageNoticeProps {
  readonly fileId: string;
  readonly shape: PageShape | undefined;
  /** Undefined while it is on its way. */
  readonly page: PageText | undefined;
  /** On the page itself only what its text lacks: that it's a picture is said above the pages, where it covers nothing. */
  readonly onPaper?: boolean;
}

export function PageNotice({ fileId, shape, page, onPaper = false }: PageNoticeProps): ReactElement | null {
  const trouble = pageTrouble(shape, page);
  if (onPaper && (trouble === 'picture' || trouble === 'recognised')) return null;
  switch (trouble) {
    case null: return null;
    case 'picture': return <PictureNotice fileId={fileId} />;
    case 'recognised': return <RecognisedNotice fileId={fileId} empty={page?.text === ''} />;
    default: return (
      <div className={styles['notice']} role="note">
        <TriangleAlert aria-hidden />
        <p><b>{trouble === 'failed' ? t.pageFailed : t.timedOut}</b> {t.pageFailedMore}</p>
      </div>
    );
  }
}
