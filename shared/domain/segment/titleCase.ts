/** Sets words that a paper prints in capitals as they are written in a sentence's title. */

const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);
// Capitals that stay: said letter by letter in council papers.
const ACRONYMS = new Set(['mtfp', 'send', 'ofsted', 'nhs', 'icb', 'icp', 'ict', 'it', 'hr', 'eqia', 'dpia', 'osc', 'kcc', 'uk', 'ii', 'iii', 'iv', 'qpr', 'kpi', 'mrp', 'o&s', 'ehcp', 'sen', 'scr']);

/**
 * "OVERVIEW AND SCRUTINY COMMITTEE" → "Overview and Scrutiny Committee"; text in mixed case stays as it is.
 * @param acronyms words, in lower case, that this paper writes in capitals in running text too
 */
export function titleCase(text: string, acronyms: ReadonlySet<string> = new Set()): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase()) return text;
  let first = true;
  return text.replace(/[\p{L}&][\p{L}&'’]*/gu, (word, offset: number) => {
    const lower = word.toLowerCase();
    const opens = first || /[(:–—-]\s*$/.test(text.slice(0, offset));
    first = false;
    if (acronyms.has(lower)) return word;
    if (ACRONYMS.has(lower) && !(lower === 'it' || lower === 'send')) return lower === 'ofsted' ? 'Ofsted' : word;
    if (!opens && SMALL.has(lower)) return lower;
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  });
}

/** Words that the texts write in capitals among words in small letters, and never otherwise: their abbreviations. */
export function acronymsIn(texts: Iterable<string>): ReadonlySet<string> {
  const capitals = new Set<string>();
  const others = new Set<string>();
  for (const text of texts) {
    if (!/\p{Ll}{2}/u.test(text)) continue;
    for (const word of text.match(/\p{L}[\p{L}&]+/gu) ?? []) (word === word.toUpperCase() ? capitals : others).add(word.toLowerCase());
  }
  return new Set([...capitals].filter((word) => !others.has(word)));
}
