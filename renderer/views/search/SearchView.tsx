/** Search over every page, mark and question. What is asked and how it's narrowed live in the address. */
import { ListFilter, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SearchFilters } from '#shared/domain/search/searchQuery.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { useCall } from '#renderer/state/calls.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { useMedia } from '#renderer/state/useMedia.ts';
import { searchStrings as t } from '#renderer/strings/search.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { useVersions } from '#renderer/views/versions/useVersions.ts';
import { versionsStrings } from '#renderer/strings/versions.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { Facets } from './Facets.tsx';
import { withFilter } from './filterChange.ts';
import { plainWords } from './plainWords.ts';
import { SearchExamples, SearchHelp } from './SearchHelp.tsx';
import { PlacesNamed } from './PlacesNamed.tsx';
import { moveBetweenHits, PAGE_SIZE, SearchResults } from './SearchResults.tsx';
import styles from './SearchView.module.css';

type SearchPlace = Extract<Place, { name: 'search' }>;
/** Quiet before searching while somebody types. */
const PAUSE_MS = 250;
const NO_FACETS = { committee: [], portfolio: [], kind: [], year: [] };

function Invalid({ error, query }: { readonly error: AppError; readonly query: string }): ReactNode {
  const plain = plainWords(query);
  const reason = String(error.details?.['reason'] ?? 'syntax');
  return (
    <div role="alert">
      <EmptyState title={t.invalid} actions={plain && plain !== query ? <Button onPress={() => go({ name: 'search', query: plain, filters: {} })}>{t.plainly}</Button> : null}>
        <p>{t.invalidReasons[reason] ?? t.invalidReasons['syntax']}</p>
      </EmptyState>
    </div>
  );
}

function Answer({ place, search, box }: { readonly place: SearchPlace; readonly search: ReturnType<typeof useCall<'search.query'>>; readonly box: React.RefObject<HTMLInputElement | null> }): ReactNode {
  if (place.query.trim() === '') return <EmptyState icon={Search} title={t.start}><p>{t.startText}</p><SearchExamples /></EmptyState>;
  if (search.error) return search.error.code === 'QUERY_INVALID' ? <Invalid error={search.error} query={place.query} /> : <ErrorState error={search.error} onRetry={() => void search.refetch()} />;
  if (!search.data) return <Loading lines={9} />;
  return <SearchResults place={place} result={search.data} box={box} isOld={search.isPlaceholderData} />;
}

/** What is in the box, and the search that follows it after a pause. Enter searches at once, and makes a step to come back to. */
function useTyped(place: SearchPlace): { readonly text: string; readonly type: (text: string) => void; readonly submit: () => void } {
  const [text, setText] = useState(place.query);
  const [asked, setAsked] = useState(place.query);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Another query came from outside (a link, the way back): the box follows it.
  if (asked !== place.query) {
    setAsked(place.query);
    if (text.trim() !== place.query.trim()) setText(place.query);
  }
  useEffect(() => () => clearTimeout(typing.current), []);
  const search = (query: string, replace: boolean): void => {
    clearTimeout(typing.current);
    go({ name: 'search', query, filters: place.filters }, { replace });
  };
  return {
    text,
    type(next) {
      setText(next);
      clearTimeout(typing.current);
      typing.current = setTimeout(() => search(next, true), PAUSE_MS);
    },
    submit: () => search(text, false),
  };
}

export function SearchView({ place }: { readonly place: SearchPlace }): ReactNode {
  const { text, type, submit } = useTyped(place);
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const wide = useMedia('(min-width: 62rem)');
  const [filtersOpen, setFiltersOpen] = useState(false);
  const asked = place.query.trim() !== '';
  const search = useCall('search.query', { query: place.query, filters: place.filters, limit: PAGE_SIZE, offset: place.offset ?? 0 }, { enabled: asked, keepPrevious: true });
  const versions = useVersions();
  const setFilters = (filters: SearchFilters): void => go({ name: 'search', query: place.query, filters });
  const on = Object.keys(place.filters).length;
  return (
    <div className={styles['page']}>
      <h1 className="visuallyHidden">{t.title}</h1>
      <form role="search" className={styles['box']} onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <TextField
          label={t.label}
          value={text}
          onChange={type}
          placeholder={t.placeholder}
          type="search"
          takesFocus
          inputRef={box}
          className={styles['field']}
          onKeyDown={(event) => moveBetweenHits(event, answer.current, box)}
        />
        <Button type="submit" look="primary"><Search aria-hidden />{t.go}</Button>
        {wide || !asked ? null : <Button onPress={() => setFiltersOpen(!filtersOpen)} aria-expanded={filtersOpen}><ListFilter aria-hidden />{t.showFilters(on)}</Button>}
      </form>
      {asked ? <SearchHelp /> : null}
      <div className={styles['columns']}>
        {asked && (wide || filtersOpen) ? (
          <aside aria-label={t.filters} className={styles['filters']}>
            {on > 0 ? <div><Button small onPress={() => setFilters({})}><X aria-hidden />{t.clearFilters}</Button></div> : null}
            {place.filters.documentId ? (
              <div className={styles['inPaper']}>{t.inPaper}<IconButton small icon={X} label={t.everywhere} onPress={() => setFilters(withFilter(place.filters, 'documentId', undefined))} /></div>
            ) : null}
            {versions.links.length > 0 ? (
              <Checkbox isSelected={place.filters.versions === 'latest'} onChange={(on) => setFilters(withFilter(place.filters, 'versions', on ? 'latest' : undefined))}>{versionsStrings.leaveOut}</Checkbox>
            ) : null}
            <Facets facets={search.data?.facets ?? NO_FACETS} filters={place.filters} onChange={setFilters} />
          </aside>
        ) : null}
        <div ref={answer} className={styles['answer']}><PlacesNamed query={place.query} /><Answer place={place} search={search} box={box} /></div>
      </div>
    </div>
  );
}
