/** `annotate`, `annotations`, `ask`, `questions`: what a person writes. */
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { findQuote } from './findQuote.ts';
import { fromHere } from './fromHere.ts';
import { counted, type Output } from './output.ts';
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
    lines: annotations.length === 0 ? ['No marks yet.'] : annotations.flatMap(({ id, anchor, note, citation }) => [
      `${id}  ${where(citation)}`, `  “${anchor.quote.replaceAll(/\s+/g, ' ')}”`, ...(note === '' ? [] : [`  ${note}`]),
    ]),
  };
}

/** @param evidence ids of annotations. */
export async function ask({ client }: Session, text: string, evidence: readonly string[]): Promise<Output> {
  const { annotations } = evidence.length === 0 ? { annotations: [] } : await client.call('annotations.list', {});
  const chosen = evidence.map((id) => {
    const found = annotations.find((annotation) => annotation.id === id);
    if (!found) throw new AppError('NOT_FOUND', `No such annotation: ${id}`);
    const { fileId, pageIndex, start, end } = found.anchor;
    return { at: { documentId: fileId, pageIndex, start, end }, annotationId: id };
  });
  const question = await client.call('questions.create', { text, purpose: '', type: 'clarify', theme: '', addressee: '', evidence: chosen, privateNote: '' });
  return { json: questionJson(question), lines: [`asked  ${question.id}  with ${counted(question.evidence.length, 'piece')} of evidence`] };
}

export async function listQuestions({ client }: Session): Promise<Output> {
  const { questions } = await client.call('questions.list', {});
  return {
    json: { questions: questions.map(questionJson) },
    lines: questions.length === 0 ? ['No questions yet.'] : questions.flatMap(({ id, text, evidence }) => [
      `${id}  ${text}`, ...evidence.map(({ anchor, citation }) => `  “${anchor.quote.replaceAll(/\s+/g, ' ')}” (${where(citation)})`),
    ]),
  };
}

/** @param to path that ends in `.docx` or `.md`. */
export async function exportQuestions({ client, core }: Session, to: string): Promise<Output> {
  const path = fromHere(to);
  const format = extname(path).toLowerCase() === '.docx' ? 'docx' : 'md';
  const { questions } = await client.call('questions.list', {});
  const { exportId } = await client.call('questions.export', { format, ids: null });
  const finished = core.exported(exportId);
  if (!finished) throw new AppError('NOT_FOUND', 'The export has gone');
  try {
    await writeFile(path, finished.bytes);
  } catch (thrown) {
    const full = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC';
    throw new AppError(full ? 'DISK_FULL' : 'FILE_UNREADABLE', `Could not write ${path}: ${thrown instanceof Error ? thrown.message : ''}`, { cause: thrown });
  }
  return { json: { path, format, questions: questions.length }, lines: [`${counted(questions.length, 'question')} written to ${path}`] };
}

function annotationJson({ id, kind, meaning, anchor, note, tags, createdAt, updatedAt, citation }: Annotation): unknown {
  return {
    id, kind, meaning, documentId: citation.documentId, title: citation.title, source: citation.source, item: citation.item,
    pageIndex: anchor.pageIndex, pageLabel: citation.pageLabel, quote: anchor.quote, note, tags, createdAt, updatedAt,
  };
}

function questionJson({ id, text, type, theme, addressee, evidence, createdAt, updatedAt }: Question): unknown {
  return {
    id, text, type, theme, addressee, createdAt, updatedAt,
    evidence: evidence.map(({ anchor, citation, annotationId }) => ({
      annotationId, documentId: citation.documentId, title: citation.title, source: citation.source, item: citation.item,
      pageIndex: anchor.pageIndex, pageLabel: citation.pageLabel, quote: anchor.quote,
    })),
  };
}

function where({ title, item, pageLabel }: Citation): string {
  return `${title}${item === null ? '' : `, item ${item}`}, page ${pageLabel}`;
}
