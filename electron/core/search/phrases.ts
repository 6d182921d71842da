/** Phrases: "…" stands in the page word for word. Kinds of quotes, dashes, line ends and capitals don't matter. */
import type { DatabaseSync } from 'node:sqlite';
import { homesOf } from '#core/library/homes.ts';
import { escaped } from './escaped.ts';
import type { Field } from './lunrParts.ts';
import type { Near } from './parseQuery.ts';
import { evenText } from './searchableText.ts';
import { COMMON, stemsOf } from './stems.ts';

export interface Phrase {
  readonly field: Field | null;
  readonly prohibited: boolean;
  /** Its stems and common words, one behind the other, as they stand in the postings. */
  readonly stems: readonly string[];
  /** None of its words is in Lunr's index. */
  readonly onlyCommon: boolean;
  /** Finds it in `evenText(…)`; global. */
  readonly pattern: RegExp;
  /** Tells whether it stands in a text as it is, where that has no letters with marks. */
  readonly quick: RegExp;
}

/** What `evenText` makes apostrophes of; and what it makes spaces and hyphens of, as the inside of a character class. */
const APOSTROPHES = "['\u00b4\u2018-\u201b\u2032]";
const GAPS = '\\s\\-\\u0000-\\u001f\\u007f-\\u00a0\\u00ab\\u00b7\\u00bb\\u2010-\\u2015\\u201c-\\u201f\\u2022\\u2026\\u2033\\u2034\\u2043\\u2212\\u25a0-\\u25ff\\ud800-\\udfff\\ue000-\\uf8ff';
const MARKED_LETTER = /[\u00c0-\u024f\u1e00-\u1eff]/;

/** Null where nothing is left to look for. */
export function phraseOf(text: string, field: Field | null, prohibited: boolean): Phrase | null {
  const pieces = evenText(text).split(/[\s-]+/).filter((piece) => piece !== '');
  if (pieces.length === 0) return null;
  const before = /^[A-Za-z0-9]/.test(pieces[0]!) ? '(?<![A-Za-z0-9])' : '';
  const after = /[A-Za-z0-9]$/.test(pieces.at(-1)!) ? '(?![A-Za-z0-9])' : '';
  const words = pieces.map(escaped);
  const stems = stemsOf(text).joined.split(' ').filter((stem) => stem !== '');
  return {
    field, prohibited, stems, onlyCommon: stems.every((stem) => stem.startsWith(COMMON)),
    pattern: new RegExp(`${before}${words.join('[\\s-]+')}${after}`, 'gi'),
    quick: new RegExp(`${before}${words.map((word) => word.replaceAll("'", APOSTROPHES)).join(`[${GAPS}]+`)}${after}`, 'i'),
  };
}

/** Whether a phrase stands in a text. Making a page's text even costs several times what looking for a phrase does. */
export function standsIn(phrase: Phrase, text: string): boolean {
  return MARKED_LETTER.test(text) ? evenText(text).search(phrase.pattern) >= 0 : phrase.quick.test(text);
}

/** [start, end) of each place where a phrase stands in a text; at most `most`. */
export function placesOf(phrase: Phrase, text: string, most: number): [number, number][] {
  const places: [number, number][] = [];
  for (const found of evenText(text).matchAll(phrase.pattern)) {
    places.push([found.index, found.index + found[0].length]);
    if (places.length >= most) break;
  }
  return places;
}

/** Entries in which a phrase's stems and common words follow each other: where it may stand. */
export function mayHold(db: DatabaseSync, phrase: Phrase): Set<number> {
  return matching(db, `${phrase.field === null ? '' : `${phrase.field} : `}${inFts(phrase.stems)}`);
}

/** Entries in which two words or phrases stand near each other. */
export function standNear(db: DatabaseSync, { left, right, distance }: Near): Set<number> {
  return matching(db, `NEAR(${inFts(left)} ${inFts(right)}, ${distance})`);
}

/** Stems as an FTS5 phrase. No stem has a space or a double quote: both part words. */
function inFts(stems: readonly string[]): string {
  return `"${stems.join(' ').replaceAll('"', '""')}"`;
}

function matching(db: DatabaseSync, expression: string): Set<number> {
  const ids = new Set<number>();
  for (const home of homesOf(db)) {
    const rows = db.prepare(`SELECT rowid FROM ${home}.search_posting WHERE search_posting MATCH ?`);
    rows.setReturnArrays(true);
    for (const row of rows.iterate(expression) as Iterable<unknown>) ids.add((row as [number])[0]);
  }
  return ids;
}
