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

const PART = /(?:\b(?:the\s+|very\s+)*(?:(early|late)(?:\s+(?:part\s+)?(?:of|in))?|(mid)|(middle|beginning|start|end|close|turn|early\s+part|latter\s+part|first\s+half|second\s+half|first\s+part|second\s+part)(?:\s+of)?)(?:\s+(?:the|this))?[\s-]+)$/i;
const PREPOSITION = /(?:\b(by\s+no\s+later\s+than|no\s+later\s+than|not\s+later\s+than|not\s+before|not\s+until|on\s+or\s+before|in\s+time\s+for|in\s+advance\s+of|ahead\s+of|prior\s+to|with\s+effect\s+from|effective\s+from|by|before|until|till|up\s+to|to|after|following|from|since|into|in|on|for|at|during|throughout|through|over|towards|around|commencing|starting|beginning)\s+(?:the\s+)?)$/i;
/** "Started on 3 June": a day on which something happened. */
const HAPPENED = /(?<!\b(?:be|being|get|gets|is|are)(?: \w+ly)? )\b(?:started|began|opened|reopened|launched|completed|finished|held|submitted|published|arrived|joined|closed|installed|delivered|approved|adopted|signed|appointed|met|came out|went live|took place)\s+(?:(?:on|in)\s+)?$/i;
const PAST_WINDOW = /\b(?:last|past|previous|preceding)\s*$/i;
const VAGUE = /\b(?:very\s+)?(shortly|soon|in due course|imminently|at the earliest opportunity|as soon as (?:possible|practicable)|in the near future|before long)\b(?! after)/gi;

/** How long before its end a year, a quarter or a month is called "late", and the like for "early". */
function partOf(part: string, point: DatePoint): { from: string; to: string } {
  const { from, to, grain } = point;
  const key = part.toLowerCase().replace(/\s+/g, ' ');
  const length = daysBetween(from, to) + 1;
  const opens = /^(?:early|early part|beginning|start|turn)$/.test(key);
  const closes = /^(?:late|end|close|latter part)$/.test(key);
  if (grain === 'day' || grain === 'week') return { from, to };
  if (key === 'first half' || key === 'first part') return { from, to: plusDays(from, Math.round(length / 2) - 1) };
  if (key === 'second half' || key === 'second part') return { from: plusDays(from, Math.round(length / 2)), to };
  if (grain === 'year' && opens) return { from, to: plusDays(plusMonths(from, 3), -1) };
  if (grain === 'year' && closes) return { from: plusMonths(plusDays(to, 1), key === 'end' || key === 'close' ? -1 : -3), to };
  if (opens) return { from, to: grain === 'month' ? plusDays(from, 9) : plusDays(from, Math.round(length / 3) - 1) };
  if (!closes) return { from: plusDays(from, Math.round(length / 3)), to: plusDays(from, Math.round((2 * length) / 3) - 1) };
  return { from: grain === 'month' ? isoDay(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 20) : plusDays(to, -Math.round(length / 3) + 1), to };
}

/** "By the start of September", "in time for the new term": before it goes on. */
const OPENS_ONLY = /\b(?:start|beginning|turn)\b/i;

const MOVED_FROM = /\b(?:moved|put back|pushed back|set back|slipped|delayed|deferred|postponed|extended|revised|changed|brought forward|rescheduled|gone)\s+(?:back\s+|forward\s+|on\s+)?from\s+(?:the\s+)?$/i;

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
    // "Beginning this spring" opens what goes on, "the beginning of spring" is a part of it.
    const part = /\bbeginning\s+$/i.test(before) ? null : PART.exec(before);
    const partSaid = part?.[1] ?? part?.[2] ?? part?.[3] ?? '';
    if (part) {
      span = partOf(partSaid, first);
      // The start of the school year, written in the year that is on, is the next one's.
      if (first.grain === 'year' && !first.yearSaid && OPENS_ONLY.test(partSaid) && span.to < reference.from) span = shiftYear(span, 1);
      start = part.index;
      before = before.slice(0, start);
    }
    const next = points[i + 1];
    const gap = next ? text.slice(first.end, next.start) : null;
    // The second of two may have its own part: "late spring or early summer".
    const joins = gap !== null && next !== undefined && (/^\s*[/–-]\s*$/.test(gap) || /^\s*(?:to|until|through to)(?:\s+the)?(?:\s+(?:end|beginning|start)\s+(?:of\s+)?)?(?:\s*early|\s*late|\s*mid)?(?:[\s-]*|\s+the\s+)$/i.test(gap) ||
      (/^\s*(?:and|or|&|\/)\s*(?:early|late|mid)?[\s-]*$/i.test(gap) && (/\bbetween\s+(?:the\s+)?$/i.test(before) || next.grain === first.grain)));
    // "Put back from April to July": the second is the date now.
    if (next && joins && /\bfrom\s+(?:the\s+)?$/i.test(before) && MOVED_FROM.test(before)) continue;
    if (next && joins) {
      // "Feb/March 2023": the year said once belongs to both.
      const fixed = next.yearSaid && !first.yearSaid && first.month !== undefined
        ? shiftYear(span, Number(next.from.slice(0, 4)) - Number(first.from.slice(0, 4)) - (first.month > (next.month ?? 12) ? 1 : 0)) : span;
      const nextPart = /(early|late|mid)[\s-]*$/i.exec(gap)?.[1];
      const second = nextPart ? partOf(nextPart, next) : next;
      const to = second.to < fixed.from ? shiftYear(second, 1).to : second.to;
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
    // "By the spring" is before it: a season is waited for as it begins.
    const edge = last === first && part === null && first.opens === true ? 'start' : part === null || last !== first ? null : OPENS_ONLY.test(partSaid) ? 'start' : /\b(?:end|close)\b/i.test(partSaid) ? 'end' : null;
    dues.push({
      text: text.slice(start, last.end), start, end: last.end,
      past: word === 'since' || first.gone === true || PAST_WINDOW.test(text.slice(0, first.start)) || HAPPENED.test(text.slice(0, first.start)), ...bounded(word.replace(/\s+/g, ' '), span, edge, NEGATED.test(before.slice(0, preposition?.index ?? before.length))),
    });
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

/** "Will not now be published before the spring": from then on. */
const NEGATED = /\b(?:not|unlikely|neither|none)\s+(?:[\w-]+\s+){1,9}$/i;

/** @param edge the words name where a longer stretch begins or ends: "by the start of 2026", "before the end of May" */
function bounded(preposition: string, span: { from: string; to: string }, edge: 'start' | 'end' | null, negated: boolean): DaySpan {
  if (negated && preposition === 'before') return { from: span.from, to: null };
  if (negated && /^(?:until|till)$/.test(preposition)) return { from: span.from, to: span.to };
  if (/^(?:by|by no later than|no later than|not later than|until|till|up to|to|on or before)$/.test(preposition)) return { from: null, to: edge === 'start' ? span.from : span.to };
  if (/^(?:before|prior to|ahead of|in advance of)$/.test(preposition)) return { from: null, to: edge === 'end' ? span.to : plusDays(span.from, -1) };
  if (preposition === 'in time for') return { from: null, to: span.from };
  if (/^(?:after|not before|following)$/.test(preposition)) return { from: plusDays(span.to, 1), to: null };
  return { from: span.from, to: span.to };
}
