/** Files of questions that were read and wait for their person to take them. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { mergeQuestion } from '#shared/domain/exchange/mergeQuestion.ts';
import type { QuestionSet, SharedQuestion } from '#shared/domain/exchange/questionSet.ts';
import type { ReadFile } from '#shared/domain/exchange/reading.ts';
import type { Uploads } from '#core/ports.ts';
import { LARGEST_FILE_BYTES, readQuestionFile, type ReadSet } from './questionFile.ts';

export interface ReadingFile {
  readonly name: string;
  /** Kept while it's locked. */
  readonly bytes: Uint8Array | null;
  readonly result: ReadSet;
}

/** A person imports, and goes on. */
const KEPT = 5;

export class Readings {
  readonly #kept = new Map<string, ReadingFile[]>();

  keep(id: string, files: ReadingFile[]): void {
    this.#kept.set(id, files);
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
  }

  /** @throws AppError `NOT_FOUND` */
  get(id: string): readonly ReadingFile[] {
    const files = this.#kept.get(id);
    if (!files) throw new AppError('NOT_FOUND', 'These files have to be chosen again');
    return files;
  }
}

export interface Chosen {
  readonly paths: readonly string[];
  readonly uploads: readonly { readonly id: string; readonly name: string }[];
}

/** Reads every file, one after the other: unlocking one takes a quarter of a gigabyte. */
export async function readChosen({ paths, uploads }: Chosen, sent: Uploads | null, passphrase: string | null, signal: AbortSignal): Promise<ReadingFile[]> {
  const files: ReadingFile[] = [];
  for (const path of paths) files.push(await readOne(path, basename(path), passphrase, signal));
  for (const { id, name } of uploads) {
    const path = sent?.path(id) ?? null;
    files.push(path === null ? { name, bytes: null, result: { state: 'refused', reason: GONE } } : await readOne(path, basename(name), passphrase, signal));
    sent?.discard(id);
  }
  return files;
}

const GONE = 'There is no such file any more. Choose it again.';

async function readOne(path: string, name: string, passphrase: string | null, signal: AbortSignal): Promise<ReadingFile> {
  try {
    const about = await stat(path);
    // Looked at before it's read: a file of gigabytes, or none at all.
    if (!about.isFile() || about.size > LARGEST_FILE_BYTES) return { name, bytes: null, result: await readQuestionFile(new Uint8Array(about.isFile() ? LARGEST_FILE_BYTES + 1 : 0), null, signal) };
    return await again({ name, bytes: new Uint8Array(await readFile(path)), result: { state: 'locked' } }, passphrase, signal);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return { name, bytes: null, result: { state: 'refused', reason: GONE } };
  }
}

/** Tries a passphrase on a file that is still locked. */
export async function again(file: ReadingFile, passphrase: string | null, signal: AbortSignal): Promise<ReadingFile> {
  const { bytes, name, result } = file;
  if (bytes === null || result.state === 'read' || result.state === 'refused') return file;
  const next = await readQuestionFile(bytes, passphrase, signal);
  return { name, bytes: next.state === 'locked' || next.state === 'wrongPassphrase' ? bytes : null, result: next };
}

export const setsOf = (files: readonly ReadingFile[]): QuestionSet[] => files.flatMap(({ result }) => (result.state === 'read' ? [result.set] : []));

/** The questions of all sets, each merged with itself wherever it stands. */
export function questionsOf(sets: readonly QuestionSet[]): SharedQuestion[] {
  const merged = new Map<string, SharedQuestion>();
  for (const question of sets.flatMap(({ questions }) => questions)) {
    const other = merged.get(question.id);
    merged.set(question.id, mergeQuestion(question, other ?? question));
  }
  return [...merged.values()];
}

export function fileTold({ name, result }: ReadingFile): ReadFile {
  const set = result.state === 'read' ? result.set : null;
  return {
    name, state: result.state, reason: result.state === 'refused' ? result.reason : null, what: set?.what ?? null, from: set?.from ?? null,
    madeAt: set?.madeAt ?? null, questions: set?.questions.length ?? 0,
  };
}
