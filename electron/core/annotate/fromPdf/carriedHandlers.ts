import type { DatabaseSync } from 'node:sqlite';
import type { Handlers } from '#shared/contract/api.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { AppError } from '#shared/contract/errors.ts';
import { insertAnnotation } from '#core/annotate/annotationRecords.ts';
import { draftMark } from '#core/annotate/draftMark.ts';
import { readMeaningNames } from '#core/annotate/meaningNames.ts';
import type { CoreContext } from '#core/context.ts';
import type { FoundAnnotation } from '#core/extract/annotations/pdfMark.ts';
import { annotationsOfPdf } from '#core/extract/pdfAnnotations.ts';
import { originalPath } from '#core/library/folder.ts';
import { readPages } from '#core/library/pages.ts';
import { text } from '#core/library/rows.ts';
import type { ExtractorProcesses } from '#core/ports.ts';
import { findDocument } from '#core/read/findDocument.ts';
import { indexAnnotation } from '#core/search/indexPages.ts';
import { draftsFromPdf, type CarriedMark, type CarriedMarks } from './draftsFromPdf.ts';

/** Papers whose annotations are remembered: reading a large pack for them takes a second. */
const REMEMBERED = 12;

/** Handlers of the contract's `annotationFiles.carried` and `annotationFiles.takeIn`. */
export function carriedHandlers(context: CoreContext, extractors: ExtractorProcesses): Pick<Handlers, 'annotationFiles.carried' | 'annotationFiles.takeIn'> {
  const { library, clock, ids, events } = context;
  const remembered = new Map<string, FoundAnnotation[]>();

  const foundIn = async (sha256: string, extension: string, fileName: string, signal: AbortSignal): Promise<FoundAnnotation[]> => {
    const before = remembered.get(sha256);
    const found = before ?? await annotationsOfPdf(extractors, { path: originalPath(library().folder, sha256, extension), fileName }, signal);
    remembered.set(sha256, found);
    for (const old of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(old);
    return found;
  };

  const carriedBy = async (documentId: string, signal: AbortSignal): Promise<CarriedMarks & { sha256: string }> => {
    const { db } = library();
    const { fileId, sha256 } = findDocument(db, documentId);
    // Of a paper in the vault nothing is read outside it.
    const file = db.prepare('SELECT extension, source, media_type FROM main.file WHERE id = ?').get(fileId);
    if (!file || file['media_type'] !== 'application/pdf') return { marks: [], leftOut: 0, sha256 };
    const found = await foundIn(sha256, text(file, 'extension'), text(file, 'source'), signal);
    return { ...draftsFromPdf(found, fileId, pageReader(db, fileId), readMeaningNames(db)), sha256 };
  };

  return {
    'annotationFiles.carried': async ({ documentId }, signal) => {
      const { marks, leftOut, sha256 } = await carriedBy(documentId, signal);
      const known = takenBefore(library().db, sha256);
      return { marks: marks.length, taken: marks.filter(({ sourceId }) => known.get(sourceId) === 'there').length, leftOut, authors: busiestFirst(marks) };
    },

    'annotationFiles.takeIn': async ({ documentId }, signal) => {
      const { marks, leftOut, sha256 } = await carriedBy(documentId, signal);
      const { db } = library();
      const now = clock.now().toISOString();
      const taken: string[] = [];
      let already = 0;
      let unfit = 0;
      library().write(() => {
        const known = takenBefore(db, sha256);
        for (const mark of marks) {
          const before = known.get(mark.sourceId);
          if (before === 'there') already += 1;
          else if (before !== undefined) {
            bringBack(db, before);
            taken.push(before);
          } else {
            const id = takeIn(db, mark, sha256, ids.next(), now);
            if (id === null) unfit += 1;
            else taken.push(id);
          }
        }
      });
      if (taken.length > 0) events.emit('recordsChanged', { kinds: ['annotations'] });
      return { ids: taken, already, leftOut: leftOut + unfit };
    },
  };
}

/** By source: `there`, or the id of a mark that was taken in and removed since. */
function takenBefore(db: DatabaseSync, sha256: string): Map<string, string> {
  const rows = db.prepare('SELECT source_id, annotation_id, removed_at FROM annotation_origin JOIN annotation ON annotation.id = annotation_id WHERE annotation_origin.sha256 = ?').all(sha256);
  return new Map(rows.map((row) => [text(row, 'source_id'), row['removed_at'] === null ? 'there' : text(row, 'annotation_id')]));
}

/** Whoever takes marks in again wants those back that they had removed. */
function bringBack(db: DatabaseSync, id: string): void {
  db.prepare('UPDATE annotation SET revision = revision + 1, removed_at = NULL WHERE id = ?').run(id);
  indexAnnotation(db, id);
}

/** Null where it doesn't fit the paper (an item that it has no more, say). */
function takeIn(db: DatabaseSync, { draft, sourceId, author, createdAt, updatedAt }: CarriedMark, sha256: string, id: string, now: string): string | null {
  try {
    const made = createdAt || updatedAt || now;
    const annotation: Annotation = { id, revision: 1, kind: draft.kind, meaning: draft.meaning, ...draftMark(db, draft), note: draft.note, tags: draft.tags, createdAt: made, updatedAt: updatedAt || made };
    insertAnnotation(db, annotation);
    db.prepare('INSERT INTO annotation_origin (annotation_id, sha256, source_id, author, taken_at) VALUES (?, ?, ?, ?, ?)').run(id, sha256, sourceId, author, now);
    indexAnnotation(db, id);
    return id;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'BAD_REQUEST' || error.code === 'NOT_FOUND')) return null;
    throw error;
  }
}

function pageReader(db: DatabaseSync, fileId: string): (pageIndex: number) => PageText | null {
  const pages = new Map<number, PageText | null>();
  return (pageIndex) => {
    if (!pages.has(pageIndex)) pages.set(pageIndex, readPages(db, fileId, pageIndex, pageIndex)[0] ?? null);
    return pages.get(pageIndex) ?? null;
  };
}

function busiestFirst(marks: readonly CarriedMark[]): string[] {
  const byAuthor = Map.groupBy(marks.filter(({ author }) => author !== ''), ({ author }) => author);
  return [...byAuthor].toSorted((a, b) => b[1].length - a[1].length).map(([author]) => author);
}
