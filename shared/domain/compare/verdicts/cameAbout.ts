/** How plainly a clause says that something has come about since a promise was made, whatever verb it has for it. */
import { plusDays, plusMonths, type Reference } from '#shared/domain/compare/dates/day.ts';
import { datePoints } from '#shared/domain/compare/dates/points.ts';
import { deedIn } from '#shared/domain/compare/language/tense.ts';
import type { Word } from '#shared/domain/compare/language/words.ts';

/** "Now have a mentor", "are now on every bin": a state that wasn't there before. What is now due or being done is none. */
const NOW_SO = /(?<!\b(?:is|are|am|was|were) )\bnow (?:\w+ly |all |both |also )*(?:have|has|run|offer|hold|own|use|live|meet|visit|serve|open|employ|belong|attend|cover|\p{L}{3,}s)\b(?! to\b)|\b(?:is|are) (?:now |all |both |\w+ly )*(?:attached|appended|enclosed|at work|up and running|up|down|done|back|in full \w+|on (?:every|each|our|its|the|display|sale|show)|ready|home)(?=[\s.,;]|$)|\b(?:are|is) now (?:working|on|with us)\b/iu;
/** A state that has lasted since a day: "has belonged to us since 31 October", "since 21 October every tenant has had a text". */
const SINCE = /\bsince (?:the )?(?:(?:start|beginning|end|middle) of )?$/i;
const LASTS = /\b(?:has|have|is|are)\b/i;

/** @returns 2: it came about on a day, or has lasted since a day, after the promise; 1: it has been done or is so now; 0: it doesn't say */
export function cameAbout(clause: string, words: readonly Word[], made: Reference, now: Reference): 0 | 1 | 2 {
  const deed = deedIn(words.map((word) => word.norm));
  const after = LASTS.test(clause) || deed !== null ? datePoints(clause, now).some((point) => {
    const before = clause.slice(0, point.start);
    const since = SINCE.test(before);
    if (deed === null && !since) return false;
    // A day without a year, told of as past, is the last such day.
    const day = point.from > now.to && !point.yearSaid ? plusMonths(point.from, -12) : point.from;
    return day > (since ? plusDays(made.from, -1) : made.to) && day <= now.to && !/\bby (?:the )?(?:end of )?$/i.test(before);
  }) : false;
  if (after) return 2;
  return deed !== null || NOW_SO.test(clause) ? 1 : 0;
}
