/** Leads one or more readers through a PDF: survey all pages, judge them together, write them. */
import type { ExtractedFile, PageText } from '#shared/domain/page/pageText.ts';
import { AppError } from '#shared/contract/errors.ts';
import { decideFile, decideFurniture, formsToLookFor, pageLabelsOf } from '#core/extract/decideFile.ts';
import { markContinued } from '#core/extract/layout/markContinued.ts';
import { MAX_TEXT_LENGTH } from '#core/extract/limits.ts';
import type { PageFurniture } from '#core/extract/furniture/decideFurniture.ts';
import type { PageSurvey } from './pdfPages.ts';
import type { PdfFacts, PdfReader } from './pdfReader.ts';
import { PageShares } from './shareOut.ts';

/** Pages handed to a reader at a time: few enough that the last piece does not keep one reader busy alone. */
const PAGES_AT_A_TIME = 16;

export interface Extraction {
  readonly file: ExtractedFile;
  readonly pages: PageText[];
}

/** Called as pages are done, in no set order. `total` counts every page once. */
export type OnPage = (done: number, total: number) => void;

/**
 * @param facts what the first reader said when it opened the file; the others are opened already too.
 * @throws AppError CANCELLED, FILE_TOO_LARGE (more text than we keep), and what the readers throw.
 */
export async function readPdf(facts: PdfFacts, readers: readonly PdfReader[], onPage: OnPage, signal: AbortSignal): Promise<Extraction> {
  const total = facts.pageCount;
  const surveys: PageSurvey[] = [];
  const pagesOf = new Map<PdfReader, number[]>(readers.map((reader) => [reader, []]));
  const shares = new PageShares(total, readers.length, PAGES_AT_A_TIME);
  await Promise.all(
    readers.map(async (reader, index) => {
      for (let pages = shares.next(index); pages !== null; pages = shares.next(index)) {
        stopIfAborted(signal);
        await reader.survey(pages.from, pages.to, (survey) => {
          surveys.push(survey);
          pagesOf.get(reader)?.push(survey.pageIndex);
          onPage(surveys.length, total);
        });
      }
    }),
  );
  stopIfAborted(signal);
  surveys.sort((a, b) => a.pageIndex - b.pageIndex);
  const forms = [...formsToLookFor(surveys)];
  const known = new Set(forms.length === 0 ? [] : (await Promise.all(readers.map((reader) => reader.known(forms)))).flat());
  const decisions = decideFile(surveys, known);
  const furniture = decideFurniture(surveys);
  const labels = pageLabelsOf(total, furniture, facts.labels);
  stopIfAborted(signal);

  const pages: PageText[] = [];
  let length = 0;
  await Promise.all(
    readers.map(async (reader) => {
      const list = (pagesOf.get(reader) ?? []).map((pageIndex) => {
        return { pageIndex, furniture: furniture.get(pageIndex) ?? NOTHING, pageLabel: labels[pageIndex] ?? String(pageIndex + 1) };
      });
      await reader.write(list, decisions, (page) => {
        length += page.text.length;
        if (length > MAX_TEXT_LENGTH) throw new AppError('FILE_TOO_LARGE', 'The file holds more text than is read', { details: { most: MAX_TEXT_LENGTH } });
        pages.push(page);
      });
    }),
  );
  pages.sort((a, b) => a.pageIndex - b.pageIndex);
  markContinued(pages);
  const { properties, outline } = facts;
  return { file: { mediaType: 'application/pdf', pageCount: total, properties, outline }, pages };
}

const NOTHING: PageFurniture = { ids: [], furniture: [], pageStamp: null, itemStamp: null, printedNumber: null };

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('CANCELLED', 'Cancelled');
}
