/** Reads when something is due: a named date with what stands before it ("by the end of", "early", "between … and …"). */
import { daysBetween, isoDay, plusDays, plusMonths, type DaySpan, type Reference } from '#shared/domain/compare/dates/day.ts';
import { type DatePoint, datePoints } from '#shared/domain/compare/dates/points.ts';

export interface DueDate extends DaySpan {
  /** As printed, with its preposition: "by the end of October". */
  readonly text: string;
  /** Offsets into the text that was read, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** True where it says when something happened or has been going on ("since October", "over the last year"). */
  readonly past: boolean;
}

const PART = /(?:\b(?:the\s+)?(early|late|mid|middle|beginning|start|end|turn|week commencing|w\/c|first half|second half)(?:\s+(?:part\s+)?of)?(?:\s+(?:in|the))?[\s-]+)$/i;
const PREPOSITION = /(?:\b(no later than|not before|by|before|until|till|up to|after|from|since|in|on|for|at|during|throughout|towards|around|commencing|starting)\s+(?:the\s+)?)$/i;
const PAST_WINDOW = /\b(?:last|past|previous|preceding)\s*$/i;
const VAGUE = /\b(?:very\s+)?(shortly|soon|in due course|imminently|at the earliest opportunity|as soon as possible)\b/gi;

function partOf(part: string, point: DatePoint): { from: string; to: string } {
  const { from, to, grain } = point;
  const key = part.toLowerCase();
  if (key === 'week commencing' || key === 'w/c') return { from, to: plusDays(from, 6) };
  const length = daysBetween(from, to) + 1;
  if (grain === 'day') return { from, to };
  if (grain === 'year' && /^(early|beginning|start|turn)$/.test(key)) return { from, to: plusDays(plusMonths(from, 3), -1) };
  if (grain === 'year' && /^(late|end)$/.test(key)) return { from: plusDays(plusMonths(plusDays(to, 1), key === 'end' ? -1 : -3), 0), to };
  if (/^(early|beginning|start|turn)$/.test(key)) return { from, to: grain === 'month' ? plusDays(from, 9) : plusDays(from, Math.min(length, Math.round(length / 4)) - 1) };
  if (key.startsWith('mid')) return { from: plusDays(from, Math.round(length / 3)), to: plusDays(from, Math.round((2 * length) / 3) - 1) };
  if (key === 'first half') return { from, to: plusDays(from, Math.round(length / 2) - 1) };
  if (key === 'second half') return { from: plusDays(from, Math.round(length / 2)), to };
  return { from: grain === 'month' ? isoDay(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 20) : plusDays(to, -Math.round(length / 4) + 1), to };
}

/** All due dates in a text, in order. Dates joined by "/", "to", "and" come as one where they say one stretch. */
export function dueDates(text: string, reference: Reference): DueDate[] {
  const points = datePoints(text, reference);
  const dues: DueDate[] = [];
  for (let i = 0; i < points.length; i++) {
    const first = points[i];
    if (!first) continue;
    let last = first;
    let { start } = first;
    let before = text.slice(0, start);
    let span: { from: string; to: string } = first;
    const part = PART.exec(before);
    if (part) {
      span = partOf(part[1] ?? '', first);
      start = part.index;
      before = before.slice(0, start);
    }
    const next = points[i + 1];
    const gap = next ? text.slice(first.end, next.start) : null;
    const joins = gap !== null && (/^\s*[/–-]\s*$/.test(gap) || /^\s*(?:to|until)(?:\s+the)?(?:\s+(?:end|beginning|start)\s+(?:of\s+)?)?(?:\s*early|\s*late|\s*mid)?\s*$/i.test(gap) ||
      (/^\s*(?:and|&)\s*$/i.test(gap) && (/\bbetween\s+(?:the\s+)?$/i.test(before) || next?.grain === first.grain)));
    if (next && joins) {
      // "Feb/March 2023": the year said once belongs to both.
      const fixed = next.yearSaid && !first.yearSaid && first.month !== undefined
        ? shiftYear(span, Number(next.from.slice(0, 4)) - Number(first.from.slice(0, 4)) - (first.month > (next.month ?? 12) ? 1 : 0)) : span;
      const to = next.to < fixed.from ? shiftYear(next, 1).to : next.to;
      span = { from: fixed.from, to };
      last = next;
      i += 1;
      const between = /\bbetween\s+(?:the\s+)?$/i.exec(before);
      if (between) {
        start = between.index;
        before = before.slice(0, start);
      }
    }
    const preposition = PREPOSITION.exec(before);
    const word = (preposition?.[1] ?? '').toLowerCase();
    if (preposition) start = preposition.index;
    dues.push({ text: text.slice(start, last.end), start, end: last.end, past: word === 'since' || PAST_WINDOW.test(text.slice(0, first.start)), ...bounded(word, span) });
  }
  for (const match of text.matchAll(VAGUE)) {
    dues.push({ text: match[0], start: match.index, end: match.index + match[0].length, past: false, from: null, to: null });
  }
  return dues.sort((a, b) => a.start - b.start);
}

function shiftYear(span: { from: string; to: string }, years: number): { from: string; to: string } {
  const shift = (iso: string): string => isoDay(Number(iso.slice(0, 4)) + years, Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
  return years === 0 ? span : { from: shift(span.from), to: shift(span.to) };
}

function bounded(preposition: string, span: { from: string; to: string }): DaySpan {
  if (/^(by|no later than|until|till|up to)$/.test(preposition)) return { from: null, to: span.to };
  if (preposition === 'before') return { from: null, to: plusDays(span.from, -1) };
  if (/^(after|not before)$/.test(preposition)) return { from: plusDays(span.to, 1), to: null };
  return { from: span.from, to: span.to };
}
