/** Recognises the name of a committee, board or council, and takes dates and the like off it. */
import { collapse } from '#shared/domain/segment/fileBlocks.ts';
import { readDate } from '#shared/domain/segment/dates.ts';
import { titleCase } from '#shared/domain/segment/titleCase.ts';

const BODY = /\b(?:committee|sub-?committee|cabinet|executive|board|panel|commission|forum|council|assembly|partnership|working group|task (?:and finish )?group|authority)\b/i;
const NOT_A_NAME = /\b(?:is|are|was|were|will|has|have|asked|agree[ds]?|note|report|update|summary|strategy|plan|members?|agenda|minutes?|councillors?|decision|priorities|actions?|meeting of|money|its)\b|[.;?:~]$|^\W*\d|\b\d+$/i;
/** The body's own word ends its name, but for what brackets or a colon add: "… Committee (Children's Services)". */
const ENDS_IN_BODY = /\b(?:committee|cabinet|executive|board|panel|commission|forum|council|assembly|partnership|group|authority)(?:\s*\([^)]*\)|\s*[-–:]\s*\p{Lu}.*|\s+for\s+.*|\s+\d|\s+[A-Z])?$/iu;
/** The name of the council itself says nothing of the committee. */
const COUNCIL = /^(?!(?:full|the)?\s*council$)(?!county council$).*\b(?:county|city|borough|district|metropolitan|london borough|town|unitary)?\s*council$/i;

/** "CABINET - THURSDAY, 30 JANUARY 2025" → "Cabinet"; null where the text names no body. */
export function committeeName(text: string): string | null {
  const name = withoutDate(collapse(text));
  if (name === '' || name.length > 140 || !BODY.test(name)) return null;
  return titleCase(name);
}

/** True when a line of its own names a committee and nothing else. */
export function isCommitteeLine(text: string): boolean {
  const name = withoutDate(collapse(text));
  return name.split(' ').length <= 14 && ENDS_IN_BODY.test(name) && !COUNCIL.test(name) && !NOT_A_NAME.test(name.replace(/\b(?:cabinet|executive) members?\b/gi, 'member'));
}

/** The text up to its date, without the day's name and the dash between. */
export function withoutDate(text: string): string {
  const date = readDate(text);
  const head = date === null ? text : text.slice(0, date.start);
  return head
    .replace(/[\s,–—-]*\b(?:on\s+)?(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b[\s,]*$/i, '')
    .replace(/^(?:the\s+)?meeting of (?:the\s+)?/i, '')
    .replace(/[\s,:–—-]+$/, '')
    .replace(/^\s*(?:the)\s+/i, '');
}
