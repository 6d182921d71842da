/** Words to find, how often they stand here, and the way from one to the next. */
import { ChevronDown, ChevronUp, List, X } from 'lucide-react';
import { useImperativeHandle, useRef, useState, type ReactElement, type Ref } from 'react';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { FindList } from './FindList.tsx';
import type { Find } from './useFind.ts';
import styles from './FindBar.module.css';

export interface FindBarProps {
  readonly file: Pick<DocumentDetail, 'items'>;
  readonly find: Find;
  readonly pageName: (pageIndex: number) => string;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onOpenHit: (index: number) => void;
  readonly onClose: () => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function FindBar({ file, find, pageName, pageText, onStep, onOpenHit, onClose, inputRef }: FindBarProps): ReactElement {
  const [listed, setListed] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(inputRef, () => input.current as HTMLInputElement, []);
  const { hits, at, query, text, loading } = find;
  const total = hits.length;
  const said = loading ? t.searching : total > 0 ? (at >= 0 ? t.findCount(at + 1, total) : t.findTotal(total))
    : text.trim() ? t.findNone(text.trim()) : query === null ? '' : t.findNone(query);
  return (
    <search className={styles['bar']}>
      <div className={styles['row']}>
        <input
          ref={input} type="search" className={styles['input']} value={text} aria-label={t.find} spellCheck={false} autoComplete="off"
          placeholder={query === null ? t.findPlaceholder : t.searchedFor(query)}
          onChange={(event) => find.setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              onStep(event.shiftKey ? -1 : 1);
            } else if (event.key === 'ArrowDown' && total > 0) {
              event.preventDefault();
              setListed(true);
              requestAnimationFrame(() => (list.current?.querySelector<HTMLElement>('[aria-current]') ?? list.current?.querySelector('button'))?.focus());
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
      {listed && total > 0 ? <FindList file={file} hits={hits} at={at} pageName={pageName} pageText={pageText} list={list} onOpenHit={onOpenHit} onLeave={() => input.current?.focus()} /> : null}
    </search>
  );
}
