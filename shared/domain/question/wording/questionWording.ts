/**
 * Looks over the wording of a question, as a colleague would before the meeting: yes-or-no, two things at once, an answer
 * put into somebody's mouth, words that not everybody knows, too long to be followed. It's advice: false alarms are worse
 * than a miss, since they teach people not to look. Quoted words are the papers' own, and are left alone.
 */
import { abbreviationsIn } from './abbreviations.ts';
import type { Remark } from './remark.ts';
import { sentencesAsked } from './sentencesAsked.ts';
import { CLOSED_OPENERS, INVITATIONS, JARGON, LEADING, LOADED, OPEN_WORDS, SECOND_ASK } from './wordLists.ts';

/** Words in one question. The ear loses the beginning after about thirty (plain-English guidance says 15 to 20 a sentence). */
const LONGEST_QUESTION = 35;
/** Words in all, quotes aside: more than a minute of reading out. */
const LONGEST_TEXT = 90;

export interface WordingContext {
  /** Abbreviation → what the papers say that it means. */
  readonly glossary: ReadonlyMap<string, string>;
}

/** Remarks in the order of the text. */
export function questionWording(text: string, { glossary }: WordingContext): Remark[] {
  const own = withoutQuotes(text);
  const asked = sentencesAsked(own);
  const at = (kind: Remark['kind'], start: number, end: number, instead: string | null = null): Remark => ({ kind, start, end, words: text.slice(start, end), instead });
  const found: Remark[] = [];

  for (const pattern of LEADING) for (const match of own.matchAll(pattern)) found.push(at('leading', match.index, match.index + match[0].trimEnd().length));
  for (const { start, end, words } of asked) {
    const leads = found.some((remark) => remark.kind === 'leading' && remark.start < end && start < remark.end);
    if (!leads && isClosed(words) && !asked.some((other) => other.start > start && isOpen(other.words))) found.push(at('closed', start, start + openerOf(words).length));
    if (words.split(/\s+/).length > LONGEST_QUESTION) found.push(at('long', start, end));
  }
  const second = secondAsk(asked);
  if (second) found.push(at('double', second.start, second.end));
  for (const { start, end } of phrases(own, LOADED)) found.push(at('loaded', start, end));
  for (const [word, instead] of JARGON) for (const { start, end } of phrases(own, [word])) found.push(at('jargon', start, end, instead));
  for (const { start, end, abbreviation } of abbreviationsIn(own)) found.push(at('abbreviation', start, end, glossary.get(abbreviation) ?? null));
  if (!found.some(({ kind }) => kind === 'long') && own.trim().split(/\s+/).length > LONGEST_TEXT) found.push(at('long', 0, text.length));
  if (asked.length === 0 && own.trim().split(/\s+/).length >= 4 && !phrases(own, INVITATIONS).length) found.push(at('noQuestion', 0, text.length));
  return inOrder(found);
}

/** Letters for letters, so that offsets hold. */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"/gu, (quote) => ' '.repeat(quote.length));
}

const OPEN = new RegExp(`\\b(?:${OPEN_WORDS.join('|')})\\b`, 'iu');
const CLOSED = new RegExp(`^(?:(?:and|so|but|then|also|now|please|finally|firstly|secondly|chair|thank you),?\\s+)*(${CLOSED_OPENERS.map((word) => word.replace("'", "['’]")).join('|')})\\b`, 'iu');

/** "Could you tell us how …" is open, politely. */
function isOpen(words: string): boolean {
  return OPEN.test(words) || phrases(words, INVITATIONS).length > 0;
}

const isClosed = (words: string): boolean => CLOSED.test(words) && !isOpen(words) && !/\bor\b/iu.test(words);

const openerOf = (words: string): string => CLOSED.exec(words)?.[0] ?? words;

interface Span { readonly start: number; readonly end: number }

/** A second leg that goes on about the first is one breath: it's short, or says "it", "them", "the rest". */
const LONG_LEG = 6;
const REFERS_BACK = /\b(?:it|its|them|they|their|this|that|these|those|the (?:rest|others?|difference|remainder)|so|there|instead)\b/iu;

/** A second question mark, or a second thing asked for after "and". A follow-up of the same thing ("and why?", "if not, when?") is one breath. */
function secondAsk(asked: readonly (Span & { readonly words: string })[]): Span | null {
  for (const { start, words } of asked) {
    for (const pattern of SECOND_ASK) {
      for (const match of words.matchAll(pattern)) {
        const rest = words.slice(match.index + match[0].length).replace(/\?.*$/su, '').trim();
        const before = words.slice(0, match.index).trim();
        if (rest.split(/\s+/).length >= LONG_LEG && before.split(/\s+/).length >= 4 && !REFERS_BACK.test(rest)) return { start: start + match.index, end: start + match.index + match[0].length };
      }
    }
  }
  const [, third] = asked.slice(1);
  // Two short questions belong to each other; three are three.
  if (third) return { start: third.start, end: third.end };
  const [first, next] = asked;
  if (first && next && next.words.split(/\s+/).length >= 8 && first.words.split(/\s+/).length >= 8) return { start: next.start, end: next.end };
  return null;
}

/** Whole words, in any case. */
export function phrases(text: string, list: readonly string[]): Span[] {
  return list.flatMap((phrase) => [...text.matchAll(new RegExp(`(?<![\\p{L}\\d-])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}(?![\\p{L}\\d-])`, 'giu'))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length })));
}

/** The longest of remarks of one kind that overlap ("stakeholder engagement", "stakeholders"). */
export function inOrder(found: readonly Remark[]): Remark[] {
  const kept = found.filter((one) => !found.some((other) => other !== one && other.kind === one.kind && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start));
  const seen = new Set<string>();
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end).filter(({ kind, start, words }) => {
    const key = kind === 'abbreviation' || kind === 'jargon' || kind === 'loaded' ? `${kind} ${words.toLowerCase()}` : `${kind} ${start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
