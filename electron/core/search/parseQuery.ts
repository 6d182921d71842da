/**
 * What a person typed → Lunr's clauses, and what comes on top of Lunr's language: phrases ("…"), NEAR, AND, OR, NOT.
 *
 * Signs that mean nothing to Lunr are made plain just as in pages ("£250K", "children’s", "Feb/March"), common words
 * that are in no index are left out, and what remains is handed to Lunr's own parser.
 */
import { invalidQuery } from './invalidQuery.ts';
import { isStopWord, parseClauses, type Field, type LunrClause } from './lunrParts.ts';
import { phraseOf, type Phrase } from './phrases.ts';
import { searchableText } from './searchableText.ts';

/** A word or phrase with at most so many words between it and another. */
export interface Near {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly distance: number;
}

export interface ParsedQuery {
  /** Clauses whose words are to be marked wherever they stand. */
  readonly words: readonly LunrClause[];
  /** Clauses for the words of phrases: only the phrase itself is marked. */
  readonly phraseWords: readonly LunrClause[];
  readonly phrases: readonly Phrase[];
  readonly nears: readonly Near[];
}

const MOST_CHARACTERS = 1000;
const MOST_WORDS = 40;
const MOST_WILDCARDS = 3;
const MOST_EDITS = 2;
/** Lunr's automaton for two edits grows with the cube of a word's length; longer words may differ by one. */
const LONGEST_WITH_TWO_EDITS = 30;
const MOST_BOOST = 1000;
const DEFAULT_DISTANCE = 10;

interface Item {
  readonly raw: string;
  presence: '' | '+' | '-';
  readonly field: Field | null;
  /** As typed, without presence, field and numbers. */
  readonly body: string;
  readonly quoted: boolean;
  /** "~1^5" */
  readonly numbers: string;
}

/** @throws AppError `QUERY_INVALID`, with a reason and a sentence that says what to do */
export function parseQuery(query: string): ParsedQuery {
  if (query.length > MOST_CHARACTERS) throw invalidQuery('tooLong', query);
  const nears: Near[] = [];
  const items = itemsOf(query, nears);

  const phrases: Phrase[] = [];
  const words: string[] = [];
  const phraseWords: string[] = [];
  for (const item of items) {
    if (!item.quoted) {
      words.push(...wordClauses(item));
      continue;
    }
    const phrase = phraseOf(item.body, item.field, item.presence === '-');
    if (phrase === null) continue;
    if (phrase.onlyCommon) throw invalidQuery('onlyCommonWords', item.raw);
    phrases.push(phrase);
    if (!phrase.prohibited) phraseWords.push(...wordClauses({ ...item, presence: '+' }));
  }
  if (words.length + phraseWords.length > MOST_WORDS) throw invalidQuery('tooManyWords', query);
  const telling = items.some((item) => (item.quoted ? item.body.trim() !== '' : wordClauses(item).length > 0 && !onlyCommon(item)));
  if (!telling && query.trim() !== '') throw invalidQuery('onlyCommonWords', query.trim());
  return { words: parsed(words), phraseWords: parsed(phraseWords), phrases, nears };
}

function parsed(clauses: readonly string[]): LunrClause[] {
  if (clauses.length === 0) return [];
  try {
    const made = parseClauses(clauses.join(' '));
    for (const clause of made) checkLimits(clause);
    return made;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'QueryParseError') throw invalidQuery('syntax', clauses.join(' '));
    throw cause;
  }
}

const QUOTED = /([+-]?)(?:(title|text):)?["“”„]([^"“”„]*)(?:["“”„]|$)((?:[~^]\d+)*)/y;
const NEAR_CALL = /([+-]?)NEAR\(([^)]*)\)/y;
const CHUNK = /[^\s\u200b]+/y;
const OPERATOR = /^(?:AND|OR|NOT|NEAR(?:\/(\d{1,3}))?)$/;

/** Cuts a query at white space outside quotes, and applies AND, OR, NOT and NEAR to what stands beside them. */
function itemsOf(query: string, nears: Near[]): Item[] {
  const items: Item[] = [];
  let negate = false;
  let demand = false;
  let near: { left: Item; distance: number; raw: string } | null = null;
  let at = 0;
  const take = (item: Item): void => {
    if (negate) item.presence = '-';
    else if (demand && item.presence === '') item.presence = '+';
    if (near !== null) {
      joinNear(nears, near.left, item, near.distance);
      near = null;
    }
    negate = false;
    demand = false;
    items.push(item);
  };
  while (at < query.length) {
    const quoted = matchAt(QUOTED, query, at);
    const call = quoted ? null : matchAt(NEAR_CALL, query, at);
    const chunk = quoted ?? call ?? matchAt(CHUNK, query, at);
    if (chunk === null) {
      at += 1;
      continue;
    }
    at += chunk[0].length;
    if (quoted) {
      take(quotedItem(quoted));
      continue;
    }
    if (call) {
      items.push(...nearCall(call, nears));
      continue;
    }
    const operator = OPERATOR.exec(chunk[0]);
    if (!operator) {
      take(chunkItem(chunk[0]));
      continue;
    }
    const last = items.at(-1);
    if (chunk[0] === 'NOT') negate = true;
    else if (chunk[0] === 'AND' && last) {
      demand = true;
      if (last.presence === '') last.presence = '+';
    } else if (chunk[0].startsWith('NEAR')) {
      if (!last) throw invalidQuery('nearNeedsWords', query);
      near = { left: last, distance: Number(operator[1] ?? DEFAULT_DISTANCE), raw: chunk[0] };
    }
  }
  if (near !== null) throw invalidQuery('nearNeedsWords', query);
  return items;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function quotedItem([raw, presence, field, body, numbers]: RegExpExecArray): Item {
  return {
    raw, presence: presence as Item['presence'], field: (field ?? null) as Field | null,
    body: body ?? '', quoted: true, numbers: (numbers ?? '').replace(/~\d+/g, ''),
  };
}

function chunkItem(raw: string): Item {
  // Somebody who escapes signs knows Lunr's syntax: it is left alone.
  if (raw.includes('\\')) return { raw, presence: '', field: null, body: raw, quoted: false, numbers: '' };
  const [, presence, field, body, numbers] = /^([+-]?)(?:(title|text):)?(.*?)((?:[~^]\d+)*)$/s.exec(raw)!;
  if (field !== undefined && body === '') throw invalidQuery('fieldAlone', raw);
  return {
    raw, presence: presence as Item['presence'], field: (field ?? null) as Field | null,
    body: body ?? '', quoted: false, numbers: numbers ?? '',
  };
}

/** `NEAR(budget overspend, 5)`: each word within so many of the next. */
function nearCall([raw, presence, inside]: RegExpExecArray, nears: Near[]): Item[] {
  if (presence === '-') throw invalidQuery('nearNeedsWords', raw);
  const [, list, distance] = /^(.*?)(?:,\s*(\d{1,3})\s*)?$/s.exec(inside ?? '')!;
  const items = itemsOf(list ?? '', []);
  if (items.length < 2) throw invalidQuery('nearNeedsWords', raw);
  for (let at = 1; at < items.length; at += 1) {
    joinNear(nears, items[at - 1]!, items[at]!, Number(distance ?? DEFAULT_DISTANCE));
  }
  return items;
}

function joinNear(nears: Near[], left: Item, right: Item, distance: number): void {
  const stems = (item: Item): readonly string[] => {
    const phrase = item.presence === '-' || /[*~]/.test(item.raw) ? null : phraseOf(item.body, item.field, false);
    if (phrase === null || phrase.onlyCommon) throw invalidQuery('nearNeedsWords', item.raw);
    return phrase.stems;
  };
  nears.push({ left: stems(left), right: stems(right), distance });
  left.presence = '+';
  right.presence = '+';
}

/** A chunk as clauses in Lunr's syntax: "+£250K/year" → "+250k", "+year". */
function wordClauses({ raw, presence, field, body, numbers, quoted }: Item): string[] {
  if (body.includes('\\') && !quoted) return [`${presence}${body}`];
  if (/[~^]/.test(body) && !quoted) throw invalidQuery('badNumber', raw);
  const clauses: string[] = [];
  for (const word of piecesOf(quoted ? body.replaceAll('*', ' ') : body)) {
    // No page has a common word in the index: to require one would find nothing. Elsewhere Lunr makes of it what it does.
    if ((quoted || presence === '+') && isCommon(word, numbers)) continue;
    clauses.push(`${presence}${field === null ? '' : `${field}:`}${word.replace(/[\\:~^+-]/g, '\\$&')}${numbers}`);
  }
  return clauses;
}

function onlyCommon({ body, numbers }: Item): boolean {
  return piecesOf(body).every((word) => isCommon(word, numbers));
}

/** The words in what stands between two spaces, without the signs around them. */
function piecesOf(body: string): string[] {
  return searchableText(body).split(/[\s-]+/).map((piece) => piece.replace(/^[^\w*]+|[^\w*]+$/g, '')).filter((word) => word !== '');
}

function isCommon(word: string, numbers: string): boolean {
  return !word.includes('*') && !numbers.includes('~') && isStopWord(word.toLowerCase());
}

/** Limits that keep every query quick: Lunr's own sets none. */
function checkLimits({ term, editDistance, boost }: LunrClause): void {
  const wildcards = term.split('*').length - 1;
  if (wildcards > MOST_WILDCARDS) throw invalidQuery('tooManyWildcards', term);
  if (wildcards > 0 && term.length === wildcards) throw invalidQuery('tooBroad', term);
  const edits = term.length > LONGEST_WITH_TWO_EDITS ? 1 : MOST_EDITS;
  if (editDistance !== undefined && editDistance > edits) throw invalidQuery('tooFuzzy', term);
  if (boost > MOST_BOOST) throw invalidQuery('badNumber', term);
}
