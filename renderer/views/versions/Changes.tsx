/** What changed, under the headings of the newer version: each change opens both papers at its place. */
import { ArrowLeftRight, CircleMinus, CirclePlus, PencilLine, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ChangedSection, VersionChange } from '#shared/domain/version/versionChange.ts';
import type { VersionLink, VersionPaper } from '#shared/domain/version/versionLink.ts';
import { useCall } from '#renderer/state/calls.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag, type TagTone } from '#renderer/ui/Tag.tsx';
import { WordDiff } from '#renderer/views/compare/WordDiff.tsx';
import styles from './VersionView.module.css';

const LOOKS: Readonly<Record<VersionChange['kind'], { readonly icon: LucideIcon; readonly tone: TagTone }>> = {
  added: { icon: CirclePlus, tone: 'new' }, removed: { icon: CircleMinus, tone: 'slip' }, reworded: { icon: PencilLine, tone: 'changed' }, moved: { icon: ArrowLeftRight, tone: 'quiet' },
};
/** A section with more changes than this was rewritten: the first say enough at first. */
const FIRST = 12;

type LabelOf = (paper: VersionPaper, pageIndex: number) => string;

function usePageLabels(link: VersionLink): LabelOf {
  const older = useCall('pages.shapes', { id: link.older.fileId }).data?.pages;
  const newer = useCall('pages.shapes', { id: link.newer.fileId }).data?.pages;
  return (paper, pageIndex) => (paper.fileId === link.older.fileId ? older : newer)?.[pageIndex]?.pageLabel ?? String(pageIndex + 1);
}

function Opens({ change, link, labelOf }: { readonly change: VersionChange; readonly link: VersionLink; readonly labelOf: LabelOf }): ReactNode {
  const { before, after } = change;
  const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return (
    <span className={styles['places']}>
      {before ? <PlaceLink to={{ name: 'read', id: link.older.fileId, pageIndex: before.pageIndex, start: before.start, end: before.end }} aria-label={t.openOldOf(labelOf(link.older, before.pageIndex), short(before.text))}>{t.openOld(labelOf(link.older, before.pageIndex))}</PlaceLink> : null}
      {after ? <PlaceLink to={{ name: 'read', id: link.newer.fileId, pageIndex: after.pageIndex, start: after.start, end: after.end }} aria-label={t.openNewOf(labelOf(link.newer, after.pageIndex), short(after.text))}>{t.openNew(labelOf(link.newer, after.pageIndex))}</PlaceLink> : null}
    </span>
  );
}

function Section({ section, link, labelOf }: { readonly section: ChangedSection; readonly link: VersionLink; readonly labelOf: LabelOf }): ReactNode {
  const [all, setAll] = useState(false);
  // A heading that came in stands over its section already.
  const changes = section.changes.length > 1 ? section.changes.filter(({ kind, after }) => kind !== 'added' || after?.text !== section.title) : section.changes;
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <section className={styles['section']}>
      <h2>{section.title || t.beforeFirst}</h2>
      <ul className={styles['changes']}>
        {shown.map((change) => {
          const { icon, tone } = LOOKS[change.kind];
          const place = change.after ?? change.before;
          return (
            <li key={`${change.kind} ${change.before?.pageIndex} ${change.before?.start} ${place?.pageIndex} ${place?.start}`} className={styles['change']}>
              <span><Tag tone={tone} icon={icon}>{t.kind[change.kind]}</Tag></span>
              <p className={change.kind === 'removed' ? styles['removed'] : undefined}>
                {change.kind === 'reworded' ? <WordDiff before={change.before?.text ?? ''} after={change.after?.text ?? ''} /> : place?.text}
              </p>
              <Opens change={change} link={link} labelOf={labelOf} />
            </li>
          );
        })}
        {shown.length < changes.length ? <li className={styles['more']}><Button small look="quiet" onPress={() => setAll(true)}>{t.showAll(changes.length)}</Button></li> : null}
      </ul>
    </section>
  );
}

export function Changes({ link, sections, unchanged }: { readonly link: VersionLink; readonly sections: readonly ChangedSection[]; readonly unchanged: number }): ReactNode {
  const labelOf = usePageLabels(link);
  const all = sections.flatMap(({ changes }) => changes);
  if (all.length === 0) return <EmptyState title={t.nothingChanged}><p>{t.nothingChangedText}</p></EmptyState>;
  const count = (kind: VersionChange['kind']): number => all.filter((change) => change.kind === kind).length;
  return (
    <>
      <p className={styles['note']}>{t.counted(count('added'), count('removed'), count('reworded'), count('moved'))}; {t.unchanged(unchanged)}. {t.picturesNotCompared}</p>
      {sections.map((section, at) => <Section key={`${at} ${section.title}`} section={section} link={link} labelOf={labelOf} />)}
    </>
  );
}
