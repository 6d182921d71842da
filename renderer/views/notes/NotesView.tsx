/** All marks and notes of the library in one list: narrowed, searched, grouped, and changed many at a time. */
import { FileDown, StickyNote, Tags } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Collection, GridList, GridListHeader, GridListSection, ListLayout, Virtualizer, type Selection } from 'react-aria-components';
import { errorSentence } from '#shared/strings/errors.ts';
import { useCall } from '#renderer/state/calls.ts';
import { exportMarks } from '#renderer/state/markExport.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { go } from '#renderer/state/place.ts';
import { usePortfolios } from '#renderer/state/usePortfolios.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { markFilesStrings } from '#renderer/strings/markFiles.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { notesStrings as t } from '#renderer/strings/notes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { BackupNotes } from '#renderer/views/backup/BackupNotes.tsx';
import { useMeanings } from '#renderer/views/read/meanings.ts';
import { BulkBar } from './BulkBar.tsx';
import { MarkEditor } from './MarkEditor.tsx';
import { NoteRow } from './NoteRow.tsx';
import { asSearchQuery, groupedMarks, listedMarks, NO_FILTER, shownMarks, sortedMarks, type GroupBy, type ListedMark, type SortBy } from './notesFilter.ts';
import { NotesFilters } from './NotesFilters.tsx';
import { useOpenMarks } from './useOpenMarks.ts';
import styles from './NotesView.module.css';

/** A row of the list: in groups by tag a mark may have several, so its group stands before its id. */
interface Row { readonly id: string; readonly one: ListedMark }
const BETWEEN = ' · ';
const markOfRow = (key: string | number): string => String(key).split(BETWEEN).at(-1) ?? '';

const rowsOf = (group: string, of: readonly ListedMark[]): Row[] => of.map((one) => ({ id: `${group}${BETWEEN}${one.mark.id}`, one }));

/** Rows are some four lines high; each is measured as it comes into sight. */
const LAYOUT = { estimatedRowSize: 112, estimatedHeadingSize: 44, gap: 8 };

export function NotesView(): ReactNode {
  const list = useCall('annotations.list', {});
  const papers = useCall('documents.list', {});
  const { nameOf } = usePortfolios();
  const meanings = useMeanings();
  const waiting = useOpenMarks();
  const readOnly = useReadOnly();
  const [filter, setFilter] = useState(NO_FILTER);
  const [groupBy, setGroupBy] = useState<GroupBy>('none');
  const [sortBy, setSortBy] = useState<SortBy>('changed');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<string | null>(null);
  const text = useDeferredValue(filter.text);
  const query = asSearchQuery(text);
  const search = useCall('annotations.search', { query }, { enabled: query !== '', keepPrevious: true });

  const marks = list.data?.annotations;
  // oxlint-disable-next-line react/exhaustive-deps -- a portfolio's names change with its papers
  const listed = useMemo(() => listedMarks(marks ?? [], { papers: papers.data?.documents ?? [], portfolioOf: nameOf, open: waiting }), [marks, papers.data, waiting]);
  const shown = useMemo(() => sortedMarks(shownMarks(listed, { ...filter, text }, query !== '' && search.data ? new Set(search.data.ids) : null), sortBy), [listed, filter, text, query, search.data, sortBy]);
  const groups = useMemo(() => (groupBy === 'none' ? null : groupedMarks(shown, groupBy, { meaning: (meaning) => meanings.of(meaning).word, untagged: t.untagged })), [shown, groupBy, meanings]);
  // The list keeps what it has made of a row as long as the row is the same object.
  const sections = useMemo(() => groups?.map((group) => ({ ...group, rows: rowsOf(group.key, group.marks) })) ?? null, [groups]);
  const allRows = useMemo(() => (sections ? sections.flatMap(({ rows }) => rows) : rowsOf('', shown)), [sections, shown]);

  if (list.error) return <div className={styles['page']}><ErrorState error={list.error} onRetry={() => void list.refetch()} /></div>;
  if (!marks) return <div className={styles['page']}><PageHeader title={t.title} sub=" " /><Loading lines={8} /></div>;

  const there = new Set(shown.map(({ mark }) => mark.id));
  const chosen = shown.filter(({ mark }) => selected.has(mark.id)).map(({ mark }) => mark);
  const editing = marks.find(({ id }) => id === edited);
  const keys = new Set(allRows.filter(({ one }) => selected.has(one.mark.id)).map(({ id }) => id));
  /** A mark in two groups is chosen, and let go of, in both. */
  const select = (next: Selection): void => {
    if (next === 'all') {
      setSelected(there);
      return;
    }
    const left = [...keys].filter((key) => !next.has(key)).map(markOfRow);
    const came = [...next].map(markOfRow);
    setSelected(new Set(came.filter((id) => !left.includes(id))));
  };
  const open = (key: string | number): void => {
    const mark = shown.find((one) => one.mark.id === markOfRow(key))?.mark;
    if (!mark) return;
    const { fileId, pageIndex, start, end } = mark.anchor;
    go({ name: 'read', id: fileId, pageIndex, ...(end > start ? { start, end } : {}) });
  };
  const row = ({ id, one }: Row): ReactNode => <NoteRow key={id} id={id} mark={one.mark} waitsIn={one.waitsIn} meanings={meanings} isReadOnly={readOnly} onEdit={setEdited} />;

  return (
    <div className={styles['page']}>
      <PageHeader title={t.title} sub={marks.length > 0 ? t.count(marks.length) : ''}>
        {marks.length > 0 ? <Button onPress={() => exportMarks(chosen.length > 0 ? { ids: chosen.map(({ id }) => id) } : shown.length < marks.length ? { ids: shown.map(({ mark }) => mark.id) } : {})}><FileDown aria-hidden />{markFilesStrings.open}</Button> : null}
        {marks.length > 0 ? <Button onPress={() => overlay.set('meanings')}><Tags aria-hidden />{marksStrings.nameMeanings}</Button> : null}
      </PageHeader>
      <BackupNotes />
      {marks.length === 0 ? (
        <EmptyState icon={StickyNote} title={t.empty} actions={<PlaceLink to={{ name: 'papers' }} button={{}}>{t.toPapers}</PlaceLink>}><p>{t.emptyText}</p></EmptyState>
      ) : (
        <>
          <NotesFilters
            listed={listed} meanings={meanings} filter={filter} groupBy={groupBy} sortBy={sortBy} onFilter={setFilter} onGroup={setGroupBy} onSort={setSortBy}
            searchError={query !== '' && search.error ? errorSentence(search.error.code) : undefined}
          />
          {chosen.length > 0 ? <BulkBar chosen={chosen} meanings={meanings} isReadOnly={readOnly} onNone={() => setSelected(new Set())} /> : (
            <div className={styles['count']}>
              <span role="status">{shown.length === marks.length ? t.count(marks.length) : t.shownOf(shown.length, marks.length)}</span>
              {shown.length > 0 ? <Button small look="quiet" onPress={() => setSelected(there)}>{t.chooseAll(shown.length)}</Button> : null}
            </div>
          )}
          {shown.length === 0
            ? <EmptyState title={t.none} actions={<Button onPress={() => setFilter(NO_FILTER)}>{t.clear}</Button>} />
            : (
              <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
                <GridList
                  aria-label={t.list} selectionMode="multiple" selectedKeys={keys} onSelectionChange={select} onAction={open} disallowTypeAhead
                  className={cx(styles['list'])} {...(sections ? {} : { items: allRows })} dependencies={[meanings, readOnly]}
                >
                  {sections ? sections.map((group) => (
                    <GridListSection key={group.key} id={`group ${group.key}`}>
                      <GridListHeader className={cx(styles['group'])}>{group.title}<span>{t.count(group.marks.length)}</span></GridListHeader>
                      <Collection items={group.rows} dependencies={[meanings, readOnly]}>{row}</Collection>
                    </GridListSection>
                  )) : row}
                </GridList>
              </Virtualizer>
            )}
          {editing ? <MarkEditor key={editing.id} mark={editing} meanings={meanings} isReadOnly={readOnly} onClose={() => setEdited(null)} /> : null}
        </>
      )}
    </div>
  );
}
