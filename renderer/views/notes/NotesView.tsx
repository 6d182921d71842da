/** All marks and notes of the library in one list. */
import { StickyNote } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { annotationMeaningSchema, type Annotation, type AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { useCall } from '#renderer/state/calls.ts';
import { notesStrings as t } from '#renderer/strings/notes.ts';
import { meaningWords } from '#renderer/strings/read.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { NoteRow } from './NoteRow.tsx';
import styles from './NotesView.module.css';

interface Filter { readonly text: string; readonly meaning: AnnotationMeaning | 'all'; readonly paper: string }
const NO_FILTER: Filter = { text: '', meaning: 'all', paper: 'all' };

function fits({ note, anchor, meaning, tags, citation }: Annotation, filter: Filter): boolean {
  const where = [note, anchor.quote, citation.title, ...tags].join(' ').toLowerCase();
  return (filter.meaning === 'all' || filter.meaning === meaning) && (filter.paper === 'all' || filter.paper === anchor.fileId)
    && filter.text.toLowerCase().split(/\s+/).every((word) => where.includes(word));
}

function Filters({ marks, filter, onChange }: { readonly marks: readonly Annotation[]; readonly filter: Filter; readonly onChange: (filter: Filter) => void }): ReactNode {
  const papers = [...new Map(marks.map(({ anchor, citation }) => [anchor.fileId, citation.source]))];
  return (
    <div className={styles['filters']}>
      <TextField label={t.filter} type="search" value={filter.text} onChange={(text) => onChange({ ...filter, text })} className={styles['text']} />
      <Select
        label={t.meaning}
        value={filter.meaning}
        onChange={(meaning) => onChange({ ...filter, meaning })}
        options={[{ key: 'all', text: t.allMeanings }, ...annotationMeaningSchema.options.map((key) => ({ key, text: meaningWords[key], count: marks.filter(({ meaning }) => meaning === key).length }))]}
      />
      <Select
        label={t.paper}
        value={filter.paper}
        onChange={(paper) => onChange({ ...filter, paper })}
        options={[{ key: 'all', text: t.allPapers }, ...papers.map(([key, text]) => ({ key, text }))]}
        className={styles['paper']}
      />
    </div>
  );
}

export function NotesView(): ReactNode {
  const list = useCall('annotations.list', {});
  const [filter, setFilter] = useState(NO_FILTER);
  if (list.error) return <div className={styles['page']}><ErrorState error={list.error} onRetry={() => void list.refetch()} /></div>;
  if (!list.data) return <div className={styles['page']}><PageHeader title={t.title} sub=" " /><Loading lines={8} /></div>;
  const marks = list.data.annotations;
  const shown = marks.filter((mark) => fits(mark, filter)).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <div className={styles['page']}>
      <PageHeader title={t.title} sub={marks.length > 0 ? t.count(marks.length) : ''} />
      {marks.length === 0 ? (
        <EmptyState icon={StickyNote} title={t.empty} actions={<PlaceLink to={{ name: 'papers' }} button={{}}>{t.toPapers}</PlaceLink>}><p>{t.emptyText}</p></EmptyState>
      ) : (
        <>
          <Filters marks={marks} filter={filter} onChange={setFilter} />
          {shown.length === 0
            ? <EmptyState title={t.none} actions={<Button onPress={() => setFilter(NO_FILTER)}>{t.clear}</Button>} />
            : <ul aria-label={t.list} className={styles['list']}>{shown.map((mark) => <NoteRow key={mark.id} mark={mark} />)}</ul>}
        </>
      )}
    </div>
  );
}
