/**
 * Keeps extractor processes warm from one file to the next: starting one, with pdf.js to compile, takes longer than
 * reading most papers. Each reads one file at a time and forgets it before the next. One that was ended, died, grew
 * or has read many files is not used again.
 */
import { z } from 'zod';
import type { ExtractorProcess, ExtractorProcesses } from '#core/ports.ts';
import { FILES_A_PROCESS, FORGET_TIMEOUT_MS, IDLE_PROCESS_MS, RETIRE_BYTES } from './limits.ts';
import type { Ask } from './protocol.ts';

const forgottenSchema = z.object({ tell: z.literal('forgotten'), rssBytes: z.number() });

/** A process of the pool: reads for one borrower at a time. */
class Warm {
  readonly process: ExtractorProcess;
  filesRead = 0;
  gone = false;
  /** Hears what the process says, and (with null) that it ended: its borrower, or the pool itself. */
  hear: (message: unknown) => void = () => undefined;
  left: (code: number | null) => void = () => undefined;
  timer: NodeJS.Timeout | undefined;

  constructor(process: ExtractorProcess) {
    this.process = process;
    process.onMessage((message) => this.hear(message));
    process.onExit((code) => {
      this.gone = true;
      clearTimeout(this.timer);
      this.left(code);
    });
  }

  end(): void {
    this.gone = true;
    clearTimeout(this.timer);
    this.process.kill();
  }
}

export class ExtractorPool implements ExtractorProcesses {
  readonly #processes: ExtractorProcesses;
  readonly #idle = new Set<Warm>();
  /** Given back, and not yet known to have forgotten its file. */
  readonly #forgetting = new Set<Warm>();
  #closed = false;

  constructor(processes: ExtractorProcesses) {
    this.#processes = processes;
  }

  get atOnce(): number {
    return this.#processes.atOnce;
  }

  /** How many wait for a file. */
  get idle(): number {
    return this.#idle.size;
  }

  /** Starts processes ahead, until so many wait for a file. */
  warm(count: number): void {
    while (!this.#closed && this.#idle.size + this.#forgetting.size < Math.min(count, this.atOnce)) this.#wait(new Warm(this.#processes.start()));
  }

  /** A process to read one file with, to be ended or given back. @param fresh one that has read nothing before. */
  start(fresh = false): ExtractorProcess {
    const [waiting] = [...this.#idle].filter((each) => !fresh || each.filesRead === 0).toSorted((a, b) => b.filesRead - a.filesRead);
    if (waiting) this.#idle.delete(waiting);
    return this.#lend(waiting ?? new Warm(this.#processes.start()));
  }

  /** Ends every process that reads nothing; those that read are ended when they are given back. */
  close(): void {
    this.#closed = true;
    for (const each of [...this.#idle, ...this.#forgetting]) each.end();
    this.#idle.clear();
    this.#forgetting.clear();
  }

  #lend(warm: Warm): ExtractorProcess {
    clearTimeout(warm.timer);
    const messages: ((message: unknown) => void)[] = [];
    const exits: ((code: number | null) => void)[] = [];
    const used = warm.filesRead > 0;
    let lent = true;
    warm.hear = (message) => {
      for (const tell of messages) tell(message);
    };
    warm.left = (code) => {
      for (const tell of exits) tell(code);
    };
    return {
      used,
      send: (message) => {
        if (lent) warm.process.send(message);
      },
      onMessage: (listener) => void messages.push(listener),
      onExit: (listener) => void exits.push(listener),
      kill: () => {
        if (lent) warm.end();
        lent = false;
      },
      giveBack: () => {
        if (!lent) return;
        lent = false;
        this.#takeBack(warm);
      },
    };
  }

  #takeBack(warm: Warm): void {
    warm.filesRead += 1;
    if (warm.gone || this.#closed || warm.filesRead >= FILES_A_PROCESS) {
      warm.end();
      return;
    }
    this.#forgetting.add(warm);
    warm.left = () => void this.#forgetting.delete(warm);
    const retire = (): void => {
      this.#forgetting.delete(warm);
      warm.end();
    };
    warm.hear = (message) => {
      // What the last file still had to say is of no interest to anybody.
      const forgotten = forgottenSchema.safeParse(message);
      if (!forgotten.success) return;
      clearTimeout(warm.timer);
      if (forgotten.data.rssBytes > RETIRE_BYTES) return retire();
      this.#forgetting.delete(warm);
      this.#wait(warm);
    };
    warm.timer = setTimeout(retire, FORGET_TIMEOUT_MS);
    warm.process.send({ ask: 'forget' } satisfies Ask);
  }

  #wait(warm: Warm): void {
    this.#idle.add(warm);
    const leave = (): void => void this.#idle.delete(warm);
    warm.hear = () => undefined;
    warm.left = leave;
    warm.timer = setTimeout(() => {
      leave();
      warm.end();
    }, IDLE_PROCESS_MS).unref();
  }
}
