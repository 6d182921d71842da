/** "Until then", "for the same date": the date is the one that was said just before. */
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { dueDates } from '#shared/domain/compare/dates/dueDates.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';

const POINTS_BACK = /\b(?:(until|till|by|before) then|(?:for|on|at|in|to) the same (?:date|day|month|week|time))\b/i;

/** @param before the sentences before it, nearest first; those under another heading say nothing of it */
export function withDateSaidBefore(found: FoundCommitment, before: readonly Sentence[], reference: Reference | null): FoundCommitment {
  if (found.due !== null || reference === null) return found;
  const text = found.sentence.text.slice(found.from, found.to);
  const match = POINTS_BACK.exec(text);
  if (!match) return found;
  for (const sentence of before) {
    if (sentence.statement.section !== found.sentence.statement.section) break;
    const said = dueDates(sentence.text, reference).findLast((due) => !due.past && due.to !== null && due.to >= reference.from);
    if (said) return { ...found, due: { text: match[0], start: found.from + match.index, end: found.from + match.index + match[0].length, past: false, from: match[1] ? null : said.from, to: said.to } };
  }
  return found;
}
