/** The ledger of promises: who, by when, and what each later report says about it. Overdue ones first. */
import { Handshake, MessageCircleQuestionMark } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { Commitment, LaterVerdict } from '#shared/domain/compare/comparison.ts';
import { draftOfPromise } from '#shared/domain/question/drafting/draftFinding.ts';
import { askAbout } from '#renderer/state/draftQuestion.ts';
import { refOfPromise, refOfVerdict } from '#shared/domain/compare/corrections/findingKey.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { correctionsStrings } from '#renderer/strings/corrections.ts';
import { shortDay } from '#renderer/strings/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { KindTag } from '#renderer/ui/KindTag.tsx';
import { Tag } from '#renderer/ui/Tag.tsx';
import { useComparison } from './ComparisonContext.tsx';
import { FindingMenu } from './corrections/CorrectionMenu.tsx';
import { DateTrail } from './DateTrail.tsx';
import styles from './Ledger.module.css';
import { PassageLink, type Cited } from './PassageLink.tsx';
import { byUrgency, foldSilence, hasSlipped, isQuiet, type PromiseFilter, promiseFits } from './promiseOrder.ts';
import { reportDate } from './reportNames.ts';

/** Who these are only the whole paper can tell. */
const NOBODY = /^(?:we|i|it|they|this|these|our|there)$/i;

const passageOf = ({ reportId, pageIndex, start, end }: LaterVerdict): Cited | null => (pageIndex === null || start === null || end === null ? null : { reportId, pageIndex, start, end });

function dueInWords({ dueText, dueFrom, dueTo }: Commitment): string {
  if (!dueText && !dueTo) return t.noDue;
  const range = dueTo ? (dueFrom && dueFrom !== dueTo ? `${shortDay(dueFrom)} to ${shortDay(dueTo)}` : shortDay(dueTo)) : null;
  return dueText ? `${t.due(dueText)}${range ? `: ${t.dueIs(range)}` : ''}` : shortDay(dueTo ?? '');
}

function LaterLine({ later, commitment }: { readonly later: LaterVerdict; readonly commitment: Commitment }): ReactElement {
  const { report } = useComparison();
  const passage = passageOf(later);
  const now = later.newDueText ?? (later.newDueTo ? shortDay(later.newDueTo) : null);
  return (
    <li>
      <span className={styles['when']}>{reportDate(report(later.reportId) ?? { date: null, period: null, title: '' })}</span>
      <div>
        <p className={styles['verdict']}>
          <KindTag kind={later.verdict}>{t.verdict[later.verdict]}</KindTag>
          {now && (later.verdict === 'slipped' || later.verdict === 'broughtForward') ? <b>{t.nowDue(now)}</b> : null}
          {later.daysMoved !== null && later.daysMoved !== 0 ? <span className="muted">{later.daysMoved > 0 ? t.later(later.daysMoved) : t.earlier(later.daysMoved)}</span> : null}
          {passage && later.quote && later.verdict !== 'mentioned' ? (
            <><span className={styles['grow']} /><FindingMenu about={`${t.verdict[later.verdict]}, ${reportDate(report(later.reportId) ?? { date: null, period: null, title: '' })}`} finding={refOfVerdict(commitment, later)} passage={{ ...passage, quote: later.quote }} dismiss={correctionsStrings.dismissVerdict} /></>
          ) : null}
        </p>
        {passage && later.quote ? <PassageLink passage={passage} where="l">{later.quote}</PassageLink> : null}
      </div>
    </li>
  );
}

/** Several reports that do not mention it are one line, not a wall of silence. */
function Silence({ run }: { readonly run: readonly LaterVerdict[] }): ReactElement {
  const { report } = useComparison();
  const dates = [run[0], run.at(-1)].map((later) => reportDate(report(later?.reportId ?? '') ?? { date: null, period: null, title: '' }));
  return (
    <li>
      <span className={styles['when']}>{t.fromTo(dates[0] ?? '', dates[1] ?? '')}</span>
      <p className={styles['verdict']}><KindTag kind="notMentioned">{t.notMentionedIn(run.length)}</KindTag></p>
    </li>
  );
}

export function PromiseCard({ commitment }: { readonly commitment: Commitment }): ReactElement {
  const { comparison, report } = useComparison();
  const made = report(commitment.reportId);
  const since = made ? reportDate(made) : '';
  const slip = commitment.later.findLast((one) => one.verdict === 'slipped');
  return (
    <article className={styles['card']} aria-label={commitment.action}>
      <div className={styles['tags']}>
        {commitment.overdue ? <KindTag kind="overdue" /> : null}
        {slip ? <KindTag kind="slipped">{slip.daysMoved === null ? undefined : t.slippedBy(slip.daysMoved)}</KindTag> : null}
        {isQuiet(commitment) ? <KindTag kind="quiet" /> : null}
        {!commitment.overdue && !slip && !isQuiet(commitment) ? <Tag tone="new" icon={Handshake}>{t.promise}</Tag> : null}
        <span className={styles['grow']} />
        <Button small look="quiet" onPress={() => askAbout(draftOfPromise(commitment, comparison.reports))} aria-label={t.askAria(commitment.action)}><MessageCircleQuestionMark aria-hidden />{t.ask}</Button>
        <FindingMenu about={commitment.action} finding={refOfPromise(commitment)} passage={commitment} />
      </div>
      <h3>{commitment.action}</h3>
      <p className={styles['due']}><b>{dueInWords(commitment)}</b>{commitment.who && !NOBODY.test(commitment.who) ? ` · ${t.who(commitment.who)}` : ''}</p>
      {commitment.overdue ? <p className="small muted">{t.overdueLong}</p> : null}
      {commitment.stale ? <p className="small muted">{t.staleLong}</p> : null}
      <ol className={styles['trail']} aria-label={t.trail}>
        <li>
          <span className={styles['when']}>{since}</span>
          <div><PassageLink passage={commitment} where="p">{commitment.quote}</PassageLink></div>
        </li>
        {foldSilence(commitment.later).map((run) => {
          const [later] = run;
          return later ? (run.length > 1 ? <Silence key={later.reportId} run={run} /> : <LaterLine key={later.reportId} later={later} commitment={commitment} />) : null;
        })}
      </ol>
      <DateTrail commitment={commitment} />
    </article>
  );
}

export function Promises(): ReactElement {
  const { comparison } = useComparison();
  const [filter, setFilter] = useState<PromiseFilter>('all');
  const { commitments } = comparison;
  if (commitments.length === 0) return <EmptyState icon={Handshake} title={t.noPromises} />;
  const shown = commitments.filter((one) => promiseFits(one, filter)).sort(byUrgency);
  const choices: readonly (readonly [PromiseFilter, string])[] = [
    ['all', t.all(commitments.length)],
    ['overdue', t.overdueCount(commitments.filter((one) => one.overdue).length)],
    ['slipped', t.slippedCount(commitments.filter(hasSlipped).length)],
    ['quiet', t.quietCount(commitments.filter(isQuiet).length)],
  ];
  return (
    <div className={styles['ledger']}>
      <div className={styles['choices']} role="group" aria-label={t.show}>
        {choices.map(([key, text]) => <button key={key} type="button" aria-pressed={filter === key} onClick={() => setFilter(key)}>{text}</button>)}
      </div>
      <p className="small muted">{t.overdueFirst}</p>
      {shown.length === 0 ? <p className="muted">{t.nothingLeft}</p> : null}
      {shown.map((commitment) => <PromiseCard key={`${commitment.reportId}-${commitment.pageIndex}-${commitment.start}-${commitment.end}-${commitment.action}`} commitment={commitment} />)}
    </div>
  );
}
