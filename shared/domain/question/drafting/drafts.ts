/**
 * Questions in the member's hand, from findings. Each gives the papers' own words with their dates and asks; it says
 * nothing that these words don't bear out. What wasn't found is told as not found, never as not done.
 */
import { sayReportDate } from '#shared/domain/compare/dates/sayDate.ts';
import { shortQuote } from '#shared/domain/compare/sayFinding.ts';

/** A passage with the date of its report (ISO day or month; null: undated). */
export interface Said {
  readonly date: string | null;
  readonly quote: string;
}

/** Quotes longer than this are cut at a word: the passage itself stands with the question. */
const LONGEST = 260;

const quoted = (quote: string): string => `“${shortQuote(quote, LONGEST)}”`;
const reportOf = (date: string | null): string => (date === null ? 'an undated report' : `the report of ${sayReportDate(date)}`);
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "The report of 5 July 2022 said “…”; the report of 31 January 2023 “…”." */
function told(passages: readonly Said[]): string {
  return sentence(`${passages.map(({ date, quote }, at) => `${reportOf(date)} ${at === 0 ? 'said ' : at === passages.length - 1 ? 'says ' : ''}${quoted(quote)}`).join('; ')}.`);
}

/** @param passages the promise, then each later date; oldest first */
export const draftSlipped = (passages: readonly Said[]): string => `${told(passages)} What moved the date${passages.length > 2 ? ' each time' : ''}, and where does it stand today?`;

export const draftBroughtForward = (passages: readonly Said[]): string => `${told(passages)} What made the earlier date possible, and will it hold?`;

/** @param latest date of the report in which its outcome wasn't found */
export const draftQuiet = (promise: Said, latest: string | null): string => (
  `${sentence(reportOf(promise.date))} said ${quoted(promise.quote)}. I could not find in ${reportOf(latest)} what became of that. What has come of it?`
);

/** @param mention what the latest report says of it, where it says something */
export const draftOverdue = (promise: Said, mention: Said | null, latest: string | null): string => (mention
  ? `${told([promise, mention])} Is it done, and if not, when will it be?`
  : `${sentence(reportOf(promise.date))} said ${quoted(promise.quote)}. I could not find in ${reportOf(latest)} whether that has happened. Is it done, and if not, when will it be?`);

/** @param turn how the last step goes, where it goes against the one before */
export const draftTurned = (passages: readonly Said[], turn: 'rise' | 'fall'): string => `${told(passages)} What is behind the ${turn}, after the ${turn === 'rise' ? 'fall' : 'rise'} before it?`;

export const draftChanged = (passages: readonly Said[]): string => `${told(passages)} What is behind the change?`;

/** A report that itself says that something has gone up or down. */
export const draftSaidToChange = ({ date, quote }: Said, way: 'rise' | 'fall'): string => `${sentence(reportOf(date))} says ${quoted(quote)}. What is behind the ${way}, and what is expected next?`;

/** @param passages of one report: what prints the share, after what gives its whole. @param reckoning "22 of 74 (59 + 15) is 29.7%" */
export const draftPercentage = (passages: readonly Said[], reckoning: string): string => (
  `${sentence(reportOf(passages[0]?.date ?? null))} says ${passages.map(({ quote }) => quoted(quote)).join(' and ')}. By my reckoning ${reckoning}. Which figure is right?`
);

export const draftSum = ({ date, quote }: Said, reckoning: string): string => `${sentence(reportOf(date))} says ${quoted(quote)}. By my count ${reckoning}. Which figure is right?`;

export const draftContradiction = (passages: readonly Said[]): string => `${told(passages)} Which figure is right, and what changed between the two?`;

export const draftStale = ({ date, quote }: Said): string => `${sentence(reportOf(date))} says ${quoted(quote)}, though that date had gone by when it was published. Has it happened, and with what result?`;

/** Where only words are there: a selection, a mark. */
export const draftAbout = ({ date, quote }: Said): string => `${sentence(reportOf(date))} says ${quoted(quote)}. `;
