/** A short round of every trial of `npm run torture`; the full one is in its README. */
import { expect, test } from 'vitest';
import { runTrial } from '#test/torture/harness/runTrial.ts';
import { trials } from '#test/torture/trials.ts';

/** Chosen once: a run that fails here fails everywhere. `SCRUTINEER_TORTURE_SEED` takes another. */
const SEED = Number(process.env['SCRUTINEER_TORTURE_SEED'] ?? 20_261_125);

test.each(trials.map((trial) => [trial.name, trial] as const))('%s', async (_, trial) => {
  const { tried, survived, lost, findings } = await runTrial(trial, trial.counts.brief, SEED);
  expect(findings).toEqual([]);
  expect({ tried, survived, lost }).toEqual({ tried: trial.counts.brief, survived: trial.counts.brief, lost: 0 });
}, 120_000);
