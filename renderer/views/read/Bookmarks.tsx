/** The member's bookmarks, above the outline: each leads to its page. */
import { Bookmark } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { drawingStrings as t } from '#renderer/strings/drawing.ts';
import { whatElseIsMarked } from '#renderer/views/marks/whatIsMarked.ts';
import type { Target } from './readerPlace.ts';
import styles from './Outline.module.css';

export interface BookmarksProps {
  readonly annotations: readonly Annotation[];
  readonly labelOf: (pageIndex: number) => string;
  readonly onJump: (target: Target) => void;
}

export function Bookmarks({ annotations, labelOf, onJump }: BookmarksProps): ReactElement | null {
  const bookmarks = annotations.filter(({ kind }) => kind === 'bookmark');
  if (bookmarks.length === 0) return null;
  return (
    <section aria-labelledby="bookmarks" className={styles['bookmarks']}>
      <h2 id="bookmarks">{t.bookmarks}</h2>
      <ul>
        {bookmarks.map((mark) => (
          <li key={mark.id}>
            <button type="button" className={styles['bookmark']} onClick={() => onJump({ pageIndex: mark.anchor.pageIndex })}>
              <Bookmark aria-hidden />
              <span>
                <span className={styles['bookmarkOn']}>{t.bookmarkOn(labelOf(mark.anchor.pageIndex))}</span>
                {mark.note || (mark.scope === 'page' ? mark.citation.title : whatElseIsMarked(mark))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
