/** `ask`, `questions list`, `export`, `import`, `propose`. */
import { extname } from 'node:path';
import type { Params, Result } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { readPassphrase } from './backupCommands.ts';
import { fromHere } from './fromHere.ts';
import { where } from './markCommands.ts';
import { counted, type Output } from './output.ts';
import type { Session } from './session.ts';
import { writeExport } from './writeExport.ts';

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

/** @param to path that ends in `.docx`, `.md`, `.csv` or `.questions`. */
export async function exportQuestions(session: Session, to: string, passphraseFile: string | null): Promise<Output> {
  const { client } = session;
  const passphrase = passphraseFile === null ? null : await readPassphrase(passphraseFile);
  const format = formatOf(to);
  const { questions } = await client.call('questions.list', {});
  const { exportId } = format === 'questions'
    ? await client.call('exchange.export', { what: 'questions', ids: null, meetingId: null, passphrase })
    : await client.call('questions.export', { format, ids: null });
  const path = await writeExport(session, exportId, to);
  return { json: { path, format, questions: questions.length }, lines: [`${counted(questions.length, 'question')} written to ${path}`] };
}

function formatOf(path: string): 'docx' | 'md' | 'csv' | 'questions' {
  const ending = extname(path).toLowerCase().slice(1);
  return ending === 'docx' || ending === 'csv' || ending === 'questions' ? ending : 'md';
}

/** Takes everything over; conflicts stay in the library with both versions. */
export async function importQuestions({ client }: Session, files: readonly string[], passphraseFile: string | null): Promise<Output> {
  const passphrase = passphraseFile === null ? null : await readPassphrase(passphraseFile);
  const paths = files.map(fromHere);
  const reading = await client.call('exchange.read', { paths, uploads: [], passphrase });
  const taken = await client.call('exchange.take', { readingId: reading.readingId, leave: [] });
  const refused = reading.files.filter(({ state }) => state !== 'read');
  return {
    json: { files: reading.files.map(({ name, state, reason, questions }) => ({ name, state, reason, questions })), ...taken },
    lines: [`${taken.added} new, ${taken.changed} changed, ${taken.same} the same, ${taken.conflicts} to be decided`],
    complaints: refused.map(({ name, state, reason }) => `${name}: ${reason ?? state}`),
    failed: refused.length === reading.files.length,
  };
}

export async function proposeQuestions({ client }: Session, asked: Params<'questions.propose'>): Promise<Output> {
  const { proposals } = await client.call('questions.propose', asked);
  return {
    json: { proposals: proposals.map(proposalJson) },
    lines: proposals.length === 0 ? ['Nothing that gives reason for a question was found.'] : proposals.flatMap(({ text, evidence }) => [
      text, ...evidence.map(({ quote, cite }) => `  “${quote.replaceAll(/\s+/g, ' ')}” (${cite})`),
    ]),
  };
}

function proposalJson({ text, type, theme, from, evidence }: Result<'questions.propose'>['proposals'][number]): unknown {
  return { text, type, theme, evidence: evidence.map(({ reportId, pageIndex, quote }) => ({ reportId, pageIndex, quote })), from };
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

