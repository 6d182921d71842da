/** The shape that every trial has: so many attempts to break one promise, and what was left standing. */
import type { Random } from './harness/random.ts';

/** What a trial is given. */
export interface Round {
  /** How many attempts; a trial that goes through a fixed list takes as many of it. */
  readonly count: number;
  readonly random: Random;
  /** A new folder, taken away after the trial. */
  readonly folder: () => string;
  /** Progress, for a person who waits. */
  readonly say: (line: string) => void;
}

export interface Outcome {
  readonly tried: number;
  /** Attempts after which all was as promised. */
  readonly survived: number;
  /** Pieces of work that had been answered as saved (or bytes that should have stayed) and were gone. */
  readonly lost: number;
  /** What else is worth knowing: one line. */
  readonly note: string;
  /** What went wrong, each with what it takes to see it again. */
  readonly findings: readonly string[];
}

export interface Trial {
  readonly name: string;
  /** Number of the promise that it tests, as the table of the README has it. */
  readonly promise: string;
  readonly what: string;
  /** Attempts of the round that every test run makes, and of the full round. */
  readonly counts: { readonly brief: number; readonly full: number };
  run(round: Round): Promise<Outcome>;
}

/** Counts attempts while a trial goes on. */
export class Tally {
  tried = 0;
  lost = 0;
  readonly findings: string[] = [];
  #bad = 0;

  /** One attempt that ended: empty `wrong` means that it ended as promised. */
  end(wrong: readonly string[], lost = 0): void {
    this.tried += 1;
    this.lost += lost;
    if (wrong.length > 0 || lost > 0) this.#bad += 1;
    this.findings.push(...wrong);
  }

  outcome(note: string): Outcome {
    return { tried: this.tried, survived: this.tried - this.#bad, lost: this.lost, note, findings: this.findings };
  }
}
