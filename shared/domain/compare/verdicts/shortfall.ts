/** As much is done as was promised, or less. */
import { countsIn } from '#shared/domain/compare/commitments/reading.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';

/** "Four of the six officers are in post", "one nurse has started and a second will join us", "34 of 52". */
export const PARTLY = /\b(?:one|two|three|four|\d+)\s[\w\s'’-]{2,40}?\b(?:has|have) (?:now )?(?:started|joined|opened|arrived|begun|been \w+(?:ed|ght|nt)),? and (?:a|the|another)\s(?:second|third|fourth|other|others|rest)\b|\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|most|some|half|all but \w+)\s+(?:out\s+)?of\s+(?:(?:the|our|these|its)\s+)?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|remaining)\b/i;
/** As much as is done by now. */
export const SO_FAR = /\b(?:so far|to date|the first (?:two|three|four|five|six|\d+))\b/i;

/** "41 young people have begun", of sixty that were promised; "the base at St Anne's opened", of four. */
export function fallsShort({ numbers }: Subject, text: string): boolean {
  if (numbers.size === 0) return false;
  const said = [...countsIn(text, quantitiesIn(text))].map((count) => count.split(' '));
  const words = wordsOf(text);
  return [...numbers].some((promised) => {
    const [value = '', thing] = promised.split(' ');
    const same = said.filter((one) => one[1] === thing).map((one) => Number(one[0]));
    if (same.length > 0) return same.every((one) => one < Number(value));
    return words.some((word, i) => word.stem === thing && !word.norm.endsWith('s') && words.slice(Math.max(0, i - 3), i).some(({ norm }) => /^(?:the|one|an?|first|second|third)$/.test(norm)));
  });
}

/** "41% have been surveyed", where all or the rest were promised. */
export const isPart = (promised: string, text: string): boolean => EVERY.test(promised) && [...text.matchAll(/(\d+(?:\.\d+)?)\s?(?:%|per cent)/g)].some(([, share]) => Number(share) < 100);
const EVERY = /\b(?:all|every|each|rest|remaining|remainder|whole)\b/i;

/** What stands after it in its bullet says that some of it is left: "The remaining 19 will get theirs by the end of May." */
export const LEFT_OVER = /^(?:but |and )?(?:the |our )?(?:remaining|rest|remainder|others?|last (?:\w+ )?(?:of|one|two|three|four|five|\d+)|final)\b[^.;]*\b(?:will|are to|is to|are due|is due|are expected|is expected|should|follow|still)\b/i;
