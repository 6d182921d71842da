/** The core's end of one extractor process: asks, checks what comes back, and ends it when it takes too long. */
import type { ExtractorProcess } from '#core/ports.ts';
import { AppError, fromWire } from '#shared/contract/errors.ts';
import type { Ask, Tell } from './protocol.ts';
import { tellSchema } from './protocol.ts';

/** Answers that end what was asked; the others report on the way. */
const LAST = new Set<Tell['tell']>(['opened', 'flowing', 'known', 'annotations', 'marked', 'recognised', 'done', 'forgotten', 'failed']);

interface Waiting {
  readonly onTell: (tell: Tell) => void;
  readonly resolve: (last: Tell) => void;
  readonly reject: (reason: AppError) => void;
  readonly silenceMs: number;
}

export class ExtractorClient {
  readonly #process: ExtractorProcess;
  readonly #signal: AbortSignal;
  #waiting: Waiting | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gone: AppError | null = null;

  constructor(process: ExtractorProcess, signal: AbortSignal) {
    this.#process = process;
    this.#signal = signal;
    process.onMessage((message) => this.#hear(message));
    process.onExit(() => this.#leave(new AppError('EXTRACTION_CRASHED', 'The process that was reading the file ended')));
    signal.addEventListener('abort', this.#cancel);
    if (signal.aborted) this.#cancel();
  }

  /**
   * @param silenceMs how long nothing may be heard before the process is ended.
   * @returns the last answer, which is never `failed`.
   * @throws AppError what the process reports; EXTRACTION_TIMED_OUT, EXTRACTION_CRASHED, CANCELLED.
   */
  ask(ask: Ask, silenceMs: number, onTell: (tell: Tell) => void = () => undefined): Promise<Tell> {
    return new Promise((resolve, reject) => {
      if (this.#gone) {
        reject(this.#gone);
        return;
      }
      this.#waiting = { onTell, resolve, reject, silenceMs };
      this.#restartTimer();
      this.#process.send(ask);
    });
  }

  /** Whether its process read other files before. */
  get used(): boolean {
    return this.#process.used === true;
  }

  /** Whether its process can still be asked. */
  get alive(): boolean {
    return this.#gone === null;
  }

  /** Ends the process; what it was asked is rejected. */
  end(): void {
    this.#leave(new AppError('EXTRACTION_CRASHED', 'The process that was reading the file was ended'));
  }

  /** Its file is read: the process may read another. One that is still busy is ended. */
  release(): void {
    if (this.#gone) return;
    if (this.#waiting || !this.#process.giveBack) {
      this.end();
      return;
    }
    this.#gone = new AppError('EXTRACTION_CRASHED', 'The process that was reading the file reads another');
    this.#signal.removeEventListener('abort', this.#cancel);
    this.#process.giveBack();
  }

  readonly #cancel = (): void => this.#leave(new AppError('CANCELLED', 'Cancelled'));

  #hear(message: unknown): void {
    const waiting = this.#waiting;
    if (!waiting || this.#gone) return;
    const parsed = tellSchema.safeParse(message);
    if (!parsed.success) {
      this.#leave(new AppError('EXTRACTION_CRASHED', 'The process that was reading the file sent what it should not', { cause: parsed.error }));
      return;
    }
    const tell = parsed.data;
    if (!LAST.has(tell.tell)) {
      this.#restartTimer();
      try {
        waiting.onTell(tell);
      } catch (thrown) {
        this.#leave(thrown instanceof AppError ? thrown : new AppError('INTERNAL', 'A page could not be taken in', { cause: thrown }));
      }
      return;
    }
    clearTimeout(this.#timer);
    this.#waiting = null;
    if (tell.tell === 'failed') waiting.reject(fromWire(tell.error));
    else waiting.resolve(tell);
  }

  #restartTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#leave(new AppError('EXTRACTION_TIMED_OUT', 'Reading the file took too long')), this.#waiting?.silenceMs);
  }

  #leave(reason: AppError): void {
    if (this.#gone) return;
    this.#gone = reason;
    clearTimeout(this.#timer);
    this.#signal.removeEventListener('abort', this.#cancel);
    this.#process.kill();
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(reason);
  }
}
