/** All trials, in the order of the promises. */
import { clock } from './durability/clock.ts';
import { cutShortTrial } from './durability/cutShort.ts';
import { damagedFile } from './durability/damagedFile.ts';
import { damagedIndex } from './durability/damagedIndex.ts';
import { killed } from './durability/killed.ts';
import { launches } from './durability/launches.ts';
import { newer } from './durability/newer.ts';
import { settingsFile } from './durability/settingsFile.ts';
import { bombs } from './hostile/bombs.ts';
import { damagedBundles } from './hostile/damagedBundles.ts';
import { fuzzedPdfs, fuzzedWord } from './hostile/parsers.ts';
import type { Trial } from './trial.ts';

export const trials: readonly Trial[] = [
  killed,
  cutShortTrial,
  launches,
  damagedFile,
  damagedIndex,
  newer,
  clock,
  settingsFile,
  fuzzedPdfs,
  bombs,
  fuzzedWord,
  damagedBundles,
];
