/** Questions from figures: one that turned, one that changed, and one that its own report says has moved. */
import type { Comparison, Figure, Passage } from '#shared/domain/compare/comparison.ts';
import { draftChanged, draftSaidToChange, draftTurned, type Said } from '#shared/domain/question/drafting/drafts.ts';
import { placed, type Candidate } from './candidate.ts';
import { clauseStandsAlone } from './telling.ts';

/** A share moves notably by so many points; an amount by so much of itself; a count by more than chance would move it. */
const POINTS = 3;
const LEAST = 1.1;
const SHARE_OF_AMOUNT = 0.05;

export function fromFigures(comparison: Comparison): Candidate[] {
  const latest = comparison.reports.at(-1);
  if (!latest) return [];
  const order = new Map(comparison.reports.map(({ id }, at) => [id, at]));
  const dates = new Map(comparison.reports.map(({ id, date }) => [id, date]));
  const said = ({ reportId, quote }: Passage): Said => ({ date: dates.get(reportId) ?? null, quote });
  const series = Map.groupBy(comparison.figures.filter((figure) => figure.series !== null && !/^(?:target for|change in)\b/.test(figure.measure)), ({ series: name }) => name);
  const across = [...series.values()].flatMap((points): Candidate[] => {
    const inTime = points.toSorted((a, b) => (order.get(a.reportId) ?? 0) - (order.get(b.reportId) ?? 0));
    const now = inTime.at(-1);
    const before = inTime.at(-2);
    if (!now || !before || now.reportId !== latest.id || !notable(before, now)) return [];
    const turn = turnOf(inTime);
    // Three are enough to show a turn; the evidence has the rest.
    const told = inTime.slice(-3);
    return [{
      from: turn ? 'turned' : 'changed', type: 'compare', text: about(now, turn ? draftTurned(told.map(said), turn) : draftChanged(told.map(said))), passages: inTime.map(placed),
      weight: (turn ? 84 : 60) + Math.min(10, 4 * size(before, now)), blocks: [],
    }];
  });
  return [...across, ...saidToChange(comparison.figures.filter((figure) => figure.reportId === latest.id && figure.series === null), said)];
}

/** "92% of them": of what, the sentence before has said. */
const about = ({ quote, measure }: Figure, draft: string): string => (/\bof (?:them|these|those)\b|^(?:this|these|they|it)\b/i.test(quote) ? `On ${measure}: ${draft.charAt(0).toLowerCase()}${draft.slice(1)}` : draft);

function notable(before: Figure, now: Figure): boolean {
  return (now.value !== before.value || now.valueTo !== before.valueTo) && size(before, now) >= LEAST;
}

/** In steps that tell something. */
function size(a: Figure, b: Figure): number {
  const by = Math.abs(b.value - a.value);
  if (b.unit === '%') return by / POINTS;
  return b.unit === '£' ? by / Math.max(1, SHARE_OF_AMOUNT * Math.abs(a.value)) : by / Math.sqrt(Math.max(1, Math.abs(a.value)));
}

/** Where the last step goes against the one before it. */
function turnOf(points: readonly Figure[]): 'rise' | 'fall' | null {
  const [first, second, third] = points.slice(-3).map(({ value }) => value);
  if (first === undefined || second === undefined || third === undefined) return null;
  const steps = [Math.sign(second - first), Math.sign(third - second)] as const;
  return steps[0] !== 0 && steps[1] === -steps[0] ? (steps[1] > 0 ? 'rise' : 'fall') : null;
}

/** Said with a verb: "an increase in costs" may be a plan, a cause, or a name. */
const ROSE = /\b(?:(?:has|have|had) (?:\w+ly )?(?:risen|increased|grown|gone up|doubled)|continues? to (?:rise|increase|grow)|(?:rose|increased) (?:to|by|from)|there (?:was|has been) an? (?:\w+ )?(?:rise|increase) (?:of|to)|(?:is|are|was|were) up (?:from|by))\b/i;
const FELL = /\b(?:(?:has|have|had) (?:\w+ly )?(?:fallen|decreased|reduced|dropped|declined|gone down|halved)|continues? to (?:fall|decrease|reduce|drop)|(?:fell|decreased|reduced|dropped) (?:to|by|from)|there (?:was|has been) an? (?:\w+ )?(?:fall|decrease|reduction|drop) (?:of|to)|(?:is|are|was|were) down (?:from|by))\b/i;

/** "… after a period of consistent decline" */
const AFTER = /\bafter (?:an? |the |several |many )?(?:[\w-]+ ){0,5}?(?:falls?|declines?|decreases?|reductions?|rises?|increases?|growth)\b/i;
/** What is to come hasn't moved yet; nor has what is only aimed at. */
const TO_COME = /\b(?:will|would|could|should|may|might|aims? to|to (?:reduce|increase)|plans? to|expected to|target|forecast|proposed?)\b/;

/** The clause that gives a figure and says that it has moved: papers run several into one sentence. */
function saidToChange(figures: readonly Figure[], said: (passage: Passage) => Said): Candidate[] {
  const byPlace = Map.groupBy(figures, ({ pageIndex, quote }) => `${pageIndex} ${quote}`);
  return [...byPlace.values()].flatMap(([figure]): Candidate[] => (figure ? clausesOf(placed(figure)).flatMap((clause) => movedIn(clause, said)) : []));
}

function movedIn(clause: Passage, said: (passage: Passage) => Said): Candidate[] {
  const { quote } = clause;
  if (!/(?<![\p{L}\d])\d/u.test(quote) || TO_COME.test(quote) || !clauseStandsAlone(quote)) return [];
  const way = AFTER.test(quote) ? WAY_AFTER : WAY;
  const [rose, fell] = [ROSE.test(quote.replace(AFTER, '')), FELL.test(quote.replace(AFTER, ''))];
  if (rose === fell) return [];
  const turned = way === WAY_AFTER;
  return [{
    from: turned ? 'turned' : 'changed', type: 'compare', text: draftSaidToChange(said(clause), rose ? 'rise' : 'fall'), passages: [clause],
    weight: way + (rose ? 6 : 0), blocks: [],
  }];
}

const WAY_AFTER = 78;
const WAY = 56;

/** Cut at commas and semicolons; the sentence as a whole where it can't be placed exactly. */
function clausesOf(passage: Passage): Passage[] {
  if (passage.end - passage.start !== passage.quote.length) return [passage];
  const cuts = [...passage.quote.matchAll(/[,;]\s+/g)];
  const from = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const to = [...cuts.map((cut) => cut.index), passage.quote.length];
  return from.map((start, at) => ({ ...passage, start: passage.start + start, end: passage.start + (to[at] ?? 0), quote: passage.quote.slice(start, to[at]) }));
}
