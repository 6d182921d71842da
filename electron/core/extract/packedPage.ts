/**
 * Pages on their way from an extractor process: runs as one list of numbers, since a pack has a hundred thousand of
 * them, and checked by hand for the same reason (Zod takes longer over them than pdf.js over the page).
 */
import type { PageText, TextBlock, TextRun } from '#shared/domain/page/pageText.ts';
import { blockKindSchema, pageProblemSchema } from '#shared/domain/page/pageText.ts';

export interface PackedPage extends Omit<PageText, 'runs'> {
  /** Six numbers a run. */
  readonly runs: Float64Array;
}

const NUMBERS_A_RUN = 6;

export function packPage(page: PageText): PackedPage {
  const runs = new Float64Array(page.runs.length * NUMBERS_A_RUN);
  for (const [i, run] of page.runs.entries()) runs.set(run, i * NUMBERS_A_RUN);
  return { ...page, runs };
}

export function unpackPage(page: PackedPage): PageText {
  const runs: TextRun[] = [];
  for (let i = 0; i + NUMBERS_A_RUN <= page.runs.length; i += NUMBERS_A_RUN) runs.push([...page.runs.subarray(i, i + NUMBERS_A_RUN)] as TextRun);
  return { ...page, runs };
}

const KINDS = new Set<unknown>(blockKindSchema.options);
const PROBLEMS = new Set<unknown>(pageProblemSchema.options);

/** Whether this is a page, every offset of it within its text. */
export function isPackedPage(value: unknown): value is PackedPage {
  if (!isRecord(value) || typeof value['text'] !== 'string' || !(value['runs'] instanceof Float64Array)) return false;
  const { pageIndex, pageLabel, widthPt, heightPt, blocks, runs, itemStamp, pageStamp, furniture, problems } = value;
  const length = value['text'].length;
  return (
    isCount(pageIndex) &&
    typeof pageLabel === 'string' &&
    isNumber(widthPt) &&
    isNumber(heightPt) &&
    isTextOrNull(itemStamp) &&
    isTextOrNull(pageStamp) &&
    Array.isArray(furniture) &&
    furniture.every((line) => typeof line === 'string') &&
    Array.isArray(problems) &&
    problems.every((problem) => PROBLEMS.has(problem)) &&
    Array.isArray(blocks) &&
    blocks.every((block) => isBlock(block, length)) &&
    runsFit(runs, length)
  );
}

function isBlock(value: unknown, length: number): value is TextBlock {
  if (!isRecord(value)) return false;
  const { start, end, kind, level, fontSizePt, bold, cells, leftPt, continues } = value;
  return (
    isRange(start, end, length) &&
    KINDS.has(kind) &&
    isCount(level) &&
    isNumber(fontSizePt) &&
    typeof bold === 'boolean' &&
    isNumber(leftPt) &&
    (continues === undefined || typeof continues === 'boolean') &&
    (cells === undefined || (Array.isArray(cells) && cells.every((cell) => Array.isArray(cell) && cell.length === 2 && isRange(cell[0], cell[1], length))))
  );
}

function runsFit(runs: Float64Array, length: number): boolean {
  if (runs.length % NUMBERS_A_RUN !== 0) return false;
  for (let i = 0; i < runs.length; i += NUMBERS_A_RUN) if (!isRange(runs[i], runs[i + 1], length)) return false;
  return runs.every(Number.isFinite);
}

function isRange(start: unknown, end: unknown, length: number): boolean {
  return isCount(start) && isCount(end) && start <= end && end <= length;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
