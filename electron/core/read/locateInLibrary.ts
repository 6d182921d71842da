/** A place that a person names without its paper: found in the papers that they most likely mean. */
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { DatabaseSync } from 'node:sqlite';
import { citationOf } from '#core/annotate/citationOf.ts';
import { listFiles } from './documentSummaries.ts';
import { findDocument } from './findDocument.ts';
import { locate } from './locate.ts';

/** Places offered, and papers looked through for them: a paragraph is looked for in a paper's whole text. */
const MOST_PLACES = 4;
const MOST_PAPERS = 12;

export interface PlaceInLibrary {
  /** The file that it stands in. */
  readonly id: string;
  readonly title: string;
  readonly pageIndex: number;
  readonly start: number | null;
  readonly citation: Citation;
}

/** @param likely ids of files, the likeliest first (those read last); then come the newest meetings' papers */
export function locateInLibrary(db: DatabaseSync, reference: string, likely: readonly string[], signal: AbortSignal): PlaceInLibrary[] {
  const files = listFiles(db);
  const order = [...likely.flatMap((id) => files.find((file) => file.id === id) ?? []), ...files];
  const places: PlaceInLibrary[] = [];
  for (const file of [...new Set(order)].slice(0, MOST_PAPERS)) {
    signal.throwIfAborted();
    if (places.length === MOST_PLACES) break;
    const found = orNull(() => locate(db, findDocument(db, file.id), reference));
    const citation = found && citationOf(db, { fileId: file.id, pageIndex: found.pageIndex, start: found.start ?? 0 });
    // A page as a whole is no paragraph of it.
    if (found && citation) places.push({ id: file.id, title: file.title, ...found, citation: found.start === null ? { ...citation, paragraph: null } : citation });
  }
  return places;
}

function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'REFERENCE_NOT_FOUND') return null;
    throw thrown;
  }
}
