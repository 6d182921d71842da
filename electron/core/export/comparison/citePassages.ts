/** Says where each passage of a comparison stands, as every export does, without reading a report again for each. */
import type { DatabaseSync } from 'node:sqlite';
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import { formatCitation, formatPlace } from '#shared/domain/anchor/formatCitation.ts';
import type { Comparison, Passage } from '#shared/domain/compare/comparison.ts';
import type { Statement } from '#shared/domain/segment/segment.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { json } from '#core/library/rows.ts';

export type CitedPassage = Pick<Passage, 'reportId' | 'pageIndex' | 'start'>;

export interface Citer {
  /** "Housing update, 14 July 2026, p. 3, para 2.4". */
  (passage: CitedPassage): string;
  /** "p. 3, para 2.4": where the report is named beside it. */
  readonly place: (passage: CitedPassage) => string;
}

export function citePassages(db: DatabaseSync, { reports }: Comparison): Citer {
  const fileOf = new Map(reports.map(({ id, fileId }) => [id, fileId]));
  const pages = new Map<string, Citation | null>();
  const bodies = new Map<string, Statement[]>();
  const statementsOf = (documentId: string): Statement[] => {
    const known = bodies.get(documentId);
    if (known) return known;
    const row = db.prepare('SELECT statements FROM report_body WHERE document_id = ?').get(documentId);
    const statements = row ? json<Statement[]>(row, 'statements') : [];
    bodies.set(documentId, statements);
    return statements;
  };
  const found = ({ reportId, pageIndex, start }: CitedPassage): Citation | null => {
    const key = `${reportId} ${pageIndex}`;
    const page = pages.get(key) ?? citationOf(db, { fileId: fileOf.get(reportId) ?? '', pageIndex, start });
    pages.set(key, page);
    if (!page) return null;
    const statement = statementsOf(page.documentId).find(({ spans }) => spans.some((span) => span.pageIndex === pageIndex && span.start <= start && start < span.end));
    return { ...page, paragraph: statement?.paragraph ?? null };
  };
  const otherwise = ({ pageIndex }: CitedPassage): string => `p. ${pageIndex + 1}`;
  return Object.assign((passage: CitedPassage) => {
    const citation = found(passage);
    return citation ? formatCitation(citation) : otherwise(passage);
  }, {
    place: (passage: CitedPassage) => {
      const citation = found(passage);
      return citation ? formatPlace(citation) : otherwise(passage);
    },
  });
}
