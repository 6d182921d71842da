/** Runs one trial with folders of its own, which go when it is over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, Trial } from '#test/torture/trial.ts';
import { createRandom } from './random.ts';

export interface Ran extends Outcome {
  readonly name: string;
  readonly promise: string;
  readonly what: string;
  readonly seed: number;
  readonly seconds: number;
}

export async function runTrial(trial: Trial, count: number, seed: number, say: (line: string) => void = () => undefined): Promise<Ran> {
  const top = mkdtempSync(join(tmpdir(), 'scrutineer-torture-'));
  let folders = 0;
  const began = performance.now();
  try {
    const outcome = await trial.run({
      count, random: createRandom(seed), say,
      folder: () => mkdtempSync(join(top, `${(folders += 1)}-`)),
    });
    return { name: trial.name, promise: trial.promise, what: trial.what, seed, seconds: Math.round((performance.now() - began) / 1000), ...outcome };
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}
