/** Where a query's words stand in a text, and the few lines around them that are shown. */
import { placesOf, type Phrase } from './phrases.ts';
import { wordsOf } from './stems.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Tells apart what was looked for: a stem, or a phrase. */
  readonly of: string;
}

/** More are of no use on one page. */
const MOST_MATCHES = 500;
/** Three lines in the list of hits. */
const SNIPPET_LENGTH = 240;
/** How far before the first match a snippet may begin, to give it its context. */
const LEAD = 70;

/** Every match in a text, in order, none over another. Offsets are UTF-16 code units, end exclusive. */
export function matchesIn(text: string, stems: ReadonlySet<string>, phrases: readonly Phrase[]): Match[] {
  const found: Match[] = [];
  if (stems.size > 0) {
    for (const { stem, start, end } of wordsOf(text)) {
      if (stem !== null && stems.has(stem) && end > start) found.push({ start, end, of: stem });
    }
  }
  for (const phrase of phrases) {
    if (phrase.prohibited) continue;
    for (const [start, end] of placesOf(phrase, text, MOST_MATCHES)) found.push({ start, end, of: `"${phrase.stems.join(' ')}"` });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Match[] = [];
  for (const match of found) {
    if (match.start >= (apart.at(-1)?.end ?? 0)) apart.push(match);
    if (apart.length >= MOST_MATCHES) break;
  }
  return apart;
}

export interface Snippet {
  readonly text: string;
  /** [start, end) into `text`. */
  readonly marks: [number, number][];
}

/** The stretch of a text that shows most of what was looked for; its start where nothing matches. */
export function snippetOf(text: string, matches: readonly Match[]): Snippet {
  const best = bestMatch(matches);
  const from = best === null ? 0 : startOf(text, best.start);
  const to = endOf(text, from);
  const shown = text.slice(from, to);
  const trimmed = shown.trimStart();
  const begin = from + shown.length - trimmed.length;
  const body = trimmed.trimEnd().replace(/\s/g, ' ');
  const before = begin > 0 && text.slice(0, begin).trim() !== '' ? '… ' : '';
  const after = text.slice(begin + body.length).trim() === '' ? '' : ' …';
  const marks = matches
    .filter(({ start, end }) => start >= begin && end <= begin + body.length)
    .map(({ start, end }): [number, number] => [start - begin + before.length, end - begin + before.length]);
  return { text: before + body + after, marks };
}

/** The match from which on most different things stand within a snippet's length, then most of them. */
function bestMatch(matches: readonly Match[]): Match | null {
  let best: Match | null = null;
  let bestWorth = 0;
  for (const [at, match] of matches.entries()) {
    const kinds = new Set<string>();
    let count = 0;
    for (let next = at; next < matches.length && matches[next]!.end - match.start <= SNIPPET_LENGTH - LEAD; next += 1) {
      kinds.add(matches[next]!.of);
      count += 1;
    }
    const worth = kinds.size * 1000 + count;
    if (worth > bestWorth) [best, bestWorth] = [match, worth];
  }
  return best;
}

/** Begins at a line, else a sentence, else a word shortly before the match. */
function startOf(text: string, match: number): number {
  const from = Math.max(0, match - LEAD);
  if (from === 0) return 0;
  const lead = text.slice(from, match);
  const line = lead.lastIndexOf('\n');
  if (line >= 0) return from + line + 1;
  const sentence = /^.*[.!?;:]\s+/s.exec(lead);
  if (sentence) return from + sentence[0].length;
  const word = lead.search(/\s/);
  return word < 0 ? from : from + word + 1;
}

function endOf(text: string, from: number): number {
  if (from + SNIPPET_LENGTH >= text.length) return text.length;
  const cut = text.slice(from, from + SNIPPET_LENGTH);
  const word = cut.search(/\s\S*$/);
  return from + (word > SNIPPET_LENGTH / 2 ? word : even(cut));
}

/** Never half of a character beyond the basic plane. */
function even(cut: string): number {
  const last = cut.charCodeAt(cut.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.length - 1 : cut.length;
}
