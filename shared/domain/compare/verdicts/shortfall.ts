/** As much is done as was promised, or less. */
import { countsIn } from '#shared/domain/compare/commitments/reading.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';

/** "Four of the six officers are in post", "one nurse has started and a second will join us", "34 of 52". */
export const PARTLY = /\b(?:one|two|three|four|\d+)\s[\w\s'’-]{2,40}?\b(?:has|have) (?:now )?(?:started|joined|opened|arrived|begun|been \w+(?:ed|ght|nt)),? and (?:a|the|another)\s(?:second|third|fourth|other|others|rest)\b|\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|most|some|half|all but \w+)\s+(?:out\s+)?of\s+(?:(?:the|our|these|its)\s+)?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|remaining)\b/i;
/** As much as is done by now. */
export const SO_FAR = /\b(?:so far|to date|the first (?:two|three|four|five|six|\d+))\b/i;

/** "41 young people have begun", of sixty that were promised. */
export function fallsShort({ numbers }: Subject, text: string): boolean {
  if (numbers.size === 0) return false;
  const said = [...countsIn(text, quantitiesIn(text))].map((count) => count.split(' '));
  return said.length > 0 && [...numbers].some((promised) => {
    const [value = '', thing] = promised.split(' ');
    const same = said.filter((one) => one[1] === thing).map((one) => Number(one[0]));
    return same.length > 0 && same.every((one) => one < Number(value));
  });
}
