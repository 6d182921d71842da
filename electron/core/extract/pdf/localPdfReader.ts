/** Reads a PDF in this process. */
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readPdfFacts } from './pdfFacts.ts';
import type { OpenPdf } from './openPdf.ts';
import { openPdf } from './openPdf.ts';
import type { FileDecisions, PageSurvey } from './pdfPages.ts';
import { PdfPages } from './pdfPages.ts';
import { readPageMarks, type PageMarks } from './pageMarks.ts';
import type { PageToWrite, PdfFacts, PdfReader } from './pdfReader.ts';

/** pdf.js waits now and then for a stream to unpack; a second page fills those gaps (a tenth of the time). */
const PAGES_IN_HAND = 2;

export class LocalPdfReader implements PdfReader {
  readonly #bytes: Uint8Array;
  readonly #surveys = new Map<number, PageSurvey>();
  #pdf: OpenPdf | null = null;
  #pages: PdfPages | null = null;

  /** @param bytes the whole file, taken over by pdf.js. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  async open(): Promise<PdfFacts> {
    const pdf = await openPdf(this.#bytes);
    this.#pdf = pdf;
    this.#pages = new PdfPages((pageIndex) => marksOf(pdf, pageIndex));
    return readPdfFacts(pdf.document);
  }

  /** The file as pdf.js has it. @throws Error before it was opened. */
  get pdf(): OpenPdf {
    if (!this.#pdf) throw new Error('The PDF is not open');
    return this.#pdf;
  }

  async survey(from: number, to: number, onPage: (survey: PageSurvey) => void): Promise<void> {
    const pages = this.#opened();
    let next = from;
    const work = async (): Promise<void> => {
      while (next < to) {
        const survey = await pages.survey(next++);
        this.#surveys.set(survey.pageIndex, survey);
        onPage(survey);
      }
    };
    await Promise.all(Array.from({ length: PAGES_IN_HAND }, work));
  }

  async known(words: readonly string[]): Promise<readonly string[]> {
    return this.#opened().known(new Set(words));
  }

  async write(list: readonly PageToWrite[], decisions: FileDecisions, onPage: (page: PageText) => void): Promise<void> {
    const pages = this.#opened();
    for (const { pageIndex, furniture, pageLabel } of list) {
      const survey = this.#surveys.get(pageIndex);
      if (!survey) throw new Error(`Page ${pageIndex} was not surveyed here`);
      onPage(pages.write(survey, furniture, decisions, pageLabel));
    }
  }

  async close(): Promise<void> {
    await this.#pdf?.close();
    this.#pdf = null;
  }

  #opened(): PdfPages {
    if (!this.#pages) throw new Error('The PDF is not open');
    return this.#pages;
  }
}

async function marksOf({ document }: OpenPdf, pageIndex: number): Promise<PageMarks> {
  const page = await document.getPage(pageIndex + 1);
  const marks = await readPageMarks(page);
  page.cleanup();
  return marks;
}
