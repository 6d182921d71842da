/** One meeting: its items, how much is left to read, and what has changed since the last report. */
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { MeetingDetail as Meeting, SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import { useCall } from '#renderer/state/calls.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { usePortfolios } from '#renderer/state/usePortfolios.ts';
import { meetingsStrings as t } from '#renderer/strings/meetings.ts';
import { dayInWords, whenInWords } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { PromisedBefore } from '#renderer/views/followUps/PromisedBefore.tsx';
import { PaperRow } from '#renderer/views/papers/PaperRow.tsx';
import { nextPage } from './continueReading.ts';
import { Findings } from './Findings.tsx';
import { findingsOfItem, type MeetingItem } from './findingsOfItem.ts';
import { ItemRow } from './ItemRow.tsx';
import styles from './MeetingDetail.module.css';
import { ReadingPlan } from './ReadingPlan.tsx';

function Actions({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const [first] = meeting.papers;
  const shapes = useCall('pages.shapes', { id: first?.fileId ?? '' }, { enabled: first !== undefined });
  if (!first) return null;
  const next = shapes.data ? nextPage(shapes.data.pages) : null;
  return (
    <>
      <PlaceLink to={{ name: 'read', id: first.fileId, pageIndex: 0 }} button={{}}>{first.kind === 'pack' ? t.openPack : t.openPaper}</PlaceLink>
      {next ? (
        <PlaceLink to={{ name: 'read', id: first.fileId, pageIndex: next.pageIndex }} button={{ look: 'primary' }}>
          {next.fresh ? t.start : t.continueReading(next.pageLabel)}
        </PlaceLink>
      ) : null}
    </>
  );
}

interface ItemsProps {
  readonly meeting: Meeting;
  readonly today: string;
  readonly findings: readonly SinceLastReport[];
  readonly chosen: MeetingItem | null;
  readonly onChoose: (item: MeetingItem | null) => void;
}

function Items({ meeting, today, findings, chosen, onChoose }: ItemsProps): ReactNode {
  const { nameOf, reportsOn } = usePortfolios();
  return (
    <section aria-labelledby="items" className={styles['card']}>
      <div className={styles['cardHead']}>
        <h2 id="items">{t.items}</h2>
        <span className="small muted num">{meeting.pagesRead >= meeting.pages ? t.allRead : t.readOf(meeting.pagesRead, meeting.pages)}</span>
      </div>
      <ReadingPlan meeting={meeting} today={today} />
      {meeting.items.length === 0 ? <p className={styles['none']}>{t.noItems}</p> : (
        <ul className={styles['items']}>
          {meeting.items.map((item) => (
            <ItemRow
              key={`${item.fileId}-${item.pageFrom}-${item.number}`}
              item={item}
              findings={findingsOfItem(item, meeting.items, findings, nameOf)}
              first={item.portfolio !== null && reportsOn(item.portfolio) === 1}
              chosen={chosen === item}
              onChoose={() => onChoose(chosen === item ? null : item)}
            />
          ))}
        </ul>
      )}
      <div className={styles['add']}>
        <Button look="quiet" small onPress={() => overlay.set('import')}><Plus aria-hidden />{t.addPaper}</Button>
        <span className="small muted">{t.dropHere}</span>
      </div>
    </section>
  );
}

function Since({ id, findings, error, retry, chosen, onAll }: {
  readonly id: string; readonly findings: readonly SinceLastReport[] | undefined; readonly error: unknown; readonly retry: () => void;
  readonly chosen: MeetingItem | null; readonly onAll: () => void;
}): ReactNode {
  return (
    <section aria-labelledby="since" className={styles['card']}>
      <div className={styles['cardHead']}>
        <h2 id="since">{chosen ? t.sinceFor(chosen.title) : t.since}</h2>
        {chosen ? <Button small look="quiet" onPress={onAll}>{t.showAllFindings}</Button> : null}
      </div>
      {error ? <ErrorState error={error} onRetry={retry} /> : !findings ? <Loading lines={6} /> : findings.length > 0
        ? <Findings key={`${id}-${chosen?.pageFrom ?? ''}`} findings={findings} />
        : <p className={styles['none']}>{chosen ? t.nothingChanged : t.noFindingsText}</p>}
    </section>
  );
}

export function MeetingDetail({ id, today }: { readonly id: string; readonly today: string }): ReactNode {
  const detail = useCall('meetings.get', { id });
  const since = useCall('meetings.sinceLastReport', { id });
  const { nameOf } = usePortfolios();
  const [chosen, setChosen] = useState<MeetingItem | null>(null);
  if (detail.error) return <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />;
  if (!detail.data) return <Loading lines={10} />;
  const meeting = detail.data;
  const findings = since.data?.findings ?? [];
  const shownItem = meeting.items.find((item) => chosen && item.fileId === chosen.fileId && item.pageFrom === chosen.pageFrom) ?? null;
  const others = meeting.papers.slice(meeting.items.length > 0 ? 1 : 0);
  return (
    <>
      <PageHeader
        title={meeting.committee}
        sub={<>{[dayInWords(meeting.date) + (meeting.time ? `, ${meeting.time}` : ''), meeting.venue].filter(Boolean).join(' · ')} · <b className={styles['when']}>{whenInWords(today, meeting.date)}</b></>}
      >
        <Actions meeting={meeting} />
      </PageHeader>
      <div className={styles['columns']}>
        <Items meeting={meeting} today={today} findings={findings} chosen={shownItem} onChoose={setChosen} />
        <div className={styles['beside']}>
          <PromisedBefore meeting={meeting} today={today} />
          <Since
            id={id}
            findings={since.data && (shownItem ? findingsOfItem(shownItem, meeting.items, findings, nameOf) : findings)}
            error={since.error}
            retry={() => void since.refetch()}
            chosen={shownItem}
            onAll={() => setChosen(null)}
          />
        </div>
      </div>
      {others.length > 0 ? (
        <section aria-labelledby="otherPapers" className={styles['papers']}>
          <h2 id="otherPapers">{t.papers}</h2>
          <ul>{others.map((paper) => <PaperRow key={paper.id} paper={paper} />)}</ul>
        </section>
      ) : null}
    </>
  );
}
