/** The hits of a search, with their count, their pages, and what to do when there are none. */
import { ChevronLeft, ChevronRight, SearchX } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { SearchFilters, SearchResult } from '#shared/domain/search/searchQuery.ts';
import { announce } from '#renderer/state/announce.ts';
import { useCall } from '#renderer/state/calls.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { searchStrings as t } from '#renderer/strings/search.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { HitRow } from './HitRow.tsx';
import styles from './SearchResults.module.css';

export const PAGE_SIZE = 25;
type SearchPlace = Extract<Place, { name: 'search' }>;

/** Up and down move between hits; up from the first goes back to the box. */
export function moveBetweenHits(event: KeyboardEvent, list: HTMLElement | null, box: RefObject<HTMLInputElement | null>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const hits = [...list?.querySelectorAll<HTMLElement>('[data-hit]') ?? []];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  if (hits.length === 0 || next >= hits.length) return;
  event.preventDefault();
  if (next < 0) box.current?.focus();
  else hits[next]?.focus();
}

function Paging({ place, total }: { readonly place: SearchPlace; readonly total: number }): ReactNode {
  const offset = place.offset ?? 0;
  if (total <= PAGE_SIZE) return null;
  const to = (next: number) => (): void => go({ ...place, offset: Math.max(0, next) });
  return (
    <div className={styles['paging']}>
      <Button small isDisabled={offset === 0} onPress={to(offset - PAGE_SIZE)}><ChevronLeft aria-hidden />{t.previous}</Button>
      <span className="small muted num">{t.showing(offset + 1, Math.min(total, offset + PAGE_SIZE), total)}</span>
      <Button small isDisabled={offset + PAGE_SIZE >= total} onPress={to(offset + PAGE_SIZE)}>{t.next}<ChevronRight aria-hidden /></Button>
    </div>
  );
}

function None({ filters, onClear }: { readonly filters: SearchFilters; readonly onClear: () => void }): ReactNode {
  const papers = useCall('documents.list', {}).data?.documents ?? [];
  const ocr = papers.filter(({ partOf }) => partOf === null).reduce((sum, { pagesNeedingOcr }) => sum + pagesNeedingOcr, 0);
  const filtered = Object.keys(filters).length > 0;
  return (
    <EmptyState icon={SearchX} title={t.none} actions={filtered ? <Button onPress={onClear}>{t.clearFilters}</Button> : null}>
      {filtered ? <p>{t.noneFilters}</p> : null}
      <p>{t.noneText}</p>
      <ul className={styles['advice']}>{t.noneAdvice.map((line) => <li key={line}>{line}</li>)}</ul>
      {ocr > 0 ? <p>{t.ocr(ocr)}</p> : null}
    </EmptyState>
  );
}

interface SearchResultsProps {
  readonly place: SearchPlace;
  readonly result: SearchResult;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Older results are shown while the new ones are looked for. */
  readonly isOld: boolean;
}

export function SearchResults({ place, result, box, isOld }: SearchResultsProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const { total, hits } = result;
  useEffect(() => { if (!isOld) announce(t.found(total)); }, [isOld, total]);
  if (total === 0) return <None filters={place.filters} onClear={() => go({ name: 'search', query: place.query, filters: {} })} />;
  return (
    <div aria-busy={isOld} className={styles['results']}>
      <p className={styles['total']}>{t.found(total)}</p>
      {/* Arrow keys are a shortcut between links that Tab reaches as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} aria-label={t.results} className={styles['list']} onKeyDown={(event) => moveBetweenHits(event, list.current, box)}>
        {hits.map((hit) => <HitRow key={`${hit.source}-${hit.id}-${hit.pageIndex}`} hit={hit} query={place.query} />)}
      </ol>
      <Paging place={place} total={total} />
    </div>
  );
}
