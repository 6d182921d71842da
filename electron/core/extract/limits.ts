/** How much of a file from outside we are ready to read, and for how long. Each limit names where it comes from. */

/** Largest file that is opened at all. Reliability promise T12: 300 MiB and 5,000 pages. */
export const MAX_FILE_BYTES = 300 * 1024 * 1024;

/** Most pages of one PDF. T12: page 5,001 is politely refused. */
export const MAX_PAGES = 5_000;

/** Longest that one page may take before its process is ended. T15: 10 s a page. */
export const PAGE_TIMEOUT_MS = 10_000;

/** Longest that recognising the words of one page may take: ten times what a full page takes on a slow laptop. */
export const RECOGNISE_TIMEOUT_MS = 120_000;

/** Longest from starting a process to its file being open: reading 300 MiB from a slow disk, and mending a damaged PDF. */
export const OPEN_TIMEOUT_MS = 60_000;

/** Most memory that one extractor process may hold. T15: 1 GiB. */
export const MAX_PROCESS_BYTES = 1024 * 1024 * 1024;

/**
 * Most memory that the system gives an extractor process for data, where it can be told (`ulimit -d` on Linux): far above what the
 * watch allows, since it counts what was reserved and not only what is held (recognising alone reserves some 2 GiB), but
 * never looked at too late.
 */
export const MAX_DATA_KIB = 4096 * 1024;

/** Most processor time of one extractor process, in seconds: for one that nobody is left to end. A hundred large packs take less. */
export const MAX_PROCESSOR_S = 1800;

/** How often a process's memory is looked at; a deflate bomb fills 1 GB in about a second (T16). */
export const MEMORY_POLL_MS = 250;

/** Heap of an extractor process in MiB; array buffers come on top, hence the polling. */
export const MAX_HEAP_MIB = 1024;

/** How V8 runs in an extractor process. A page leaves much garbage, which a larger nursery drops unlooked at. */
export const EXTRACTOR_FLAGS: readonly string[] = [`--max-old-space-size=${MAX_HEAP_MIB}`, '--max-semi-space-size=32'];

/** Most that one stream of a PDF may unpack to in one go; what is larger pdf.js unpacks piece by piece, watched. */
export const MAX_INFLATED_BYTES = 128 * 1024 * 1024;

/** A process that has read so many files, or holds so much when it has forgotten one, reads no more. */
export const FILES_A_PROCESS = 100;
export const RETIRE_BYTES = 400 * 1024 * 1024;

/** How long a process may take to forget a file, and how long it then waits for another. */
export const FORGET_TIMEOUT_MS = 5_000;
export const IDLE_PROCESS_MS = 15_000;

/** Most text of one file, in UTF-16 code units. Reliability values: 20 MB of text. */
export const MAX_TEXT_LENGTH = 20 * 1024 * 1024;

/** Images above this many pixels are not even set up (reliability values). We decode none while extracting. */
export const MAX_IMAGE_PIXELS = 67_108_864;

/** Zip limits for .docx (ASVS 5.2 by way of the reliability values). */
export const MAX_ZIP_ENTRIES = 2_000;
export const MAX_ZIP_ENTRY_BYTES = 256 * 1024 * 1024;
export const MAX_ZIP_TOTAL_BYTES = 512 * 1024 * 1024;
export const MAX_ZIP_RATIO = 100;
/** Below this size a high ratio harms nobody: an empty document's XML shrinks very well. */
export const ZIP_RATIO_FREE_BYTES = 8 * 1024 * 1024;
