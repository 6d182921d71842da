/** What narrows the list of marks: words, and behind one button everything else. */
import { SlidersHorizontal } from 'lucide-react';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { annotationKindSchema } from '#shared/domain/annotation/annotation.ts';
import { useMedia } from '#renderer/state/useMedia.ts';
import { markKindWords } from '#renderer/strings/marks.ts';
import { notesStrings as t } from '#renderer/strings/notes.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Meanings } from '#renderer/views/read/meanings.ts';
import { ALL, filtersSet, NO_FILTER, type GroupBy, type ListedMark, type NotesFilter, type SortBy } from './notesFilter.ts';
import styles from './NotesView.module.css';

export interface NotesFiltersProps {
  readonly listed: readonly ListedMark[];
  readonly meanings: Meanings;
  readonly filter: NotesFilter;
  readonly groupBy: GroupBy;
  readonly sortBy: SortBy;
  readonly searchError: string | undefined;
  readonly onFilter: (filter: NotesFilter) => void;
  readonly onGroup: (by: GroupBy) => void;
  readonly onSort: (by: SortBy) => void;
}

interface Choice { readonly key: string; readonly text: string; readonly count: number }

/** The values that marks have, counted, in the order of their words. */
function choices(listed: readonly ListedMark[], of: (one: ListedMark) => readonly (readonly [string, string])[]): Choice[] {
  const found = new Map<string, { text: string; count: number }>();
  for (const one of listed) {
    for (const [key, text] of of(one)) {
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { text, count: 1 });
    }
  }
  return [...found].map(([key, choice]) => ({ key, ...choice })).toSorted((a, b) => a.text.localeCompare(b.text, 'en-GB'));
}

const option = (text: string) => ({ key: ALL, text });

export function NotesFilters({ listed, meanings, filter, groupBy, sortBy, searchError, onFilter, onGroup, onSort }: NotesFiltersProps): ReactNode {
  const roomy = useMedia('(min-width: 64rem) and (min-height: 34rem)');
  const [byHand, setByHand] = useState<boolean | null>(null);
  const panel = useId();
  const open = byHand ?? roomy;
  const set = filtersSet(filter);
  const waiting = listed.filter(({ waitsIn }) => waitsIn !== null).length;
  const known = useMemo(() => ({
    tags: choices(listed, ({ mark }) => mark.tags.map((tag) => [tag, tag] as const)),
    papers: choices(listed, ({ mark }) => [[mark.anchor.fileId, mark.citation.source]]),
    meetings: choices(listed, ({ meeting }) => (meeting ? [[meeting.key, `${meeting.committee}, ${shortDay(meeting.date)}`]] : [])),
    portfolios: choices(listed, ({ portfolio }) => (portfolio === null ? [] : [[portfolio, portfolio]])),
    meanings: new Map(choices(listed, ({ mark }) => [[mark.meaning, mark.meaning]]).map(({ key, count }) => [key, count])),
    kinds: new Map(choices(listed, ({ mark }) => [[mark.kind, mark.kind]]).map(({ key, count }) => [key, count])),
  }), [listed]);
  return (
    <div className={styles['filters']}>
      <div className={styles['line']}>
        <TextField label={t.filter} type="search" value={filter.text} onChange={(text) => onFilter({ ...filter, text })} className={styles['text']} error={searchError} />
        <Button aria-expanded={open} aria-controls={panel} onPress={() => setByHand(!open)}><SlidersHorizontal aria-hidden />{set > 0 ? t.filtersSet(set) : t.filters}</Button>
        <span className={styles['grow']} />
        <Select label={t.groupBy} value={groupBy} onChange={onGroup} options={(['none', 'paper', 'meaning', 'tag'] as const).map((key) => ({ key, text: t.groups[key] }))} className={styles['pick']} />
        <Select label={t.sortBy} value={sortBy} onChange={onSort} options={(['changed', 'made', 'place'] as const).map((key) => ({ key, text: t.sorts[key] }))} className={styles['pick']} />
      </div>
      <div id={panel} className={styles['line']} hidden={!open}>
        <Select
          label={t.meaning} value={filter.meaning} onChange={(meaning) => onFilter({ ...filter, meaning })} className={styles['short']}
          options={[{ key: ALL, text: t.allMeanings }, ...meanings.list.map(({ meaning, word }) => ({ key: meaning, text: word, count: known.meanings.get(meaning) ?? 0 }))]}
        />
        <Select
          label={t.kind} value={filter.kind} onChange={(kind) => onFilter({ ...filter, kind })} className={styles['short']}
          options={[{ key: ALL, text: t.allKinds }, ...annotationKindSchema.options.map((kind) => ({ key: kind, text: markKindWords[kind], count: known.kinds.get(kind) ?? 0 }))]}
        />
        <Select label={t.tag} value={filter.tag} onChange={(tag) => onFilter({ ...filter, tag })} options={[option(t.allTags), ...known.tags]} className={styles['short']} />
        <Select label={t.paper} value={filter.paper} onChange={(paper) => onFilter({ ...filter, paper })} options={[option(t.allPapers), ...known.papers]} className={styles['long']} />
        <Select label={t.meeting} value={filter.meeting} onChange={(meeting) => onFilter({ ...filter, meeting })} options={[option(t.allMeetings), ...known.meetings]} className={styles['long']} />
        <Select label={t.portfolio} value={filter.portfolio} onChange={(portfolio) => onFilter({ ...filter, portfolio })} options={[option(t.allPortfolios), ...known.portfolios]} className={styles['long']} />
        <div className={styles['check']}>
          <Checkbox isSelected={filter.withNote} onChange={(withNote) => onFilter({ ...filter, withNote })}>{t.withNote}</Checkbox>
          {waiting > 0 || filter.needsPlacing ? <Checkbox isSelected={filter.needsPlacing} onChange={(needsPlacing) => onFilter({ ...filter, needsPlacing })}>{t.needsPlacing(waiting)}</Checkbox> : null}
          {set > 0 ? <Button small look="quiet" onPress={() => onFilter({ ...NO_FILTER, text: filter.text })}>{t.clear}</Button> : null}
        </div>
      </div>
    </div>
  );
}
