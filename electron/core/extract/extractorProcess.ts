/**
 * Main file of an extractor process: reads one file for the core and tells what it finds. Runs under Electron's
 * `utilityProcess` (which gives `process.parentPort`) and under Node's `child_process.fork` alike.
 */
import { AppError, toWire } from '#shared/contract/errors.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readFlowing, readWhole } from './extractFile.ts';
import { guardMemory } from './guardMemory.ts';
import { LocalPdfReader } from './pdf/localPdfReader.ts';
import type { Ask, Tell } from './protocol.ts';
import { askSchema } from './protocol.ts';
import { sniff } from './sniff.ts';

/** Electron's port to the parent; there is no type for it without Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Pages are sent some at a time: one message each costs more than its page. */
const PAGES_A_MESSAGE = 12;

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;

function tell(message: Tell): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

let reader: LocalPdfReader | null = null;

async function answer(ask: Ask): Promise<void> {
  switch (ask.ask) {
    case 'open': {
      const bytes = await readWhole(ask.path);
      const kind = sniff(ask.fileName, bytes);
      if (kind !== 'pdf') {
        tell({ tell: 'flowing', ...(await readFlowing(bytes, kind, () => undefined)) } as Tell);
        return;
      }
      reader = new LocalPdfReader(bytes);
      tell({ tell: 'opened', facts: await reader.open() } as Tell);
      return;
    }
    case 'survey':
      await opened().survey(ask.from, ask.to, (survey) => tell({ tell: 'surveyed', survey } as Tell));
      tell({ tell: 'done' });
      return;
    case 'known':
      tell({ tell: 'known', words: [...(await opened().known(ask.words))] });
      return;
    case 'write': {
      let pages: PageText[] = [];
      await opened().write(ask.pages, ask.decisions, (page) => {
        pages.push(page);
        if (pages.length < PAGES_A_MESSAGE) return;
        tell({ tell: 'pages', pages });
        pages = [];
      });
      if (pages.length > 0) tell({ tell: 'pages', pages });
      tell({ tell: 'done' });
      return;
    }
  }
}

function opened(): LocalPdfReader {
  if (!reader) throw new AppError('BAD_REQUEST', 'No PDF is open');
  return reader;
}

function listen(message: unknown): void {
  const ask = askSchema.safeParse(message);
  if (!ask.success) {
    tell({ tell: 'failed', error: { code: 'BAD_REQUEST', message: 'Not understood' } });
    return;
  }
  answer(ask.data).catch((thrown: unknown) => tell({ tell: 'failed', error: toWire(thrown) }));
}

guardMemory();
if (parentPort) parentPort.on('message', (event) => listen(event.data));
else {
  process.on('message', listen);
  // The core went away: nobody is left to read for.
  process.on('disconnect', () => process.exit(0));
}
