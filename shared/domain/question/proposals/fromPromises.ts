/** Questions from promises: a date that moved, one that has gone by, and one of which nothing is heard. */
import type { Commitment, Comparison, LaterVerdict, Passage } from '#shared/domain/compare/comparison.ts';
import { ANAPHORA } from '#shared/domain/compare/commitments/reading.ts';
import { daysBetween } from '#shared/domain/compare/dates/day.ts';
import { draftOverdue, draftQuiet, draftSlipped, type Said } from '#shared/domain/question/drafting/drafts.ts';
import { placed, type Candidate } from './candidate.ts';
import { silenceIn, speaksOf } from './silence.ts';
import { isPast, isPromised, standsAlone, substance } from './telling.ts';

const blockOf = ({ reportId, block }: { readonly reportId: string; readonly block?: number | undefined }): string[] => (block === undefined ? [] : [`${reportId} ${block}`]);

const passageOf = (verdict: LaterVerdict): Passage[] => (verdict.quote === null || verdict.pageIndex === null || verdict.start === null || verdict.end === null ? []
  : [{ reportId: verdict.reportId, pageIndex: verdict.pageIndex, start: verdict.start, end: verdict.end, quote: verdict.quote }]);

/** @param inSeries whether a report is one that the latest is the next of: only there does silence tell something */
export function fromPromises(comparison: Comparison, inSeries: (reportId: string) => boolean): Candidate[] {
  const latest = comparison.reports.at(-1);
  if (!latest || comparison.reports.length < 2) return [];
  const dates = new Map(comparison.reports.map(({ id, date }) => [id, date]));
  const said = ({ reportId, quote }: Passage): Said => ({ date: dates.get(reportId) ?? null, quote });
  const silent = silenceIn(comparison, latest.id);
  return comparison.commitments.flatMap((commitment): Candidate[] => {
    const last = commitment.later.at(-1);
    if (commitment.reportId === latest.id || !last || last.reportId !== latest.id) return [];
    return [...slipped(commitment, said), ...overdue(commitment, last, latest, said, silent), ...(inSeries(commitment.reportId) ? quiet(commitment, latest, comparison, said, silent) : [])].slice(0, 1);
  });
}

function slipped(commitment: Commitment, said: (passage: Passage) => Said): Candidate[] {
  const moves = commitment.later.filter((verdict) => verdict.verdict === 'slipped');
  // What has been done since is no longer late; that it moved was told at meetings before.
  if (moves.length === 0 || commitment.later.some(({ verdict }) => verdict === 'delivered')) return [];
  const passages = [placed(commitment), ...moves.flatMap(passageOf)];
  if (passages.length < 2 || !standsAlone(commitment.quote)) return [];
  const days = moves.reduce((all, { daysMoved }) => all + (daysMoved ?? 0), 0);
  return [{
    from: 'slipped', type: 'challenge', text: draftSlipped(passages.map(said)), passages, weight: 100 + 5 * moves.length + Math.min(days, 730) / 60,
    blocks: [...blockOf(commitment), ...moves.flatMap(blockOf)],
  }];
}

function overdue(commitment: Commitment, last: LaterVerdict, latest: Comparison['reports'][number], said: (passage: Passage) => Said, silent: (quote: string) => boolean): Candidate[] {
  const { dueTo } = commitment;
  if (!commitment.overdue || dueTo === null || commitment.later.some(({ verdict }) => verdict === 'slipped' || verdict === 'broughtForward') || !standsAlone(commitment.quote) || ANAPHORA.test(commitment.quote)) return [];
  const mention = commitment.later.flatMap((verdict) => (verdict.verdict === 'notMentioned' ? [] : passageOf(verdict))).at(-1) ?? null;
  // A passage that only touches on it would stand there as if it answered; one that tells it as past has answered.
  if (mention !== null && (!speaksOf(commitment.quote, mention.quote) || isPast(mention.quote))) return [];
  if (mention === null && (!silent(commitment.quote) || substance(commitment.quote) < 0.5)) return [];
  const now = latest.date === null ? dueTo : latest.date.length > 7 ? latest.date : `${latest.date}-01`;
  return [{
    from: 'overdue', type: 'followUp', text: draftOverdue(said(commitment), mention && said(mention), latest.date), passages: [placed(commitment), ...(mention ? [mention] : [])],
    weight: 74 + 4 * substance(commitment.quote) - Math.min(24, daysBetween(dueTo, now) / 45) - (last.verdict === 'onTrack' ? 6 : 0),
    blocks: blockOf(commitment),
  }];
}

function quiet(commitment: Commitment, latest: Comparison['reports'][number], comparison: Comparison, said: (passage: Passage) => Said, silent: (quote: string) => boolean): Candidate[] {
  const { later, quote } = commitment;
  if (commitment.overdue || later.some(({ verdict }) => verdict !== 'notMentioned') || !standsAlone(quote) || substance(quote) < 1 || !isPromised(quote) || ANAPHORA.test(quote) || !silent(quote)) return [];
  const age = comparison.reports.length - 1 - comparison.reports.findIndex(({ id }) => id === commitment.reportId);
  return [{
    from: 'quiet', type: 'followUp', text: draftQuiet(said(commitment), latest.date), passages: [placed(commitment)],
    weight: 56 + 5 * substance(quote) + (commitment.dueTo === null ? 0 : 6) - 3 * age, blocks: blockOf(commitment),
  }];
}
