/** Words to find, how often they stand here, and the way from one to the next. */
import { ChevronDown, ChevronUp, List, X } from 'lucide-react';
import { useState, type ReactElement, type Ref } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import type { Find } from './useFind.ts';
import styles from './FindBar.module.css';

/** Matches listed at most: more is what stepping is for. */
const LISTED = 200;
/** Letters shown before and after a match. */
const AROUND = 48;

export interface FindBarProps {
  readonly find: Find;
  readonly pageName: (pageIndex: number) => string;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onOpenHit: (index: number) => void;
  readonly onClose: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

function Around({ hit, page }: { readonly hit: TextPlace; readonly page: PageText | undefined }): ReactElement | null {
  if (!page) return null;
  // Begins at a word.
  const earliest = Math.max(0, hit.start - AROUND);
  const space = page.text.slice(earliest, hit.start).search(/\s/);
  const from = earliest === 0 || space < 0 ? earliest : earliest + space + 1;
  const text = page.text.slice(from, hit.end + AROUND).replace(/\s/g, ' ');
  return <span className={styles['around']}><Marked text={text} marks={[[hit.start - from, hit.end - from]]} /></span>;
}

export function FindBar({ find, pageName, pageText, onStep, onOpenHit, onClose, inputRef }: FindBarProps): ReactElement {
  const [listed, setListed] = useState(false);
  const { hits, at, query, text, loading } = find;
  const total = hits.length;
  const said = loading ? t.searching : total > 0 ? (at >= 0 ? t.findCount(at + 1, total) : t.findTotal(total))
    : text.trim() ? t.findNone(text.trim()) : query === null ? '' : t.findNone(query);
  return (
    <search className={styles['bar']}>
      <div className={styles['row']}>
        <input
          ref={inputRef} type="search" className={styles['input']} value={text} aria-label={t.find} spellCheck={false} autoComplete="off"
          placeholder={query === null ? t.findPlaceholder : t.searchedFor(query)}
          onChange={(event) => find.setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              onStep(event.shiftKey ? -1 : 1);
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              onClose();
            }
          }}
        />
        <span className={styles['count']} role="status">{said}</span>
        <IconButton small icon={ChevronUp} label={t.findPrevious} keys="Shift Enter" isDisabled={total === 0} onPress={() => onStep(-1)} />
        <IconButton small icon={ChevronDown} label={t.findNext} keys="Enter" isDisabled={total === 0} onPress={() => onStep(1)} />
        <IconButton small icon={List} label={listed ? t.findHideList : t.findShowList} on={listed} isDisabled={total === 0} onPress={() => setListed(!listed)} />
        <IconButton small icon={X} label={t.findClose} keys="Esc" onPress={onClose} />
      </div>
      {listed && total > 0 ? (
        <div className={styles['list']}>
          {total > LISTED ? <p className="small muted">{t.findMore(LISTED, total)}</p> : null}
          <ol aria-label={t.findList}>
            {hits.slice(0, LISTED).map((hit, index) => (
              <li key={`${hit.pageIndex}-${hit.start}`}>
                <button type="button" aria-current={index === at ? 'true' : undefined} onClick={() => onOpenHit(index)}>
                  <span className={styles['page']}>{pageName(hit.pageIndex)}</span><Around hit={hit} page={pageText(hit.pageIndex)} />
                </button>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
    </search>
  );
}
