/** Questions from the careful reader's checks. How late a paper was published is for the clerk, and not asked here. */
import type { Check, Comparison, Passage } from '#shared/domain/compare/comparison.ts';
import { draftContradiction, draftPercentage, draftStale, draftSum, type Said } from '#shared/domain/question/drafting/drafts.ts';
import { placed, type Candidate } from './candidate.ts';
import { isPast, isPromised, standsAlone } from './telling.ts';

/** What the check worked out, without its verdict on what is printed: that is what the question asks. */
const RECKONING = /^(.*?),? not [^,]*\.$/;

export function fromChecks(comparison: Comparison): Candidate[] {
  const latest = comparison.reports.at(-1);
  const dates = new Map(comparison.reports.map(({ id, date }) => [id, date]));
  const said = ({ reportId, quote }: Passage): Said => ({ date: dates.get(reportId) ?? null, quote });
  return comparison.checks.filter(({ evidence }) => evidence.some(({ reportId }) => reportId === latest?.id)).flatMap((check) => candidateOf(check, said));
}

function candidateOf(check: Check, said: (passage: Passage) => Said): Candidate[] {
  const { kind, explanation, evidence } = check;
  const [first] = evidence;
  if (!first) return [];
  const reckoning = RECKONING.exec(explanation)?.[1] ?? null;
  const passages = evidence.map(placed);
  switch (kind) {
    case 'percentage': return reckoning === null ? [] : [{ from: 'percentage', type: 'evidence', text: draftPercentage(printed(check).map(said), reckoning), passages, weight: 70, blocks: [] }];
    case 'sum': return reckoning === null ? [] : [{ from: 'sum', type: 'evidence', text: draftSum(said(first), reckoning), passages, weight: 70, blocks: [] }];
    case 'contradiction': return [{ from: 'contradiction', type: 'clarify', text: draftContradiction(evidence.map(said)), passages, weight: 78, blocks: [] }];
    case 'staleDate': return standsAlone(first.quote) && isPromised(first.quote) && !isPast(first.quote) ? [{ from: 'staleDate', type: 'clarify', text: draftStale(said(first)), passages, weight: 54, blocks: [] }] : [];
    default: return [];
  }
}

/** The passage that prints the share; where its whole stands in another ("90% of them"), that one before it. */
function printed({ explanation, evidence }: Check): Passage[] {
  const share = /not (\d[\d.]*%)\.$/.exec(explanation)?.[1];
  const at = evidence.findIndex(({ quote }) => share !== undefined && quote.replace(/(\d)\s+%/g, '$1%').includes(share));
  return at <= 0 ? evidence.slice(0, 1) : [...evidence.slice(0, 1), ...evidence.slice(at, at + 1)];
}
