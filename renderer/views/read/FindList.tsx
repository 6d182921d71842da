/** Every match with the words around it, under the item that it stands in. */
import { useMemo, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import type { DocumentDetail, OutlineItem } from '#shared/domain/document/document.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { Marked } from '#renderer/ui/Marked.tsx';
import type { FindHit } from './useFind.ts';
import { entryAt } from './whereabouts.ts';
import styles from './FindBar.module.css';

/** Matches listed at most: more is what stepping is for. */
const LISTED = 400;
/** Letters shown before and after a match. */
const AROUND = 48;

export interface FindListProps {
  readonly file: Pick<DocumentDetail, 'items'>;
  readonly hits: readonly FindHit[];
  readonly at: number;
  readonly pageName: (pageIndex: number) => string;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onOpenHit: (index: number) => void;
  /** Up from the first match, or Escape. */
  readonly onLeave: () => void;
}

interface Under {
  readonly item: OutlineItem | null;
  /** Of all matches, listed or not. */
  count: number;
  readonly hits: { readonly hit: FindHit; readonly index: number }[];
}

/** Matches under their items, in order. */
export function underItems(file: Pick<DocumentDetail, 'items'>, hits: readonly FindHit[], listed: number): Under[] {
  const groups: Under[] = [];
  hits.forEach((hit, index) => {
    const item = entryAt(file, hit.pageIndex);
    let group = groups.at(-1);
    if (!group || group.item !== item) {
      group = { item, count: 0, hits: [] };
      groups.push(group);
    }
    group.count += 1;
    if (index < listed) group.hits.push({ hit, index });
  });
  return groups;
}

function Around({ hit, page }: { readonly hit: FindHit; readonly page: PageText | undefined }): ReactElement | null {
  if (hit.snippet !== undefined && hit.match) return <span className={styles['around']}><Marked text={hit.snippet} marks={[[...hit.match]]} /></span>;
  if (!page) return null;
  const from = Math.max(0, hit.start - AROUND);
  const text = page.text.slice(from, hit.end + AROUND).replace(/\s/g, ' ');
  return <span className={styles['around']}><Marked text={text} marks={[[hit.start - from, hit.end - from]]} /></span>;
}

export function FindList({ file, hits, at, pageName, pageText, list, onOpenHit, onLeave }: FindListProps): ReactElement {
  const groups = useMemo(() => underItems(file, hits, LISTED), [file, hits]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'ArrowDown') buttons[now + 1]?.focus();
    else if (event.key === 'ArrowUp' && now > 0) buttons[now - 1]?.focus();
    else if (event.key === 'ArrowUp' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={list} className={styles['list']} onKeyDown={onKeyDown}>
      {hits.length > LISTED ? <p className="small muted">{t.findMore(LISTED, hits.length)}</p> : null}
      <ol aria-label={t.findList}>
        {groups.filter((group) => group.hits.length > 0).map(({ item, count, hits: within }) => (
          <li key={within[0]?.index}>
            {item ? (
              <h3 className={styles['under']}>{item.number === null ? item.title || t.frontMatter : t.itemTitle(item.number, item.title)}<span>{t.findTotal(count)}</span></h3>
            ) : null}
            <ol>
              {within.map(({ hit, index }) => (
                <li key={index}>
                  <button type="button" aria-current={index === at ? 'true' : undefined} onClick={() => onOpenHit(index)}>
                    <span className={styles['page']}>{pageName(hit.pageIndex)}</span><Around hit={hit} page={pageText(hit.pageIndex)} />
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  );
}
