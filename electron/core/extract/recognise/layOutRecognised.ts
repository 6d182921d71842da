/** Recognised words become pages as words that a PDF holds do: paragraphs, headings, tables, headers left out. */
import type { PageText } from '#shared/domain/page/pageText.ts';
import { decideFile, decideFurniture, formsToLookFor } from '#core/extract/decideFile.ts';
import type { PageMarks } from '#core/extract/pdf/pageMarks.ts';
import { PdfPages, type PageSurvey } from '#core/extract/pdf/pdfPages.ts';
import type { RecognisedPage } from './recognisedPage.ts';

/**
 * @param pages all recognised pages of one file: what is judged over pages together is judged over these.
 * @returns their text and where it stands, in the same order. Labels are the caller's.
 */
export async function layOutRecognised(pages: readonly RecognisedPage[]): Promise<PageText[]> {
  const byIndex = new Map(pages.map((page) => [page.pageIndex, page]));
  const laid = new PdfPages((pageIndex) => {
    const page = byIndex.get(pageIndex);
    return page ? Promise.resolve(marksOf(page)) : Promise.reject(new Error('This page was not recognised'));
  });
  const surveys: PageSurvey[] = [];
  for (const { pageIndex } of pages) surveys.push(await laid.survey(pageIndex));
  const decisions = decideFile(surveys, new Set(laid.known(formsToLookFor(surveys))));
  const furniture = decideFurniture(surveys);
  return surveys.map((survey) => {
    const written = laid.write(survey, furniture.get(survey.pageIndex) ?? NOTHING, decisions, '');
    return { ...written, problems: ['PAGE_RECOGNISED'] };
  });
}

const NOTHING = { ids: [], furniture: [], pageStamp: null, itemStamp: null, printedNumber: null };

function marksOf({ widthPt, heightPt, words }: RecognisedPage): PageMarks {
  return {
    widthPt, heightPt, rules: [], dots: [], drawn: { images: 0, shapes: 0 },
    words: words.map(([text, u, v, width, sizePt], order) => ({
      text, turn: 0, u, v, width, lineV: v, sizePt, bold: false, font: '', tag: '', spaced: true, order,
    })),
  };
}
