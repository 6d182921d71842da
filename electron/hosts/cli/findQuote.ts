/** Finds words that a person typed in a page's text: white space, quotes and dashes may differ, nothing else. */

/** @returns offsets into `text`, end exclusive, of the first place; null where it doesn't stand there. */
export function findQuote(text: string, quote: string): { readonly start: number; readonly end: number } | null {
  const words = quote.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = words.map(loosely).join(String.raw`\s+`);
  const found = new RegExp(pattern, 'u').exec(text) ?? new RegExp(pattern, 'iu').exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

function loosely(word: string): string {
  return Array.from(word, (letter) => {
    if (/['‘’]/u.test(letter)) return "['‘’]";
    if (/["“”]/u.test(letter)) return '["“”]';
    if (/[-‐‑–—]/u.test(letter)) return '[-‐‑–—]';
    return letter.replace(/[$()*+.?[\\\]^{|}/]/u, String.raw`\$&`);
  }).join('');
}
