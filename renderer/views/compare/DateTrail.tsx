/** The dates that were promised for one thing, on a line of time: each dot opens the words that promised it. */
import type { ReactElement } from 'react';
import type { Commitment } from '#shared/domain/compare/comparison.ts';
import { compareStrings as t } from '#renderer/strings/compare.ts';
import { daysBetween, shortDay } from '#renderer/strings/words.ts';
import { PlaceLink } from '#renderer/ui/PlaceLink.tsx';
import { useComparison } from './ComparisonContext.tsx';
import styles from './DateTrail.module.css';
import { passageKey, placeOfPassage, type Cited } from './PassageLink.tsx';
import { citePassage } from './reportNames.ts';

export interface PromisedDate {
  /** ISO date. */
  readonly date: string;
  /** As printed. */
  readonly text: string;
  readonly passage: Cited;
}

/** The dates in the order they were said; the same date said again adds nothing. */
export function promisedDates(commitment: Commitment): PromisedDate[] {
  const dates: PromisedDate[] = [];
  if (commitment.dueTo) dates.push({ date: commitment.dueTo, text: commitment.dueText ?? shortDay(commitment.dueTo), passage: commitment });
  for (const later of commitment.later) {
    if (!later.newDueTo || later.pageIndex === null || later.start === null || later.end === null || later.newDueTo === dates.at(-1)?.date) continue;
    dates.push({
      date: later.newDueTo, text: later.newDueText ?? shortDay(later.newDueTo),
      passage: { reportId: later.reportId, pageIndex: later.pageIndex, start: later.start, end: later.end },
    });
  }
  return dates;
}

/** Dots nearer than this share of the line have their labels one under the other. */
const CLOSE = 18;

export function DateTrail({ commitment }: { readonly commitment: Commitment }): ReactElement | null {
  const { report, opening } = useComparison();
  const dates = promisedDates(commitment);
  if (dates.length < 2) return null;
  const sorted = dates.map((one) => one.date).sort();
  const first = sorted[0] ?? '';
  const span = Math.max(1, daysBetween(first, sorted.at(-1) ?? first));
  const x = (date: string) => 6 + (88 * daysBetween(first, date)) / span;
  return (
    <figure className={styles['trail']}>
      <figcaption><b>{t.promisedDates}</b><span className="small muted">{t.dotHint}</span></figcaption>
      <div className={styles['line']}>
        <svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
          <line x1="2" y1="30" x2="98" y2="30" vectorEffect="non-scaling-stroke" />
          {dates.slice(1).map((to, index) => {
            const from = dates[index];
            if (!from) return null;
            const [a, b] = [x(from.date), x(to.date)];
            return <path key={to.passage.reportId} data-earlier={b < a || undefined} d={`M ${a} 30 C ${a + (b - a) * 0.2} 6, ${a + (b - a) * 0.8} 6, ${b} 30`} vectorEffect="non-scaling-stroke" />;
          })}
        </svg>
        <ol>
          {dates.map((one, index) => {
            const previous = dates[index - 1];
            const low = previous !== undefined && Math.abs(x(one.date) - x(previous.date)) < CLOSE && index % 2 === 1;
            const key = passageKey(one.passage, 'd');
            return (
              <li key={key} style={{ left: `${x(one.date)}%` }} data-low={low || undefined}>
                <PlaceLink
                  to={placeOfPassage(one.passage)} data-passage={key} onClick={() => opening(key)}
                  aria-label={t.dot(shortDay(one.date), one.text, citePassage(report(one.passage.reportId), one.passage.pageIndex))}
                  title={t.dot(shortDay(one.date), one.text, citePassage(report(one.passage.reportId), one.passage.pageIndex))}
                ><span /></PlaceLink>
                <span className={styles['label']} aria-hidden="true">{one.text}</span>
              </li>
            );
          })}
        </ol>
      </div>
    </figure>
  );
}
