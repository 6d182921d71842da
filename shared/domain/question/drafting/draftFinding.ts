/** A question from one finding that a person asks about: its words, its type, and the passages that go with it. */
import type { Check, Commitment, ComparedReport, Figure, LaterVerdict, Passage } from '#shared/domain/compare/comparison.ts';
import type { QuestionType } from '#shared/domain/question/question.ts';
import { draftAbout, draftBroughtForward, draftChanged, draftContradiction, draftOverdue, draftPercentage, draftQuiet, draftSlipped, draftStale, draftSum, draftTurned, type Said } from './drafts.ts';

export interface FindingDraft {
  /** Empty where the finding gives no question of its own. */
  readonly text: string;
  readonly type: QuestionType;
  /** Oldest first. */
  readonly passages: readonly Passage[];
}

type Reports = readonly Pick<ComparedReport, 'id' | 'date'>[];

const sayer = (reports: Reports) => {
  const dates = new Map(reports.map(({ id, date }) => [id, date]));
  return ({ reportId, quote }: Passage): Said => ({ date: dates.get(reportId) ?? null, quote });
};

const bare = ({ reportId, pageIndex, start, end, quote }: Passage): Passage => ({ reportId, pageIndex, start, end, quote });

export function passageOfVerdict({ reportId, quote, pageIndex, start, end }: LaterVerdict): Passage | null {
  return quote === null || pageIndex === null || start === null || end === null ? null : { reportId, quote, pageIndex, start, end };
}

/** @param upTo only what reports up to this one say; all of them where it's left out */
export function draftOfPromise(commitment: Commitment, reports: Reports, upTo?: string): FindingDraft {
  const said = sayer(reports);
  const end = upTo === undefined ? -1 : commitment.later.findIndex(({ reportId }) => reportId === upTo);
  const later = end < 0 ? commitment.later : commitment.later.slice(0, end + 1);
  const told = (...verdicts: LaterVerdict['verdict'][]): Passage[] => later.flatMap((one) => (verdicts.includes(one.verdict) ? passageOfVerdict(one) ?? [] : []));
  const own = bare(commitment);
  const latest = reports.find(({ id }) => id === later.at(-1)?.reportId)?.date ?? null;
  const [moved, forward] = [told('slipped'), told('broughtForward')];
  if (moved.length > 0) return { text: draftSlipped([own, ...moved].map(said)), type: 'challenge', passages: [own, ...moved] };
  if (forward.length > 0) return { text: draftBroughtForward([own, ...forward].map(said)), type: 'challenge', passages: [own, ...forward] };
  const spoken = told('delivered', 'onTrack', 'mentioned').at(-1) ?? null;
  if (commitment.overdue) return { text: draftOverdue(said(own), spoken && said(spoken), latest), type: 'followUp', passages: [own, ...(spoken ? [spoken] : [])] };
  if (later.length > 0 && spoken === null) return { text: draftQuiet(said(own), latest), type: 'followUp', passages: [own] };
  return { text: draftAbout(said(own)), type: 'followUp', passages: [own, ...(spoken ? [spoken] : [])] };
}

/** @param figures of one measure, oldest first */
export function draftOfFigures(figures: readonly Figure[], reports: Reports): FindingDraft {
  const said = sayer(reports);
  const [first, second, third] = figures.slice(-3).map(({ value }) => value);
  const steps = first === undefined || second === undefined || third === undefined ? [] : [Math.sign(second - first), Math.sign(third - second)];
  const turn = steps[0] !== 0 && steps[1] !== undefined && steps[1] !== 0 && steps[1] === -(steps[0] ?? 0) ? (steps[1] > 0 ? 'rise' : 'fall') : null;
  const told = figures.slice(-3).map(said);
  return { text: turn ? draftTurned(told, turn) : draftChanged(told), type: 'compare', passages: figures.map(bare) };
}

export function draftOfChange(before: Passage, now: Passage, reports: Reports): FindingDraft {
  return { text: draftChanged([before, now].map(sayer(reports))), type: 'compare', passages: [bare(before), bare(now)] };
}

export function draftOfCheck({ kind, explanation, evidence }: Check, reports: Reports): FindingDraft {
  const said = evidence.map(sayer(reports));
  const [first] = said;
  const passages = evidence.map(bare);
  const reckoning = /^(.*?),? not ([^,]*)\.$/.exec(explanation);
  if (!first) return { text: '', type: 'clarify', passages };
  if (kind === 'percentage' && reckoning) {
    const share = reckoning[2] ?? '';
    const at = evidence.findIndex(({ quote }) => quote.replace(/(\d)\s+%/g, '$1%').includes(share));
    return { text: draftPercentage(at <= 0 ? [first] : [first, said[at] ?? first], reckoning[1] ?? ''), type: 'evidence', passages };
  }
  if (kind === 'sum' && reckoning) return { text: draftSum(first, reckoning[1] ?? ''), type: 'evidence', passages };
  if (kind === 'contradiction') return { text: draftContradiction(said), type: 'clarify', passages };
  if (kind === 'staleDate') return { text: draftStale(first), type: 'clarify', passages };
  return { text: draftAbout(first), type: 'clarify', passages };
}
