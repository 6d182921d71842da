/** `annotate`, `annotations`: marks on papers. */
import { AppError } from '#shared/contract/errors.ts';
import { isVerbatim, markedWords, type Annotation } from '#shared/domain/annotation/annotation.ts';
import { formatMarkPlace } from '#shared/domain/annotation/formatMarkPlace.ts';
import { formatPlace } from '#shared/domain/anchor/formatCitation.ts';
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import { findQuote } from './findQuote.ts';
import type { Output } from './output.ts';
import { readPages } from './readCommands.ts';
import type { Session } from './session.ts';

/** @param page of the file, counted from 1. @throws AppError `NOT_FOUND`, `REFERENCE_NOT_FOUND` where the words aren't on that page. */
export async function annotate(session: Session, id: string, page: number, quote: string, note: string): Promise<Output> {
  const [text] = await readPages(session, id, page);
  const place = text ? findQuote(text.text, quote) : null;
  if (!place) throw new AppError('REFERENCE_NOT_FOUND', `These words are not on page ${page}: ${quote}`);
  const annotation = await session.client.call('annotations.create', {
    kind: 'highlight', meaning: 'evidence', at: { documentId: id, pageIndex: page - 1, ...place }, note, tags: [],
  });
  return { json: annotationJson(annotation), lines: [`marked  ${annotation.id}  ${where(annotation.citation)}`] };
}

export async function listAnnotations({ client }: Session): Promise<Output> {
  const { annotations } = await client.call('annotations.list', {});
  return {
    json: { annotations: annotations.map(annotationJson) },
    lines: annotations.length === 0 ? ['No marks yet.'] : annotations.flatMap((mark) => [
      `${mark.id}  ${mark.kind}  ${where(mark.citation)}`, ...wordsOf(mark), ...(mark.note === '' ? [] : [`  ${mark.note}`]),
    ]),
  };
}

/** Its words, or what it is on where it marks none. */
function wordsOf(mark: Annotation): string[] {
  const words = markedWords(mark).replaceAll(/\s+/g, ' ');
  return [words === '' ? `  ${formatMarkPlace(mark)}` : isVerbatim(mark) ? `  “${words}”` : `  words inside: ${words}`];
}

function annotationJson({ id, kind, scope, meaning, anchor, continued, note, tags, createdAt, updatedAt, citation }: Annotation): unknown {
  return {
    id, kind, scope, meaning, documentId: citation.documentId, title: citation.title, source: citation.source, item: citation.item,
    pageIndex: anchor.pageIndex, pageLabel: citation.pageLabel, quote: markedWords({ anchor, continued }), pages: 1 + continued.length, note, tags, createdAt, updatedAt,
  };
}

/** As everywhere: "Housing update, Item 5, pack p. 57 (report p. 3), para 2.4". */
export function where(citation: Citation): string {
  return `${citation.title}, ${formatPlace(citation)}`;
}
