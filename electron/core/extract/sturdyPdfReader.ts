/**
 * Reads a PDF in a process that may die. When it does, another is started, the pages that were read already are read
 * again, and the page that killed it, found by reading the suspects one by one, is given up: the rest goes on.
 */
import { AppError } from '#shared/contract/errors.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { emptyPage } from '#shared/domain/page/emptyPage.ts';
import type { ExtractorClient } from './extractorClient.ts';
import type { Tell } from './protocol.ts';
import { OPEN_TIMEOUT_MS, PAGE_TIMEOUT_MS } from './limits.ts';
import type { FileDecisions, PageSurvey } from './pdf/pdfPages.ts';
import { unpackPage } from './packedPage.ts';
import type { PageToWrite, PdfFacts, PdfReader } from './pdf/pdfReader.ts';
import type { Extraction } from './pdf/readPdf.ts';

/** A file that ends this many processes is given up as a whole. */
const MAX_RESTARTS = 12;

export class SturdyPdfReader implements PdfReader {
  readonly #startClient: (fresh: boolean) => ExtractorClient;
  readonly #file: { readonly path: string; readonly fileName: string };
  #client: ExtractorClient | null = null;
  #open = false;
  #restarts = 0;
  /** Pages surveyed by the process that runs now. */
  #surveyed: number[] = [];
  readonly #givenUp = new Map<number, PageSurvey>();

  /** @param startClient given whether the process may not have read anything before. */
  constructor(startClient: (fresh: boolean) => ExtractorClient, file: { readonly path: string; readonly fileName: string }) {
    this.#startClient = startClient;
    this.#file = file;
  }

  /** Starts the process without asking anything of it yet. */
  start(): void {
    this.#client ??= this.#startClient(false);
  }

  /** Opens a file of any kind: a PDF's facts, or the whole of a paper that has no pages of its own. */
  async openAny(): Promise<PdfFacts | Extraction> {
    this.start();
    const last = await this.#askOpen();
    if (last.tell === 'flowing') return { file: last.file, pages: last.pages.map(unpackPage) };
    if (last.tell !== 'opened') throw new AppError('EXTRACTION_CRASHED', 'An unexpected answer');
    this.#open = true;
    return last.facts;
  }

  async #askOpen(): Promise<Tell> {
    const client = this.#running();
    try {
      return await client.ask({ ask: 'open', ...this.#file }, OPEN_TIMEOUT_MS);
    } catch (thrown) {
      // What an earlier file left behind must not cost this one.
      if (!client.used || !(thrown instanceof AppError) || thrown.code !== 'EXTRACTION_CRASHED') throw thrown;
      this.#client = this.#startClient(true);
      return this.#client.ask({ ask: 'open', ...this.#file }, OPEN_TIMEOUT_MS);
    }
  }

  async open(): Promise<PdfFacts> {
    const facts = await this.openAny();
    if ('pages' in facts) throw new AppError('EXTRACTION_CRASHED', 'The file changed while it was read');
    return facts;
  }

  async survey(from: number, to: number, onPage: (survey: PageSurvey) => void): Promise<void> {
    const done = new Set<number>();
    const report = (survey: PageSurvey): void => {
      if (survey.pageIndex < from || survey.pageIndex >= to || done.has(survey.pageIndex)) return;
      done.add(survey.pageIndex);
      onPage(survey);
    };
    try {
      await this.#ensureOpen();
      await this.#surveyOnce(from, to, report);
      return;
    } catch (thrown) {
      await this.#recover(thrown);
    }
    for (let pageIndex = from; pageIndex < to; pageIndex++) {
      if (done.has(pageIndex)) continue;
      try {
        await this.#surveyOnce(pageIndex, pageIndex + 1, report);
      } catch (thrown) {
        const timedOut = thrown instanceof AppError && thrown.code === 'EXTRACTION_TIMED_OUT';
        const survey: PageSurvey = { pageIndex, widthPt: 595, heightPt: 842, edges: [], letters: [], broken: [], problem: timedOut ? 'EXTRACTION_TIMED_OUT' : 'PAGE_FAILED' };
        this.#givenUp.set(pageIndex, survey);
        report(survey);
        await this.#recover(thrown);
      }
    }
  }

  async known(words: readonly string[]): Promise<readonly string[]> {
    if (!this.#open) return [];
    const last = await this.#running().ask({ ask: 'known', words: [...words] }, OPEN_TIMEOUT_MS);
    return last.tell === 'known' ? last.words : [];
  }

  async write(pages: readonly PageToWrite[], decisions: FileDecisions, onPage: (page: PageText) => void): Promise<void> {
    const readable: PageToWrite[] = [];
    for (const page of pages) {
      const givenUp = this.#givenUp.get(page.pageIndex);
      if (givenUp?.problem) onPage({ ...emptyPage(page.pageIndex, page.pageLabel, givenUp.widthPt, givenUp.heightPt), problems: [givenUp.problem] });
      else readable.push(page);
    }
    if (readable.length === 0) return;
    await this.#running().ask(
      { ask: 'write', pages: readable.map((p) => ({ ...p, furniture: { ...p.furniture, ids: [...p.furniture.ids], furniture: [...p.furniture.furniture] } })), decisions: { type: { ...decisions.type, headingSizes: [...decisions.type.headingSizes] }, joins: [...decisions.joins] } },
      OPEN_TIMEOUT_MS,
      (tell) => {
        if (tell.tell === 'pages') for (const page of tell.pages) onPage(unpackPage(page));
      },
    );
  }

  /** The file is read: its process may read another. */
  release(): void {
    this.#client?.release();
    this.#client = null;
    this.#open = false;
  }

  async close(): Promise<void> {
    this.end();
  }

  end(): void {
    this.#client?.end();
    this.#client = null;
    this.#open = false;
  }

  async #surveyOnce(from: number, to: number, report: (survey: PageSurvey) => void): Promise<void> {
    await this.#running().ask({ ask: 'survey', from, to }, PAGE_TIMEOUT_MS, (tell) => {
      if (tell.tell !== 'surveyed') return;
      for (const survey of tell.surveys) {
        this.#surveyed.push(survey.pageIndex);
        report(survey);
      }
    });
  }

  /** Starts anew after the process died, and reads again what it had read. */
  async #recover(thrown: unknown): Promise<void> {
    const code = thrown instanceof AppError ? thrown.code : 'INTERNAL';
    if ((code !== 'EXTRACTION_TIMED_OUT' && code !== 'EXTRACTION_CRASHED') || this.#restarts >= MAX_RESTARTS) throw thrown;
    this.#restarts += 1;
    const again = this.#surveyed.splice(0).sort((a, b) => a - b);
    this.end();
    await this.#ensureOpen();
    for (let i = 0; i < again.length; ) {
      const from = again[i] ?? 0;
      let count = 1;
      while (again[i + count] === from + count) count += 1;
      await this.#surveyOnce(from, from + count, () => undefined);
      i += count;
    }
  }

  async #ensureOpen(): Promise<void> {
    if (!this.#open) await this.open();
  }

  #running(): ExtractorClient {
    if (!this.#client) throw new AppError('EXTRACTION_CRASHED', 'No process is reading the file');
    return this.#client;
  }
}
