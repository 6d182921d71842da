/** A comparison's topics as a table is drawn: for each row a cell for each report, saying only what the papers show. */
import type { Commitment, Comparison, LaterVerdict, Passage, RowKind, Topic, TopicRow } from '#shared/domain/compare/comparison.ts';
import { hasSlipped, isQuiet } from './promiseOrder.ts';
import { sameWords } from './wordDiff.ts';

/**
 * `first`: where the statement begins, in the earliest report; `new`: where it begins later; `silent`: said before, not
 * in this report; `before`: not said yet.
 */
export type CellKind = 'first' | 'new' | 'same' | 'reworded' | 'changed' | 'silent' | 'before';

export interface Cell {
  readonly reportId: string;
  readonly kind: CellKind;
  readonly passage: Passage | null;
  /** The last wording before this one. */
  readonly before: Passage | null;
  /** A promise made in these words. */
  readonly promise: Commitment | null;
  /** What these words say about an earlier promise. */
  readonly verdict: LaterVerdict | null;
  /** The promise that `verdict` is about. */
  readonly verdictOf: Commitment | null;
}

export interface RowView {
  readonly key: string;
  /** As the core gave it. */
  readonly row: TopicRow;
  readonly kind: RowKind;
  /** Speaks of a promise whose date has moved to later. */
  readonly slipped: boolean;
  /** Speaks of a promise that no later report mentions. */
  readonly quiet: boolean;
  readonly silentFor: number;
  readonly cells: readonly Cell[];
  /** All its words in lower case, to be filtered by. */
  readonly words: string;
}

export interface TopicView {
  readonly key: string;
  readonly title: string;
  /** What a correction knows it by. */
  readonly headings: readonly string[];
  readonly byYou: Topic['byYou'];
  readonly rows: readonly RowView[];
  /** For each report, whether it says anything on this topic, whatever is filtered out. */
  readonly spoken: readonly boolean[];
}

/** Rows followed through reports, and statements said once, that are shown at first. */
const ROWS_AT_FIRST = 8;
const LONE_AT_FIRST = 4;

export interface TopicLaid {
  /** Statements that two or more reports make. */
  readonly rows: readonly RowView[];
  /** Statements said once, by report. */
  readonly lone: readonly (readonly RowView[])[];
  /** How many are folded away. */
  readonly hidden: number;
}

/** What is shown of a topic; `whole`: everything. */
export function layTopic(topic: TopicView, whole: boolean): TopicLaid {
  const said = (row: RowView) => row.cells.filter((cell) => cell.passage).length;
  const followed = topic.rows.filter((row) => said(row) > 1);
  const lone = topic.spoken.map((_, index) => topic.rows.filter((row) => said(row) === 1 && row.cells[index]?.passage));
  const rows = whole ? followed : followed.slice(0, ROWS_AT_FIRST);
  const shownLone = lone.map((one) => (whole ? one : one.slice(0, LONE_AT_FIRST)));
  const hidden = followed.length - rows.length + lone.reduce((sum, one, index) => sum + one.length - (shownLone[index]?.length ?? 0), 0);
  return { rows, lone: shownLone, hidden };
}

const overlaps = (a: { start: number; end: number }, b: { start: number | null; end: number | null }) => b.start !== null && b.end !== null && a.start < b.end && a.end > b.start;

interface Spoken { readonly commitment: Commitment; readonly later: LaterVerdict | null; readonly start: number; readonly end: number }

/** What each page says of promises: to find them by passage without looking through all. */
function spokenOf(commitments: readonly Commitment[]): Map<string, Spoken[]> {
  const byPage = new Map<string, Spoken[]>();
  const add = (reportId: string, pageIndex: number, spoken: Spoken) => {
    const key = `${reportId}:${pageIndex}`;
    byPage.set(key, [...(byPage.get(key) ?? []), spoken]);
  };
  for (const commitment of commitments) {
    add(commitment.reportId, commitment.pageIndex, { commitment, later: null, start: commitment.start, end: commitment.end });
    for (const later of commitment.later) {
      if (later.pageIndex === null || later.start === null || later.end === null || later.verdict === 'mentioned') continue;
      add(later.reportId, later.pageIndex, { commitment, later, start: later.start, end: later.end });
    }
  }
  return byPage;
}



/** Figures and dates in a wording: they tell a change from other words for the same. */
const numbersIn = (text: string) => (text.match(/\d[\d.,]*|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi) ?? []).map((one) => one.toLowerCase().replace(/[.,]+$/, '')).join(' ');

function kindOfPair(before: Passage, passage: Passage, row: RowKind, pairs: number): CellKind {
  if (sameWords(before.quote, passage.quote)) return 'same';
  // With one pair the row's own kind is that pair's; with more, each pair is told by its own words.
  if (pairs === 1 && (row === 'changed' || row === 'reworded')) return row;
  return numbersIn(before.quote) === numbersIn(passage.quote) ? 'reworded' : 'changed';
}

function viewRow(row: TopicRow, key: string, reportIds: readonly string[], spoken: ReadonlyMap<string, Spoken[]>): RowView {
  let before: Passage | null = null;
  let slipped = false;
  let quiet = false;
  const cells = reportIds.map((reportId, index): Cell => {
    const passage = row.statements.find((one) => one.reportId === reportId) ?? null;
    if (!passage) return { reportId, kind: before ? 'silent' : 'before', passage: null, before, promise: null, verdict: null, verdictOf: null };
    const said = (spoken.get(`${reportId}:${passage.pageIndex}`) ?? []).filter((one) => overlaps(passage, one));
    slipped ||= said.some((one) => hasSlipped(one.commitment));
    quiet ||= said.some((one) => isQuiet(one.commitment));
    const spokenOfPromise = said.find((one) => one.later !== null);
    const cell: Cell = {
      reportId, passage, before,
      kind: before ? kindOfPair(before, passage, row.kind, row.statements.length - 1) : index === 0 ? 'first' : 'new',
      promise: said.find((one) => one.later === null)?.commitment ?? null,
      verdict: spokenOfPromise?.later ?? null, verdictOf: spokenOfPromise?.commitment ?? null,
    };
    before = passage;
    return cell;
  });
  return { key, row, kind: row.kind, slipped, quiet, silentFor: row.silentFor, cells, words: row.statements.map((one) => one.quote).join(' ').toLowerCase() };
}

/** Where its first and its last wording stand: two rows may share one of them, where a statement was split. */
function placesOf(row: TopicRow): string {
  return [row.statements[0], row.statements.at(-1)].map((one) => `${one?.reportId}:${one?.pageIndex}:${one?.start}`).join('-');
}

/** What a topic has to tell: something moved, something followed, something in two reports; else it's told last. */
function rankOf(topic: TopicView): number {
  if (topic.rows.some((row) => row.slipped || row.kind === 'changed')) return 0;
  if (topic.rows.some((row) => row.cells.filter((cell) => cell.passage).length > 1)) return 1;
  return topic.spoken.filter(Boolean).length > 1 ? 2 : 3;
}

/** The comparison's topics, those with most to tell first; else in their own order. */
export function viewTopics(comparison: Comparison): TopicView[] {
  const spoken = spokenOf(comparison.commitments);
  const reportIds = comparison.reports.map((report) => report.id);
  return comparison.topics.map((topic, index) => ({
    // By its headings, so that it stays the same when others are merged or hidden.
    key: topic.headings[0] ?? `${index}`,
    title: topic.title, headings: topic.headings, byYou: topic.byYou,
    rows: topic.rows.map((row) => viewRow(row, placesOf(row), reportIds, spoken)),
    spoken: reportIds.map((id) => topic.rows.some((row) => row.statements.some((one) => one.reportId === id))),
  })).sort((a, b) => rankOf(a) - rankOf(b));
}

export type RowFilter = 'slipped' | 'quiet' | 'changed' | 'new' | 'dropped' | 'reworded' | 'carried';

export function fits(row: RowView, filter: RowFilter): boolean {
  if (filter === 'slipped') return row.slipped;
  return filter === 'quiet' ? row.quiet : row.kind === filter;
}

/** Topics with the rows that fit any of `filters` and hold `text`; with no filter, all but what is only carried forward. */
export function filterTopics(topics: readonly TopicView[], filters: ReadonlySet<RowFilter>, text: string): TopicView[] {
  const wanted = text.trim().toLowerCase();
  return topics.flatMap((topic) => {
    const byTitle = wanted !== '' && topic.title.toLowerCase().includes(wanted);
    const rows = topic.rows.filter((row) =>
      (filters.size === 0 ? row.kind !== 'carried' || row.slipped : [...filters].some((filter) => fits(row, filter)))
      && (wanted === '' || byTitle || row.words.includes(wanted)));
    return rows.length > 0 ? [{ ...topic, rows }] : [];
  });
}

export function countRows(topics: readonly TopicView[], filter: RowFilter): number {
  return topics.reduce((sum, topic) => sum + topic.rows.filter((row) => fits(row, filter)).length, 0);
}
