/** Cuts a paragraph into sentences, with the abbreviations and numbers that council papers are full of. */

/** [start, end) in the text that was given, white space around it left out. */
export type SentenceRange = readonly [number, number];

// Never the end of a sentence, whatever follows.
const NEVER_LAST = new Set([
  'cllr', 'cllrs', 'dr', 'mr', 'mrs', 'ms', 'miss', 'prof', 'rev', 'revd', 'hon', 'rt', 'sgt', 'insp', 'supt', 'ch', 'messrs',
  'e.g', 'eg', 'i.e', 'ie', 'viz', 'cf', 'vs', 'v', 'approx', 'est', 'incl', 'excl', 'para', 'paras', 'pp', 'fig', 'figs', 'ref', 'refs',
  'tel', 'ext', 'dept', 'govt', 'cttee', 'cmte', 'vol', 'reg', 'regs', 'sch', 'st', 'al', 'nb', 'n.b', 'c', 'ca', 'temp', 'min', 'max', 'avg',
]);
// Not the end before a number: "No. 5", "Sept. 2024", "p. 12".
const NOT_BEFORE_NUMBER = new Set([
  'no', 'nos', 'p', 's', 'ss', 'sec', 'art', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'app', 'cl', 'tbl', 'item',
]);
// A single capital after one of these names a thing and may end a sentence: "Appendix A. The plan …".
const LETTERED = /\b(?:appendix|annex|annexe|class|schedule|part|option|plan|group|section|table|grade|band|phase|category|type|figure|hepatitis|vitamin|block|tier|level|note|site|zone|route)\s+$/i;
const CLOSERS = /["'’”)\]»]/;
const OPENERS = /["'‘“([«]/;
/** A bracket longer than this is text of its own, and is cut like any other. */
const LONGEST_BRACKET = 240;
/** Letters before a full stop that may matter to it. */
const LOOK_BACK = 80;

/** Sentences in order; together they cover everything but the white space between them. */
export function splitSentences(text: string): SentenceRange[] {
  const sentences: SentenceRange[] = [];
  let start = skipSpace(text, 0);
  let i = start;
  while (i < text.length) {
    if (text.charAt(i) === '(') {
      const close = closingBracket(text, i);
      if (close > 0) {
        i = close + 1;
        // ".)" closes the sentence that stands in brackets.
        if (!/[.!?]/.test(text.charAt(close - 1))) continue;
        i = close - 1;
      }
    }
    if (!/[.!?…]/.test(text.charAt(i))) {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < text.length && /[.!?…]/.test(text.charAt(end))) end += 1;
    const dotsEnd = end;
    while (end < text.length && CLOSERS.test(text.charAt(end))) end += 1;
    const next = skipSpace(text, end);
    if (next < text.length && endsHere(text, start, i, dotsEnd, end, next)) {
      sentences.push([start, end]);
      start = next;
      i = next;
    } else i = end;
  }
  const last = trimEnd(text, start);
  if (last > start) sentences.push([start, last]);
  return sentences;
}

function endsHere(text: string, start: number, dot: number, dotsEnd: number, end: number, next: number): boolean {
  const after = text.charAt(next);
  if (next === end) return missingSpace(text, dot, dotsEnd, next);
  const opens = OPENERS.test(after) ? text.charAt(skipSpace(text, next + 1)) : after;
  if (!/[\p{Lu}\d£$€•]/u.test(opens)) return false;
  if (text.charAt(dot) !== '.' || dotsEnd - dot > 1) return true;
  // Enough to see the last words by, and no more: papers without full stops have very long "sentences".
  const before = text.slice(Math.max(start, dot - LOOK_BACK), dot);
  const word = /(\S+)$/.exec(before)?.[1] ?? '';
  const bare = word.replace(/^[^\p{L}\d]+/u, '');
  // "3. Title", "(a). Title": the number of a list, not a sentence.
  if (before.trim() === word && /^\(?(?:\d{1,3}(?:\.\d+)*|[a-z]|[ivx]+)\)?$/i.test(word) && !/^I$/.test(word)) return false;
  if (NEVER_LAST.has(bare.toLowerCase())) return false;
  if (/\d/.test(after) && NOT_BEFORE_NUMBER.has(bare.toLowerCase())) return false;
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(bare)) return isLastInitial(before, bare);
  return true;
}

/** "J. Smith" goes on; "set out in Appendix A. The plan" and "in the U.K. The plan" end. */
function isLastInitial(before: string, letter: string): boolean {
  if (letter.length === 1) return LETTERED.test(before.slice(0, before.length - 1));
  return !/^(?:\p{Lu}\.){1,2}\p{Lu}$/u.test(letter) || /^(?:U\.K|U\.S|E\.U)$/.test(letter);
}

/** "delivered.The next" lost its space in extraction; "Node.js", "www.Kent.gov" and "3.5" did not. */
function missingSpace(text: string, dot: number, dotsEnd: number, next: number): boolean {
  if (next !== dotsEnd || text.charAt(dot) !== '.') return false;
  const word = /\S+$/.exec(text.slice(Math.max(0, dot - LOOK_BACK), dot))?.[0] ?? '';
  const following = /^\S+/.exec(text.slice(next, next + LOOK_BACK))?.[0] ?? '';
  return /^[^@/.]*\p{Ll}{3}$/u.test(word) && /^\p{Lu}\p{Ll}*[,;:]?$/u.test(following) && !/^www/i.test(word);
}

/** Index of the bracket that closes this one, or -1 when it is far away, missing, or holds whole sentences. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST_BRACKET);
  for (let i = open; i < limit; i += 1) {
    if (text.charAt(i) === '(') depth += 1;
    if (text.charAt(i) === ')') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return -1;
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/.test(text.charAt(i))) i += 1;
  return i;
}

function trimEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
