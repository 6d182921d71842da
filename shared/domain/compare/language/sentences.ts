/** Cuts a statement into sentences, and knows where each stands on its page. */
import type { Passage, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { type Word, wordsOf } from '#shared/domain/compare/language/words.ts';
import type { Statement } from '#shared/domain/segment/segment.ts';
import { splitSentences } from '#shared/domain/segment/sentences.ts';

/** What the comparison works on: one sentence (or verbless bullet) of one report. */
export interface Sentence {
  /** Place in the reading order of all reports together; unique. */
  readonly id: number;
  /** Index of its report in order of time. */
  readonly report: number;
  readonly reportId: string;
  readonly statement: Statement;
  /** Offsets into the statement's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly words: readonly Word[];
  /** Titles of the sections it stands under, outermost first. */
  readonly headings: readonly string[];
  /** True for the first sentence of its bullet or paragraph. */
  readonly opensBlock: boolean;
}

/** All sentences of a report in reading order. */
export function sentencesOf(report: ReportForComparison, reportIndex: number, firstId: number): Sentence[] {
  const sentences: Sentence[] = [];
  let block = -1;
  for (const statement of report.statements) {
    const headings = report.sections[statement.section]?.path ?? [];
    for (const [from, to] of statement.kind === 'tableRow' ? [[0, statement.text.length] as const] : splitSentences(statement.text)) {
      const text = statement.text.slice(from, to);
      sentences.push({
        id: firstId + sentences.length, report: reportIndex, reportId: report.id, statement, from, to, text,
        words: wordsOf(text), headings, opensBlock: statement.block !== block,
      });
      block = statement.block;
    }
  }
  return sentences;
}

/**
 * The passage of `sentence.text[from..to)`. Where the statement's text has other white space than its page, so that
 * offsets can't be carried over, the place is the whole statement; the quote is exact all the same. A passage
 * that goes over a page's end is placed on the page where it begins.
 */
export function passageOf(sentence: Sentence, from = 0, to = sentence.text.length): Passage {
  const { statement, reportId } = sentence;
  const start = sentence.from + from;
  const end = sentence.from + to;
  const quote = statement.text.slice(start, end);
  const spans = statement.spans;
  const lengths = spans.map((span) => span.end - span.start);
  const faithful = lengths.reduce((sum, length) => sum + length, 0) + spans.length - 1 === statement.text.length;
  let offset = 0;
  for (const [i, span] of spans.entries()) {
    const length = lengths[i] ?? 0;
    if (start < offset + length + 1 || i === spans.length - 1) {
      if (!faithful) return { reportId, pageIndex: span.pageIndex, start: span.start, end: span.end, quote };
      const at = span.start + Math.max(0, start - offset);
      return { reportId, pageIndex: span.pageIndex, start: at, end: Math.min(span.end, span.start + end - offset), quote };
    }
    offset += length + 1;
  }
  return { reportId, pageIndex: 0, start: 0, end: 0, quote };
}
