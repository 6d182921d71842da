/** Sets words that a paper prints in capitals as they are written in a sentence's title. */

const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);
// Capitals that stay: said letter by letter in council papers.
const ACRONYMS = new Set(['mtfp', 'send', 'ofsted', 'nhs', 'icb', 'icp', 'ict', 'it', 'hr', 'eqia', 'dpia', 'osc', 'kcc', 'uk', 'ii', 'iii', 'iv', 'qpr', 'kpi', 'mrp', 'o&s', 'ehcp', 'sen', 'scr']);

/** "OVERVIEW AND SCRUTINY COMMITTEE" → "Overview and Scrutiny Committee"; text in mixed case stays as it is. */
export function titleCase(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase()) return text;
  let first = true;
  return text.replace(/[\p{L}&][\p{L}&'’]*/gu, (word, offset: number) => {
    const lower = word.toLowerCase();
    const opens = first || /[(:–—-]\s*$/.test(text.slice(0, offset));
    first = false;
    if (ACRONYMS.has(lower) && !(lower === 'it' || lower === 'send')) return lower === 'ofsted' ? 'Ofsted' : word;
    if (!opens && SMALL.has(lower)) return lower;
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  });
}
