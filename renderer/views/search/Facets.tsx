/** What the hits can be narrowed to: committees, portfolios, kinds, years, with how many there are of each. */
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { documentKindSchema, type DocumentKind } from '#shared/domain/document/document.ts';
import type { SearchFilters, SearchResult } from '#shared/domain/search/searchQuery.ts';
import { paperKinds } from '#renderer/strings/papers.ts';
import { searchStrings as t } from '#renderer/strings/search.ts';
import { number } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import styles from './Facets.module.css';
import { withFilter } from './filterChange.ts';

type Facet = SearchResult['facets'][keyof SearchResult['facets']];
const FIRST = 5;

interface FacetListProps {
  readonly title: string;
  readonly facet: Facet;
  readonly chosen: string | undefined;
  /** Undefined takes the filter away. */
  readonly onChoose: (value: string | undefined) => void;
  readonly words?: (value: string) => string;
}

function FacetList({ title, facet, chosen, onChoose, words = (value) => value }: FacetListProps): ReactNode {
  const [all, setAll] = useState(false);
  // What has been chosen stays in sight, even where nothing is left of it.
  const values = chosen !== undefined && !facet.some(({ value }) => value === chosen) ? [{ value: chosen, count: 0 }, ...facet] : facet;
  if (values.length === 0) return null;
  const shown = all ? values : values.filter(({ value }, at) => at < FIRST || value === chosen);
  return (
    <div className={styles['facet']} role="group" aria-label={title}>
      <h3>{title}</h3>
      {shown.map(({ value, count }) => (
        <AriaButton
          key={value}
          aria-pressed={value === chosen}
          onPress={() => onChoose(value === chosen ? undefined : value)}
          className={cx(styles['value'], value === chosen && styles['chosen'])}
        >
          <span>{words(value)}</span><span className={styles['count']}>{number(count)}</span>
        </AriaButton>
      ))}
      {values.length > shown.length ? <Button small look="quiet" onPress={() => setAll(true)}>{t.moreValues(values.length - shown.length)}</Button> : null}
      {all && values.length > FIRST ? <Button small look="quiet" onPress={() => setAll(false)}>{t.fewerValues}</Button> : null}
    </div>
  );
}

function chosenYear({ from, to }: SearchFilters): string | undefined {
  const year = from?.slice(0, 4);
  return year && from === `${year}-01-01` && to === `${year}-12-31` ? year : undefined;
}

export function Facets({ facets, filters, onChange }: { readonly facets: SearchResult['facets']; readonly filters: SearchFilters; readonly onChange: (filters: SearchFilters) => void }): ReactNode {
  const setYear = (year: string | undefined): void => onChange(withFilter(withFilter(filters, 'from', year && `${year}-01-01`), 'to', year && `${year}-12-31`));
  const setKind = (kind: string | undefined): void => onChange(withFilter(filters, 'kind', documentKindSchema.options.find((one) => one === kind)));
  return (
    <>
      <FacetList title={t.facet.committee} facet={facets.committee} chosen={filters.committee} onChoose={(value) => onChange(withFilter(filters, 'committee', value))} />
      <FacetList title={t.facet.portfolio} facet={facets.portfolio} chosen={filters.portfolio} onChoose={(value) => onChange(withFilter(filters, 'portfolio', value))} />
      <FacetList title={t.facet.kind} facet={facets.kind} chosen={filters.kind} onChoose={setKind} words={(value) => paperKinds[value as DocumentKind] ?? value} />
      <FacetList title={t.facet.year} facet={facets.year} chosen={chosenYear(filters)} onChoose={setYear} />
      <div className={styles['dates']} role="group" aria-label={t.dates}>
        <DateField label={t.from} value={filters.from ?? ''} onChange={(from) => onChange(withFilter(filters, 'from', from || undefined))} />
        <DateField label={t.to} value={filters.to ?? ''} onChange={(to) => onChange(withFilter(filters, 'to', to || undefined))} />
      </div>
    </>
  );
}
