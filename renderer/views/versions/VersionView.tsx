/** One paper that came again: which two they are, what changed, and what became of the marks. */
import { BookOpen, Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { VersionLink, VersionPaper } from '#shared/domain/version/versionLink.ts';
import { useCall } from '#renderer/state/calls.ts';
import { go, type Place } from '#renderer/state/place.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { Changes } from './Changes.tsx';
import { acceptLink, refuse } from './decide.ts';
import { Standings } from './Standings.tsx';
import styles from './VersionView.module.css';

function Version({ name, paper }: { readonly name: string; readonly paper: VersionPaper }): ReactNode {
  const facts = [t.cameWith[paper.cameIn], paper.publishedOn ? t.published(shortDay(paper.publishedOn)) : null, t.imported(shortDay(paper.importedAt.slice(0, 10)))];
  return (
    <div className={styles['version']}>
      <dt>{name}</dt>
      <dd>
        <PlaceLink to={{ name: 'read', id: paper.fileId, pageIndex: paper.pageFrom }}>{paper.source}</PlaceLink>
        <span className="small muted">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </dd>
    </div>
  );
}

function Actions({ link }: { readonly link: VersionLink }): ReactNode {
  const { older, newer } = link;
  return (
    <>
      {link.state === 'refused'
        ? <Button look="quiet" onPress={() => void acceptLink(link.id)}>{t.isAVersion}</Button>
        : <Button look="quiet" onPress={() => void refuse(link.id)}>{t.notAVersion}</Button>}
      <PlaceLink to={{ name: 'read', id: newer.fileId, pageIndex: newer.pageFrom, beside: older.fileId, besidePage: older.pageFrom, link: 'sections' }} button={{}}><Columns2 aria-hidden />{t.sideBySide}</PlaceLink>
      <PlaceLink to={{ name: 'read', id: newer.fileId, pageIndex: newer.pageFrom }} button={{ look: 'primary' }}><BookOpen aria-hidden />{t.readNew}</PlaceLink>
    </>
  );
}

export function VersionView({ place }: { readonly place: Extract<Place, { name: 'version' }> }): ReactNode {
  const list = useCall('versions.list', {});
  const link = list.data?.links.find(({ id }) => id === place.id);
  const gone = list.data !== undefined && link === undefined;
  const changes = useCall('versions.changes', { id: place.id }, { enabled: !gone });
  const error = list.error ?? changes.error;
  if (error) return <div className={styles['page']}><ErrorState error={error} onRetry={() => { void list.refetch(); void changes.refetch(); }} /></div>;
  if (!link) return <div className={styles['page']}><Loading lines={8} /></div>;
  const { open } = link.counts;
  return (
    <div className={styles['page']}>
      <PlaceLink to={{ name: 'papers' }} className={styles['back']}>{t.crumbs}</PlaceLink>
      <PageHeader title={t.title(link.newer.title)} sub={t.reason[link.reason](link.likeness)}><Actions link={link} /></PageHeader>
      {link.state === 'refused' ? <p className={styles['refused']}>{t.refused}</p> : null}
      <dl className={styles['versions']}>
        <Version name={t.older} paper={link.older} />
        <Version name={t.newer} paper={link.newer} />
      </dl>
      <Tabs
        label={t.title(link.newer.title)}
        selected={place.show ?? 'changes'}
        onSelect={(show) => go({ name: 'version', id: place.id, ...(show === 'marks' ? { show } : {}) }, { replace: true })}
        tabs={[
          { key: 'changes', title: t.tabs.changes, content: changes.data ? <Changes link={link} sections={changes.data.sections} unchanged={changes.data.unchanged} /> : <Loading lines={8} /> },
          { key: 'marks', title: <>{t.tabs.marks}{open > 0 ? <> <Tag tone="changed">{t.toDecide(open)}</Tag></> : null}</>, content: <Standings link={link} /> },
        ]}
      />
    </div>
  );
}
