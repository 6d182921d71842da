/** What an extractor process does with each thing that the core asks of it. */
import { flushCompileCache } from 'node:module';
import { AppError, toWire } from '#shared/contract/errors.ts';
import { readFlowing, readWhole } from './extractFile.ts';
import { LocalPdfReader } from './pdf/localPdfReader.ts';
import type { PageSurvey } from './pdf/pdfPages.ts';
import type { PackedPage } from './packedPage.ts';
import { packPage } from './packedPage.ts';
import type { Ask, Tell } from './protocol.ts';
import { askSchema } from './protocol.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { sniff } from './sniff.ts';

/** Pages are sent some at a time: one message each costs more than its page. */
const PAGES_A_MESSAGE = 12;
/** The core is told at least so often, so that it knows a slow page from one that never ends. */
const TELL_EVERY_MS = 200;

let reader: LocalPdfReader | null = null;
let recogniser: Recogniser | null = null;
/** Where the file that is open lies. */
let path = '';

async function answer(ask: Ask, tell: (message: Tell) => void): Promise<void> {
  switch (ask.ask) {
    case 'open': {
      const bytes = await readWhole(ask.path);
      const kind = sniff(ask.fileName, bytes);
      if (kind !== 'pdf') {
        const { file, pages } = await readFlowing(bytes, kind, () => undefined);
        tell({ tell: 'flowing', file, pages: pages.map(packPage) } as Tell);
        return;
      }
      await reader?.close();
      reader = new LocalPdfReader(bytes);
      path = ask.path;
      tell({ tell: 'opened', facts: await reader.open() } as Tell);
      return;
    }
    case 'survey': {
      let surveys: PageSurvey[] = [];
      let told = performance.now();
      const send = (): void => {
        tell({ tell: 'surveyed', surveys } as Tell);
        surveys = [];
        told = performance.now();
      };
      await opened().survey(ask.from, ask.to, (survey) => {
        surveys.push(survey);
        if (surveys.length >= PAGES_A_MESSAGE || performance.now() - told > TELL_EVERY_MS) send();
      });
      if (surveys.length > 0) send();
      tell({ tell: 'done' });
      return;
    }
    case 'known':
      tell({ tell: 'known', words: [...(await opened().known(ask.words))] });
      return;
    case 'write': {
      let pages: PackedPage[] = [];
      await opened().write(ask.pages, ask.decisions, (page) => {
        pages.push(packPage(page));
        if (pages.length < PAGES_A_MESSAGE) return;
        tell({ tell: 'pages', pages });
        pages = [];
      });
      if (pages.length > 0) tell({ tell: 'pages', pages });
      tell({ tell: 'done' });
      return;
    }
    case 'annotations': {
      // Loaded when it is first needed: writing PDFs takes a large library, and most files are only read.
      const { readAnnotations } = await import('./annotations/readAnnotations.ts');
      let told = performance.now();
      const annotations = await readAnnotations(() => readWhole(path), opened().pdf, (pageIndex) => {
        if (performance.now() - told < TELL_EVERY_MS) return;
        told = performance.now();
        tell({ tell: 'reached', pageIndex });
      });
      tell({ tell: 'annotations', annotations });
      return;
    }
    case 'mark': {
      const { markAndProve } = await import('./annotations/markAndProve.ts');
      tell({ tell: 'marked', tail: await markAndProve(await readWhole(path), opened().pdf, ask.marks) });
      return;
    }
    case 'recognise': {
      // Loaded when it is first needed: few papers are pictures.
      recogniser ??= await (await import('./recognise/recogniser.ts')).openRecogniser(await readWhole(path));
      tell({ tell: 'recognised', page: await recogniser.page(ask.pageIndex) });
      return;
    }
    case 'forget':
      await reader?.close();
      await recogniser?.close();
      reader = recogniser = null;
      // Only now is it known which functions reading takes; those that are written already are not written again.
      flushCompileCache();
      tell({ tell: 'forgotten', rssBytes: process.memoryUsage.rss() });
      return;
  }
}

function opened(): LocalPdfReader {
  if (!reader) throw new AppError('BAD_REQUEST', 'No PDF is open');
  return reader;
}

/** Answers one message from the core through `tell`. Never throws. */
export async function answerMessage(message: unknown, tell: (message: Tell) => void): Promise<void> {
  const ask = askSchema.safeParse(message);
  if (!ask.success) {
    tell({ tell: 'failed', error: { code: 'BAD_REQUEST', message: 'Not understood' } });
    return;
  }
  try {
    await answer(ask.data, tell);
  } catch (thrown) {
    tell({ tell: 'failed', error: toWire(thrown) });
  }
}
