/** Where the references of a note or a question lead: for exports, which have no reader to ask. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import { formatPlace } from '#shared/domain/anchor/formatCitation.ts';
import { findReferences, type Reference } from '#shared/domain/anchor/references.ts';
import { findDocument } from '#core/read/findDocument.ts';
import { locate } from '#core/read/locate.ts';
import { citationOf } from './citationOf.ts';

export interface ResolvedReference extends Reference {
  readonly citation: Citation;
}

/** Only those that lead somewhere in this paper; none where the paper has gone. */
export function referencesIn(db: DatabaseSync, documentId: string, text: string): ResolvedReference[] {
  return findReferences(text).flatMap((reference) => {
    try {
      const paper = findDocument(db, documentId);
      const { pageIndex, start } = locate(db, paper, reference.words);
      const citation = citationOf(db, { fileId: paper.fileId, pageIndex, start: start ?? 0 });
      return citation ? [{ ...reference, citation: start === null ? { ...citation, paragraph: null } : citation }] : [];
    } catch (thrown) {
      if (thrown instanceof AppError && (thrown.code === 'REFERENCE_NOT_FOUND' || thrown.code === 'NOT_FOUND')) return [];
      throw thrown;
    }
  });
}

/** The text with each reference that leads somewhere followed by its whole place: "see p57 [Item 5, pack p. 57 (report p. 1)]". */
export function withPlaces(db: DatabaseSync, documentId: string, text: string): string {
  let said = '';
  let at = 0;
  for (const { end, citation } of referencesIn(db, documentId, text)) {
    said += `${text.slice(at, end)} [${formatPlace(citation)}]`;
    at = end;
  }
  return said + text.slice(at);
}
