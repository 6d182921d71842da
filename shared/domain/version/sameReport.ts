/** Whether one paper is another one come again. Rather missed than mistaken: a person can say what this does not see. */
import type { DocumentKind } from '#shared/domain/document/document.ts';
import { resemblanceOf, type Sketch } from './likeness.ts';

export interface PaperFacts {
  readonly id: string;
  readonly fileId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** One key for a committee's spellings. */
  readonly committee: string | null;
  /** ISO day (or month) of the meeting. */
  readonly date: string | null;
  readonly portfolio: string | null;
  readonly period: string | null;
  readonly item: string | null;
  readonly inSupplement: boolean;
  readonly sketch: Sketch;
  /** Its file's name and the beginning of its text: where a reissue says so. */
  readonly opening: string;
  /** ISO time, PDF date or '' : when the file says that it was last changed. */
  readonly modified: string;
  readonly importedAt: string;
}

export type VersionReason = 'sameText' | 'sameReport' | 'saysSo';

/**
 * Measured on Kent's Cabinet papers of January and March 2025 and on the seed reports: the same paper in other bytes or
 * with corrections shares 0.94 of its runs and more; the likest that are not the same 0.59 (a rival budget laid out as the
 * budget), 0.39 (a report and its record of decision), 0.15 (two updates on one portfolio).
 */
const SAME_TEXT = 0.8;
/** Under the same title, for the same meeting. */
const SAME_REPORT = 0.45;
/** Where the newer one says that it replaces, corrects or updates what was published. */
const SAYS_SO = 0.25;
/** Shorter papers (a covering letter, a placeholder page) are alike by their form. */
const LEAST_RUNS = 60;

const CUES = /\breplac(?:es|ing|ed)\s+(?:the\s+)?(?:version|report|paper|appendix|document|one)\b|\brevised\b|\bamended\b|\bcorrected\b|\bupdated\b|\bsupersed(?:es|ed)\b|\bre-?issued\b|\bsupplementa?ry?\b|\bto follow\b/i;

/** Null where nothing says that they are one paper. */
export function sameReport(a: PaperFacts, b: PaperFacts): { readonly reason: VersionReason; readonly likeness: number } | null {
  if (a.fileId === b.fileId || !alikeKinds(a.kind, b.kind)) return null;
  if (Math.min(a.sketch.runs, b.sketch.runs) < LEAST_RUNS) return null;
  // Papers of two meetings, or of two periods, are a series: like is compared with like elsewhere.
  if (differ(a.date, b.date) || differ(a.committee, b.committee) || differ(a.period, b.period) || differ(a.portfolio, b.portfolio)) return null;
  const likeness = resemblanceOf(a.sketch, b.sketch);
  if (likeness >= SAME_TEXT) return { reason: 'sameText', likeness };
  const meeting = a.date !== null && a.date === b.date;
  if (!meeting || !sameTitle(a.title, b.title)) return null;
  if (likeness >= SAME_REPORT) return { reason: 'sameReport', likeness };
  const [older, newer] = inOrderOfIssue(a, b);
  return likeness >= SAYS_SO && CUES.test(newer.opening) && !CUES.test(older.opening) ? { reason: 'saysSo', likeness } : null;
}

/** [older, newer]: a supplement comes after its pack; else by what says that it is revised, by the file's own date, by when it came in. */
export function inOrderOfIssue<T extends PaperFacts>(a: T, b: T): readonly [T, T] {
  const later = (one: T, other: T): number => Number(one.inSupplement) - Number(other.inSupplement)
    || Number(/\b(?:revised|amended|corrected|updated|supplementa?ry?)\b/i.test(one.opening)) - Number(/\b(?:revised|amended|corrected|updated|supplementa?ry?)\b/i.test(other.opening))
    || (one.modified !== '' && other.modified !== '' ? one.modified.localeCompare(other.modified) : 0)
    || one.importedAt.localeCompare(other.importedAt) || one.id.localeCompare(other.id);
  return later(a, b) > 0 ? [b, a] : [a, b];
}

/** A pack is another pack come again, or it is not; a report may be read as one of the other kinds where its front page is missing. */
function alikeKinds(a: DocumentKind, b: DocumentKind): boolean {
  const wrapper = (kind: DocumentKind): boolean => kind === 'pack' || kind === 'supplement';
  if (wrapper(a) || wrapper(b)) return a === b;
  return a === b || (a !== 'minutes' && b !== 'minutes');
}

/** Differ where both say something, and not the same. A month and a day in it agree. */
function differ(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return !a.startsWith(b) && !b.startsWith(a);
}

function sameTitle(a: string, b: string): boolean {
  const words = (title: string): Set<string> => new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu)?.filter((word) => !/^(?:revised|updated|amended|supplementary|supplement|item|report|the|and|for)$/.test(word)) ?? []);
  const [one, other] = [words(a), words(b)];
  const common = one.intersection(other).size;
  return common > 0 && common / Math.min(one.size, other.size) >= 0.8 && common / Math.max(one.size, other.size) >= 0.5;
}
