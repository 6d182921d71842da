/** Extractors as the core's process sees them: only the main process can start one, so it does, and passes on what they say. */
import { availableParallelism } from 'node:os';
import type { ExtractorProcess, ExtractorProcesses } from '#core/ports.ts';
import type { FromCore } from './coreLink.ts';

export interface BrokeredExtractors extends ExtractorProcesses {
  said(extractor: number, message: unknown): void;
  exited(extractor: number, code: number | null): void;
}

interface Known {
  readonly messageListeners: ((message: unknown) => void)[];
  readonly exitListeners: ((code: number | null) => void)[];
}

export function createBrokeredExtractors(tellMain: (message: FromCore) => void): BrokeredExtractors {
  const all = new Map<number, Known>();
  let next = 1;

  return {
    atOnce: Math.max(1, availableParallelism()),
    start(): ExtractorProcess {
      const extractor = next;
      next += 1;
      const known: Known = { messageListeners: [], exitListeners: [] };
      all.set(extractor, known);
      tellMain({ type: 'startExtractor', extractor });
      return {
        send: (message) => tellMain({ type: 'toExtractor', extractor, message }),
        onMessage: (listener) => void known.messageListeners.push(listener),
        onExit: (listener) => void known.exitListeners.push(listener),
        kill: () => tellMain({ type: 'killExtractor', extractor }),
      };
    },
    said(extractor, message) {
      for (const tell of all.get(extractor)?.messageListeners ?? []) tell(message);
    },
    exited(extractor, code) {
      const known = all.get(extractor);
      all.delete(extractor);
      for (const tell of known?.exitListeners ?? []) tell(code);
    },
  };
}
