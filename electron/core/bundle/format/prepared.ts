/**
 * A paper's prepared text and structure on its way in a bundle: what importing would make of it. JSON, a line a page and a line a
 * report, deflated; so that it's read a line at a time, checked, and stopped between two lines.
 */
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, deflateRaw, inflateRaw } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { type ExtractedFile, pageTextSchema, type PageText } from '#shared/domain/page/pageText.ts';
import type { SegmentedFile, SegmentedReport } from '#shared/domain/segment/segment.ts';
import { segmentedHeadSchema, segmentedReportSchema } from '#shared/domain/segment/segmentedFileSchema.ts';
import { MAX_PAGES } from '#core/extract/limits.ts';
import { isPackedPage } from '#core/extract/packedPage.ts';
import type { Extraction } from '#core/import/steps.ts';
import { MAX_PREPARED_BYTES, MAX_PREPARED_RATIO, PREPARED_RATIO_FREE_BYTES } from '#core/bundle/limits.ts';

export interface Prepared {
  /** File name of the original. */
  readonly fileName: string;
  readonly extraction: Extraction;
  readonly segmented: SegmentedFile;
}

const words = z.string().max(20_000);
const headSchema = z.strictObject({
  fileName: z.string().min(1).max(400),
  file: z.strictObject({
    mediaType: z.literal('application/pdf'), pageCount: z.number().int().min(0).max(MAX_PAGES),
    properties: z.strictObject({ title: words, subject: words, author: words, modified: words }),
    outline: z.array(z.strictObject({ title: words, pageIndex: z.number().int().nonnegative().nullable(), level: z.number().int() })).max(50_000),
  }),
  segmented: segmentedHeadSchema, reports: z.number().int().nonnegative().max(20_000),
});

/** Whatever else is in a page, in the form of a page that an extractor process sends; keys that aren't ours are left behind. */
const PAGE_KEYS = Object.keys(pageTextSchema.shape) as (keyof PageText)[];
const NUMBERS_A_RUN = 6;

export async function packPrepared({ fileName, extraction, segmented: { reports, ...segmented } }: Prepared): Promise<Uint8Array> {
  const head = { fileName, file: extraction.file, segmented, reports: reports.length };
  const lines = [head, ...reports, ...extraction.pages].map((each) => JSON.stringify(each));
  return promisify(deflateRaw)(Buffer.from(`${lines.join('\n')}\n`), { level: 6 });
}

/** @throws AppError `BUNDLE_ALTERED` not what this version writes, `BUNDLE_TOO_LARGE`; the signal's reason */
export async function readPrepared(bytes: Uint8Array, signal: AbortSignal): Promise<Prepared> {
  const lines = linesOf(await inflated(bytes));
  const head = checked(headSchema, parse(lines.next().value));
  const reports: SegmentedReport[] = [];
  const pages: PageText[] = [];
  while (reports.length < head.reports) reports.push(checked(segmentedReportSchema, parse(lines.next().value)));
  for (const line of lines) {
    // What people ask for meanwhile comes in between.
    if (pages.length % 32 === 0) await setImmediate();
    signal.throwIfAborted();
    pages.push(pageFrom(parse(line), pages.length));
  }
  if (pages.length !== head.file.pageCount) throw unlike('The prepared text does not have the pages that it says');
  if (!spansFit(reports, pages) || !head.segmented.items.every((item) => item.pageFrom <= item.pageTo && item.pageTo < pages.length)) throw unlike('The prepared structure points outside its pages');
  const { fileName, file, segmented } = head;
  return { fileName, extraction: { file: file satisfies ExtractedFile, pages }, segmented: { ...segmented, reports } };
}

async function inflated(bytes: Uint8Array): Promise<Buffer> {
  const most = Math.min(MAX_PREPARED_BYTES, Math.max(PREPARED_RATIO_FREE_BYTES, bytes.length * MAX_PREPARED_RATIO));
  try {
    return await promisify(inflateRaw)(bytes, { maxOutputLength: most, finishFlush: constants.Z_FINISH });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw new AppError('BUNDLE_TOO_LARGE', 'Its prepared text unpacks to more than any may', { cause });
    throw unlike('The prepared text cannot be unpacked', cause);
  }
}

function* linesOf(bytes: Buffer): Generator<string, undefined> {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    if (end === -1) throw unlike('The prepared text ends within a line');
    yield bytes.toString('utf8', at, end);
    at = end + 1;
  }
}

function parse(line: string | undefined): unknown {
  if (line === undefined) throw unlike('The prepared text ends too soon');
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw unlike('The prepared text cannot be read', cause);
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw unlike('The prepared text is not of the form that it should have', read.error);
  return read.data;
}

/** By hand, since Zod takes longer over a hundred thousand runs than all the rest takes. */
function pageFrom(value: unknown, pageIndex: number): PageText {
  const page = Object.fromEntries(PAGE_KEYS.map((key) => [key, (value as Partial<PageText> | null)?.[key]])) as unknown as PageText;
  if (!Array.isArray(page.runs) || !page.runs.every((run) => Array.isArray(run) && run.length === NUMBERS_A_RUN && run.every((each) => typeof each === 'number'))) {
    throw unlike('A page of the prepared text is not of the form that it should have');
  }
  const runs = new Float64Array(page.runs.length * NUMBERS_A_RUN);
  for (const [at, run] of page.runs.entries()) runs.set(run, at * NUMBERS_A_RUN);
  if (page.pageIndex !== pageIndex || !isPackedPage({ ...page, runs })) throw unlike('A page of the prepared text is not of the form that it should have');
  return page;
}

function spansFit(reports: readonly SegmentedReport[], pages: readonly PageText[]): boolean {
  const fits = ({ pageIndex, start, end }: { pageIndex: number; start: number; end: number }): boolean => start <= end && end <= (pages[pageIndex]?.text.length ?? -1);
  return reports.every(({ pageFrom: from, pageTo, sections, statements }) => from <= pageTo && pageTo < pages.length
    && sections.every(({ heading }) => fits(heading)) && statements.every(({ spans, section }) => spans.every(fits) && section < sections.length));
}

function unlike(message: string, cause?: unknown): AppError {
  return new AppError('BUNDLE_ALTERED', message, { cause });
}
