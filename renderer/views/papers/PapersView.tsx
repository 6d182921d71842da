/** All papers of the library: by meeting, by portfolio in order of time, or in one list with filters. */
import { Columns3, FileText, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { documentKindSchema, type DocumentSummary } from '#shared/domain/document/document.ts';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { usePortfolios } from '#renderer/state/usePortfolios.ts';
import { paperKinds, papersStrings as t } from '#renderer/strings/papers.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { asList, byMeeting, byPortfolio, fitsFilter, type PaperFilter, type PaperGroup } from './arrangements.ts';
import { PaperDetails } from './PaperDetails.tsx';
import { PaperRow } from './PaperRow.tsx';
import styles from './PapersView.module.css';

type By = 'meeting' | 'portfolio' | 'list';
const NO_FILTER: PaperFilter = { text: '', kind: 'all', committee: '' };

function GroupHead({ by, group }: { readonly by: By; readonly group: PaperGroup }): ReactNode {
  if (by === 'list') return null;
  const name = group.name ?? (by === 'meeting' ? t.noMeeting : t.noPortfolio);
  return (
    <div className={styles['groupHead']}>
      <h2>{name}{group.date ? <span className={styles['groupDate']}>{dayInWords(group.date)}</span> : null}</h2>
      {by === 'portfolio' && group.name !== null && group.papers.length > 1 ? (
        <PlaceLink to={{ name: 'compare', portfolio: group.name }} button={{ small: true }}><Columns3 aria-hidden />{t.compare(group.papers.length)}</PlaceLink>
      ) : null}
    </div>
  );
}

function Groups({ by, groups }: { readonly by: By; readonly groups: readonly PaperGroup[] }): ReactNode {
  return groups.map((group) => (
    <section key={group.key} className={styles['group']}>
      <GroupHead by={by} group={group} />
      <ul className={styles['list']}>
        {group.papers.map((paper) => <PaperRow key={paper.id} paper={paper} inside={by === 'meeting' && paper.partOf !== null} showDate={by !== 'meeting'} />)}
      </ul>
    </section>
  ));
}

function Filters({ filter, onChange, papers }: { readonly filter: PaperFilter; readonly onChange: (filter: PaperFilter) => void; readonly papers: readonly DocumentSummary[] }): ReactNode {
  const committees = [...new Set(papers.map(({ committee }) => committee).filter((name) => name !== null))].toSorted((a, b) => a.localeCompare(b, 'en-GB'));
  return (
    <div className={styles['filters']}>
      <TextField label={t.filter} type="search" value={filter.text} onChange={(text) => onChange({ ...filter, text })} className={styles['text']} />
      <Select
        label={t.kind}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        options={[{ key: 'all', text: t.allKinds }, ...documentKindSchema.options.map((key) => ({ key, text: paperKinds[key] }))]}
      />
      <Select
        label={t.committee}
        value={filter.committee || 'all'}
        onChange={(committee) => onChange({ ...filter, committee: committee === 'all' ? '' : committee })}
        options={[{ key: 'all', text: t.allCommittees }, ...committees.map((name) => ({ key: name, text: name }))]}
        className={styles['committee']}
      />
    </div>
  );
}

/** Parts count where they fit, and their file comes along so that they stand under it. */
function filtered(papers: readonly DocumentSummary[], filter: PaperFilter, by: By): readonly DocumentSummary[] {
  const fitting = papers.filter((paper) => fitsFilter(paper, filter));
  if (by !== 'meeting') return fitting;
  const files = new Set(fitting.map(({ fileId }) => fileId));
  const shown = new Set(fitting.map(({ id }) => id));
  return papers.filter(({ id, partOf }) => shown.has(id) || (partOf === null && files.has(id)));
}

export function PapersView({ place }: { readonly place: Extract<Place, { name: 'papers' }> }): ReactNode {
  const list = useCall('documents.list', {});
  const { nameOf } = usePortfolios();
  const [filter, setFilter] = useState(NO_FILTER);
  const by = place.by ?? 'meeting';
  if (list.error) return <div className={styles['page']}><ErrorState error={list.error} onRetry={() => void list.refetch()} /></div>;
  if (!list.data) return <div className={styles['page']}><Loading lines={10} /></div>;
  const papers = list.data.documents;
  const files = papers.filter(({ partOf }) => partOf === null);
  const shown = filtered(papers, filter, by);
  const groups = by === 'meeting' ? byMeeting(shown) : by === 'portfolio' ? byPortfolio(shown, nameOf) : asList(shown);
  const content = groups.every((group) => group.papers.length === 0)
    ? <EmptyState title={t.none} actions={<Button onPress={() => setFilter(NO_FILTER)}>{t.clear}</Button>} />
    : <Groups by={by} groups={groups} />;
  return (
    <div className={styles['page']}>
      <PageHeader title={t.title} sub={files.length > 0 ? t.counts(files.length, files.reduce((sum, { pages }) => sum + pages, 0)) : ''}>
        <Button look="primary" onPress={() => overlay.set('import')}><Plus aria-hidden />{t.import}</Button>
      </PageHeader>
      {papers.length === 0 ? (
        <EmptyState icon={FileText} title={t.empty}><p>{t.emptyText}</p></EmptyState>
      ) : (
        <>
          <Filters filter={filter} onChange={setFilter} papers={papers} />
          <Tabs
            label={t.arrange}
            selected={by}
            onSelect={(key) => go({ name: 'papers', by: key }, { replace: true })}
            tabs={(['meeting', 'portfolio', 'list'] as const).map((key) => ({ key, title: t.by[key], content }))}
          />
        </>
      )}
      <PaperDetails id={place.id ?? null} onClose={() => go({ name: 'papers', ...(place.by ? { by: place.by } : {}) }, { replace: true })} />
    </div>
  );
}
