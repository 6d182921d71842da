/** What became of each mark: first those that need a decision, with the old and the new passage side by side. */
import { Check, History, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MarkStanding, ShownPlace, VersionLink } from '#shared/domain/version/versionLink.ts';
import { useCall } from '#renderer/state/calls.ts';
import { go } from '#renderer/state/place.ts';
import { placing } from '#renderer/state/placing.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { versionsStrings as t } from '#renderer/strings/versions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { WordDiff } from '#renderer/views/compare/WordDiff.tsx';
import { decide } from './decide.ts';
import styles from './VersionView.module.css';

const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
const short = (words: string): string => (words.length > 60 ? `${plain(words).slice(0, 60)}…` : plain(words));
const nameOf = ({ was, words, wasCited }: MarkStanding): string => short(was.quote || words || t.page(wasCited.pageLabel));

function Passage({ name, place, from }: { readonly name: string; readonly place: ShownPlace; readonly from?: string }): ReactNode {
  const words = plain(place.quote);
  return (
    <div className={styles['passage']}>
      <h4>{name}<PlaceLink to={{ name: 'read', id: place.fileId, pageIndex: place.pageIndex, ...(place.end > place.start ? { start: place.start, end: place.end } : {}) }}>{t.page(place.pageLabel)}</PlaceLink></h4>
      {words === '' ? <p className="muted">{t.wholePage}</p> : (
        <p>
          <span className={styles['around']}>{place.before}</span>
          {from === undefined ? <mark>{words}</mark> : <span><WordDiff before={from} after={words} /></span>}
          <span className={styles['around']}>{place.after}</span>
        </p>
      )}
    </div>
  );
}

function Others({ standing }: { readonly standing: MarkStanding }): ReactNode {
  if (standing.candidates.length === 0) return null;
  return (
    <details className={styles['others']}>
      <summary>{t.other(standing.candidates.length)}</summary>
      <ul>
        {standing.candidates.map((place, at) => (
          <li key={`${place.pageIndex} ${place.start}`}>
            <Passage name={t.newPassage} place={place} />
            <Button small onPress={() => void decide([standing.id], 'accept', at)} aria-label={t.takeThisOf(place.pageLabel, short(place.quote))}>{t.takeThis}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Head({ standing }: { readonly standing: MarkStanding }): ReactNode {
  const { kind, words, record, reason, decision } = standing;
  return (
    <div className={styles['cardHead']}>
      <Tag>{record === 'evidence' || kind === null ? t.evidence : t.mark[kind]}</Tag>
      <span>{decision === 'open' || decision === 'moved' ? t.why[reason] : t.decided[decision]}</span>
      {words ? <span className={styles['words']}>{record === 'evidence' ? t.question(words) : t.yourNote(words)}</span> : null}
    </div>
  );
}

function Card({ standing, link, readOnly }: { readonly standing: MarkStanding; readonly link: VersionLink; readonly readOnly: boolean }): ReactNode {
  const { was, place, reason } = standing;
  const name = nameOf(standing);
  const offered = standing.decision === 'offered';
  const byHand = (): void => {
    placing.set({ standingId: standing.id, linkId: link.id, fileId: link.newer.fileId, words: standing.kind === 'ink' ? '' : plain(was.quote) });
    go({ name: 'read', id: link.newer.fileId, pageIndex: place?.pageIndex ?? Math.min(link.newer.pageTo, link.newer.pageFrom + Math.max(0, was.pageIndex - link.older.pageFrom)) });
  };
  return (
    <li className={styles['card']} aria-label={name}>
      <Head standing={standing} />
      <div className={styles['pair']}>
        <Passage name={t.oldPassage} place={was} />
        {place ? <Passage name={offered ? t.nowAt : t.newPassage} place={place} {...(reason === 'reworded' ? { from: plain(was.quote) } : {})} /> : <div className={styles['passage']}><p className="muted">{t.nothingLike}</p></div>}
      </div>
      <Others standing={standing} />
      {readOnly ? null : (
        <div className={styles['acts']}>
          {place ? <Button small look={offered ? 'plain' : 'primary'} onPress={() => void decide([standing.id], 'accept')} aria-label={offered ? t.moveThereOf(name) : t.acceptOf(name)}><Check aria-hidden />{offered ? t.moveThere : t.accept}</Button> : null}
          {offered ? null : <Button small onPress={byHand} aria-label={t.placeOf(name)}><MapPin aria-hidden />{t.place}</Button>}
          <Button small onPress={() => void decide([standing.id], 'keep')} aria-label={offered ? t.dontShowOf(name) : t.keepOf(name)}><History aria-hidden />{offered ? t.dontShow : t.keep}</Button>
        </div>
      )}
    </li>
  );
}

function Done({ standing, readOnly }: { readonly standing: MarkStanding; readonly readOnly: boolean }): ReactNode {
  const name = nameOf(standing);
  const place = standing.decision === 'kept' ? standing.was : standing.place ?? standing.was;
  return (
    <li className={styles['change']}>
      <span>{standing.record === 'evidence' || standing.kind === null ? t.evidence : t.mark[standing.kind]}</span>
      <p>{plain(standing.was.quote) || t.wholePage}<br /><span className="small muted">{standing.decision === 'moved' ? t.why[standing.reason] : t.decided[standing.decision]}</span></p>
      <span className={styles['places']}>
        <PlaceLink to={{ name: 'read', id: place.fileId, pageIndex: place.pageIndex, ...(place.end > place.start ? { start: place.start, end: place.end } : {}) }} aria-label={`${t.page(place.pageLabel)}: ${name}`}>{t.page(place.pageLabel)}</PlaceLink>
        {readOnly ? null : <Button small look="quiet" onPress={() => void decide([standing.id], 'undo')} aria-label={t.undoOf(name)}>{t.undo}</Button>}
      </span>
    </li>
  );
}

export function Standings({ link }: { readonly link: VersionLink }): ReactNode {
  const asked = useCall('versions.standings', { id: link.id });
  const readOnly = useReadOnly();
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Loading lines={6} />;
  const { standings } = asked.data;
  if (standings.length === 0) return <EmptyState title={t.noMarks}><p>{t.noMarksText}</p></EmptyState>;
  const open = standings.filter(({ decision }) => decision === 'open');
  const done = standings.filter(({ decision }) => decision !== 'open' && decision !== 'offered');
  const offered = standings.filter(({ decision }) => decision === 'offered');
  // Nothing but their number or their page differs: one press for all of them.
  const same = open.filter(({ place, was }) => place !== null && plain(place.quote) === plain(was.quote) && plain(was.quote) !== '');
  return (
    <>
      <section className={styles['section']}>
        <h2>{t.decideHead}</h2>
        {open.length === 0 ? <p className={styles['note']}>{t.allDecided}</p> : <p className={styles['note']}>{t.decideText}</p>}
        {open.length > 1 && !readOnly ? (
          <div className={styles['bulk']}>
            {same.length > 1 ? <Button small onPress={() => void decide(same.map(({ id }) => id), 'accept')}>{t.acceptAllSame(same.length)}</Button> : null}
            <Button small onPress={() => void decide(open.map(({ id }) => id), 'keep')}>{t.keepAll(open.length)}</Button>
          </div>
        ) : null}
        <ul className={styles['cards']}>{open.map((standing) => <Card key={standing.id} standing={standing} link={link} readOnly={readOnly} />)}</ul>
      </section>
      {offered.length > 0 ? (
        <section className={styles['section']}>
          <h2>{t.offeredHead}</h2>
          <p className={styles['note']}>{t.offeredText}</p>
          {offered.length > 1 && !readOnly ? <div className={styles['bulk']}><Button small onPress={() => void decide(offered.map(({ id }) => id), 'accept')}>{t.moveAllThere(offered.length)}</Button></div> : null}
          <ul className={styles['cards']}>{offered.map((standing) => <Card key={standing.id} standing={standing} link={link} readOnly={readOnly} />)}</ul>
        </section>
      ) : null}
      {done.length > 0 ? (
        <section className={styles['section']}>
          <h2>{t.doneHead}</h2>
          <ul className={styles['changes']}>{done.map((standing) => <Done key={standing.id} standing={standing} readOnly={readOnly} />)}</ul>
        </section>
      ) : null}
    </>
  );
}
