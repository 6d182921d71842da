/** Reads the pages of one PDF, here or in a process of its own: the steps that `readPdf.ts` leads one or more readers through. */
import type { ExtractedFile, PageText } from '#shared/domain/page/pageText.ts';
import type { PageFurniture } from '#core/extract/furniture/decideFurniture.ts';
import type { FileDecisions, PageSurvey } from './pdfPages.ts';

/** What the file says of itself, before its pages are read. */
export interface PdfFacts {
  readonly pageCount: number;
  readonly properties: ExtractedFile['properties'];
  readonly outline: ExtractedFile['outline'];
  /** The file's own page labels, or null where it has none. */
  readonly labels: readonly string[] | null;
}

export interface PageToWrite {
  readonly pageIndex: number;
  readonly furniture: PageFurniture;
  readonly pageLabel: string;
}

export interface PdfReader {
  /** @throws AppError PDF_ENCRYPTED, PDF_DAMAGED, FILE_TOO_LARGE. */
  open(): Promise<PdfFacts>;
  /** Surveys pages `from` up to but not `to`; each is also told to `onPage` as it is done. */
  survey(from: number, to: number, onPage: (survey: PageSurvey) => void): Promise<void>;
  /** Which of these words stand on pages that this reader surveyed. */
  known(words: readonly string[]): Promise<readonly string[]>;
  /** Writes pages that this reader surveyed. */
  write(pages: readonly PageToWrite[], decisions: FileDecisions, onPage: (page: PageText) => void): Promise<void>;
  close(): Promise<void>;
}
