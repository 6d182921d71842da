/** How much of a bundle from outside is looked at. Each limit names where it comes from (ASVS 5.2 by way of the reliability values). */

export const MAX_BUNDLE_ENTRIES = 2_000;
export const MAX_BUNDLE_ENTRY_BYTES = 256 * 1024 * 1024;
export const MAX_BUNDLE_BYTES = 2 * 1024 * 1024 * 1024;

/** Read whole before anything is verified, so it's small: 2,000 files take 600 KiB. */
export const MAX_MANIFEST_BYTES = 1024 * 1024;

/** Most that one paper's prepared text may unpack to, and by how much. Below the last a high ratio harms nobody. */
export const MAX_PREPARED_BYTES = 256 * 1024 * 1024;
export const MAX_PREPARED_RATIO = 100;
export const PREPARED_RATIO_FREE_BYTES = 8 * 1024 * 1024;

/** Exempt papers are opened in memory alone, all of a bundle at once. */
export const MAX_EXEMPT_BYTES = 512 * 1024 * 1024;
