/** Drafts of questions from a comparison's findings: the most telling, few, and each on something of its own. */
import type { Comparison, Passage } from '#shared/domain/compare/comparison.ts';
import { plain, wordsOf } from '#shared/domain/compare/language/words.ts';
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import type { Proposal } from '#shared/domain/question/proposal.ts';
import type { Candidate } from './candidate.ts';
import { fromChecks } from './fromChecks.ts';
import { fromFigures } from './fromFigures.ts';
import { fromPromises } from './fromPromises.ts';

/** More than a member can ask in an evening is a list that nobody reads. */
const MOST = 10;
/** Of one reason, so that it doesn't crowd out the others. */
const SHARE = { slipped: 3, overdue: 2, quiet: 2, turned: 3, changed: 2, percentage: 2, sum: 1, contradiction: 2, staleDate: 1, dropped: 1 } as const;
/** Letters between two dates of one story that moved: the next sentence of the same paragraph. */
const NEAR = 200;
/** Share of telling words in common from which two drafts ask much the same. */
const ALIKE = 0.6;

export type ProposalDraft = Omit<Proposal, 'evidence' | 'portfolio'> & { readonly evidence: readonly Passage[] };

/**
 * @param inSeries whether a report is one that the latest is the next of
 * @returns most telling first; the same comparison gives the same proposals with the same keys
 */
export function proposeQuestions(comparison: Comparison, inSeries: (reportId: string) => boolean = () => true): ProposalDraft[] {
  const candidates = [...fromPromises(comparison, inSeries), ...fromFigures(comparison), ...fromChecks(comparison)].toSorted((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === MOST) break;
    if (kept.filter(({ from }) => from === candidate.from).length < SHARE[candidate.from] && !kept.some((other) => isSameStory(other, candidate))) kept.push(candidate);
  }
  return kept.map(({ from, text, type, passages }) => ({ key: keyOf(from, passages), text, type, theme: themeOf(comparison, passages), from, evidence: passages }));
}

function isSameStory(a: Candidate, b: Candidate): boolean {
  const near = a.from === 'slipped' && b.from === 'slipped' ? NEAR : 0;
  if (a.blocks.some((block) => b.blocks.includes(block))) return true;
  if (a.passages.some((one) => b.passages.some((other) => one.reportId === other.reportId && one.pageIndex === other.pageIndex && one.start < other.end + near && other.start < one.end + near))) return true;
  const [one, other] = [termsOf(a), termsOf(b)];
  return one.intersection(other).size >= ALIKE * Math.min(one.size, other.size);
}

function termsOf({ passages }: Candidate): Set<string> {
  return new Set(passages.flatMap(({ quote }) => wordsOf(quote)).filter(({ norm }) => norm.length > 3 && !STOP_WORDS.has(norm) && !/^\d/.test(norm)).map(({ stem }) => stem));
}

/** White space, case and marks aside: the same words make the same proposal when papers are prepared again. */
const keyOf = (from: string, passages: readonly Passage[]): string => [from, ...passages.map(({ quote }) => plain(quote))].join('|');

/** The topic under which the newest of its passages stands. */
function themeOf({ topics }: Comparison, passages: readonly Passage[]): string {
  for (const passage of passages.toReversed()) {
    const topic = topics.find(({ rows }) => rows.some(({ statements }) => statements.some((other) => other.reportId === passage.reportId && other.pageIndex === passage.pageIndex && other.start <= passage.start && passage.start < other.end)));
    if (topic) return topic.title;
  }
  return '';
}
