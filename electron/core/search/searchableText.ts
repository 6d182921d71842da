/**
 * What Lunr gets to read. Council papers are typeset: curly quotes, dashes, possessives, words joined by slashes.
 * Lunr splits only at white space and hyphens, so these are made plain first, in pages and in queries alike.
 *
 * The result has the same length, so that an offset in it is an offset in the page's text.
 */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i', æ: 'a', Æ: 'A', œ: 'o', Œ: 'O', ß: 's', ð: 'd', þ: 't',
};

const UNUSUAL = /[^\x20-\x7e]/;
// oxlint-disable-next-line no-control-regex -- control characters do occur in extracted text, and part words
const ODD_CHARACTER = /[\u0000-\u001f\u007f-\u00a0\u00b4\u00b7\u00ab\u00bb\u00c0-\u024f\u1e00-\u1eff\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032-\u2034\u2043\u2212\u25a0-\u25ff\ud800-\udfff\ue000-\uf8ff]/g;

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return ' ';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x2043) return '-';
  if (code === 0xb4 || code === 0x2018 || code === 0x2019 || code === 0x201a || code === 0x201b || code === 0x2032) return "'";
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff)) {
    const known = PLAIN[character];
    if (known !== undefined) return known;
    const base = character.normalize('NFD').charAt(0);
    return base.length === 1 ? base : character;
  }
  return ' '; // bullets, double quotes, ellipses, signs of symbol fonts and halves of what lies beyond the basic plane
}

/** Signs that part words wherever they stand. Double quotes and brackets never belong to a word. */
const PARTING = /["()[\]{}<>|;]/g;
/** Commas, colons and slashes part words, but not figures: "Feb/March", "2,400", "10:30", "24/00109". */
const PARTING_UNLESS_FIGURE = /(?<![0-9])[,:/]|[,:/](?![0-9])/g;
/** "children's" is "children". The plural's apostrophe ("schools'") goes with Lunr's trimmer. */
const POSSESSIVE = /(?<=[a-z])'s(?![a-z0-9])/gi;
/** A full stop with its space lost: "services.The". */
const LOST_SPACE = /(?<=[a-z])\.(?=[A-Z])/g;
/** Nothing longer is a word; and the postings' tokenizer has a limit of its own. */
const ENDLESS = /(?<![^\s-])[^\s-]{101,}/g;

/** Text with plain letters, straight apostrophes and plain hyphens; same length. Other signs stay. */
export function evenText(text: string): string {
  return UNUSUAL.test(text) ? text.replace(ODD_CHARACTER, plain) : text;
}

/** Text as it is searched: same length, plain letters, words parted. */
export function searchableText(text: string): string {
  return evenText(text)
    .replace(PARTING, ' ')
    .replace(PARTING_UNLESS_FIGURE, ' ')
    .replace(POSSESSIVE, '  ')
    .replace(LOST_SPACE, ' ')
    .replace(ENDLESS, (run) => run.replace(/(.{100})./gs, '$1 '));
}
