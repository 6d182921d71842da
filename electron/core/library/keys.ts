/** One key for the spellings of a name, so that papers which mean the same committee or portfolio find each other. */

/** Words that come and go in a committee's name without making it another one. */
const COMMITTEE_FILLERS = new Set(['the', 'of', 'and', 'for', 'committee', 'council', 'borough', 'city', 'county', 'district', 'metropolitan', 'meeting', 'a']);
const PORTFOLIO_FILLERS = new Set(['the', 'of', 'and', 'for', 'a', 'portfolio', 'cabinet', 'member', 'lead', 'councillor', 'cllr']);

/** Lower-case words without marks, possessives, plural endings and what stands in brackets as an abbreviation. */
export function nameWords(name: string): string[] {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’‘`]s\b|s['’‘`](?=\s|$)/g, 's')
    .replaceAll(/['’‘`]/g, '')
    // "Well-being" and "wellbeing".
    .replaceAll(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

/** "services" → "service", "families" → "family"; leaves "business" and "status" alone. */
function singular(word: string): string {
  if (word === 'children' || word === 'childrens') return 'child';
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** "Overview & Scrutiny Committee (Children's Services)" and "Overview and Scrutiny Committee – Childrens Services" share one. */
export function committeeKey(committee: string | null): string | null {
  return keyOf(committee, COMMITTEE_FILLERS);
}

/** "Cabinet Member for Children's Social Care" and "Children Social Care" share one. */
export function portfolioKey(portfolio: string | null): string | null {
  return keyOf(portfolio, PORTFOLIO_FILLERS);
}

function keyOf(name: string | null, fillers: ReadonlySet<string>): string | null {
  if (name === null) return null;
  const words = nameWords(name);
  const telling = words.filter((word) => !fillers.has(word));
  const key = (telling.length > 0 ? telling : words).join(' ');
  return key === '' ? null : key;
}
