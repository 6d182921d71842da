/** How a topic is known again: by the headings that it stood under. */
import { plain } from '#shared/domain/compare/language/words.ts';

const PARTS = ' › ';
/** Stands for the heading above, in topics that a person made: no paper has them. */
const BY_HAND = 'Made by hand';

/** "Youth Justice › Audit Plan": a heading with the one above it, where there is one. */
export function headingOf(title: string, parent: string): string {
  return parent === '' ? title : `${parent}${PARTS}${title}`;
}

/** The heading of a topic that a person made. */
export function headingByHand(title: string): string {
  return headingOf(title, BY_HAND);
}

/** Equal for headings that differ in case, white space, marks and dashes only. */
export function headingKey(heading: string): string {
  return heading.split(PARTS).map(plain).join(PARTS);
}

/** Under no other heading, or under one that only a person gave it. */
const standsAlone = (key: string): boolean => !key.includes(PARTS) || key.startsWith(plain(BY_HAND));
const ownPart = (key: string): string => key.split(PARTS).at(-1) ?? '';

/** One report has it as a section of its own, the other as part of a larger one. */
function isSameAlone(a: string, b: string): boolean {
  return ownPart(a) !== '' && ownPart(a) === ownPart(b) && (standsAlone(a) || standsAlone(b));
}

/**
 * The topics that have any of these headings, those with most of them first. Where none has, the one that has such a
 * heading on another level; two of that kind are not told apart, so neither is taken.
 */
export function topicsUnder<T extends { readonly headings: readonly string[] }>(topics: readonly T[], headings: readonly string[]): T[] {
  const wanted = new Set(headings.map(headingKey));
  const found = topics.map((topic) => ({ topic, shared: topic.headings.filter((heading) => wanted.has(headingKey(heading))).length })).filter(({ shared }) => shared > 0);
  if (found.length > 0) return found.sort((a, b) => b.shared - a.shared).map(({ topic }) => topic);
  const alike = topics.filter((topic) => topic.headings.some((heading) => [...wanted].some((key) => isSameAlone(key, headingKey(heading)))));
  return alike.length === 1 ? alike : [];
}
