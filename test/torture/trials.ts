/** All trials, in the order of the promises. */
import { cutShortTrial } from './durability/cutShort.ts';
import { killed } from './durability/killed.ts';
import { damagedBundles } from './hostile/damagedBundles.ts';
import type { Trial } from './trial.ts';

export const trials: readonly Trial[] = [
  killed,
  cutShortTrial,
  damagedBundles,
];
