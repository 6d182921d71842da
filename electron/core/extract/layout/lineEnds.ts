/** Words broken at the end of a line: whether the hyphen is the printer's or the word's own. */

/** A word cut by a hyphen at the end of a line, and what the next line begins with. */
const BROKEN = /(?<![\p{L}\p{N}][-\u2010])(?<!\p{L})(\p{L}+)([-\u2010])$/u;
const GOES_ON = /^(\p{Ll}+)/u;

/**
 * @param text so far, up to the line's end; `next` the first word of the next line.
 * @param joins pairs "left|right" whose hyphen goes.
 * @returns null where a space belongs between; else the length that `text` is cut to before `next` follows directly.
 */
export function joinAtLineEnd(text: string, next: string, joins: ReadonlySet<string>): number | null {
  const soft = text.endsWith('\u00ad');
  if (soft) return text.length - 1;
  const broken = brokenWord(text.slice(-60), next);
  if (broken) return joins.has(`${broken[0]}|${broken[1]}`) ? text.length - 1 : text.length;
  // "2024-\n25", "Sure-\nStart", "http://a-\nb": the hyphen is the word's own, and nothing parts it.
  if (/[\p{L}\p{N}]-$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) return text.length;
  if (/\p{L}\/$/u.test(text) && !/:\/\/\S*$/.test(text.slice(-200)) && /^\p{L}/u.test(next)) return text.length;
  return null;
}

/** A word with a hyphen already ("one-to-") is left alone. @returns the two halves of a word broken by a hyphen, in lower case, or null. */
export function brokenWord(text: string, next: string): [string, string] | null {
  const left = BROKEN.exec(text)?.[1];
  const right = GOES_ON.exec(next)?.[1];
  return left !== undefined && right !== undefined ? [left.toLowerCase(), right.toLowerCase()] : null;
}
