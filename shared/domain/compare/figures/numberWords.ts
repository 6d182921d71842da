/** Numbers written as words, up to the hundreds that papers spell out. */

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'];

/** Alternatives for a pattern, longest first. */
export const NUMBER_WORD = `(?:${TENS.join('|')})(?:[ -](?:${UNITS.slice(1, 10).join('|')}))?|${[...UNITS].reverse().join('|')}`;

/** Value of a number word ("twenty-two"), or null. Lower case. */
export function numberWord(word: string): number | null {
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const [tens, ones] = word.split(/[ -]/);
  const ten = TENS.indexOf(tens ?? '');
  if (ten < 0) return null;
  const one = ones ? UNITS.indexOf(ones) : 0;
  return one < 0 ? null : 20 + 10 * ten + one;
}

/** "second" → 2, up to twelve; null for other words. Lower case. */
export function ordinalWord(word: string): number | null {
  const at = ORDINALS.indexOf(word);
  return at < 0 ? null : at + 1;
}
