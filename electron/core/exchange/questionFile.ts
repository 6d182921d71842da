/**
 * The `.questions` file: JSON, gzipped; where it was given a passphrase, in an age file (age-encryption.org/v1). What
 * comes from outside is refused before it can cost anything: by size, by what it unpacks to, by age's work factor, and
 * by the schema, which caps every text and list.
 */
import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { AppError } from '#shared/contract/errors.ts';
import { WORK } from '#core/backup/lockingWork.ts';
import { questionSetSchema, type QuestionSet } from '#shared/domain/exchange/questionSet.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
const LARGEST_TEXT_BYTES = 50 * 1024 * 1024;

const AGE = 'age-encryption.org/v1';

export type ReadSet =
  | { readonly state: 'read'; readonly set: QuestionSet }
  | { readonly state: 'locked' | 'wrongPassphrase' }
  | { readonly state: 'refused'; readonly reason: string };

/** @returns the same bytes for the same set, where it isn't encrypted. */
export async function writeQuestionFile(set: QuestionSet, passphrase: string | null, signal: AbortSignal): Promise<Uint8Array> {
  const packed = await pack(JSON.stringify(set), { level: 9 });
  if (passphrase === null) return new Uint8Array(packed);
  const { lockWithPassphrase } = await import('#core/backup/agePassphrase.ts');
  return lockWithPassphrase(new Uint8Array(packed), passphrase, signal);
}

export async function readQuestionFile(bytes: Uint8Array, passphrase: string | null, signal: AbortSignal): Promise<ReadSet> {
  if (bytes.length > LARGEST_FILE_BYTES) return { state: 'refused', reason: REASONS.large };
  if (!startsWith(bytes, AGE)) return parse(bytes);
  // A lock of another kind, or one that would take minutes, is told at once: no passphrase opens it.
  if (!isOurLock(bytes)) return { state: 'refused', reason: REASONS.lock };
  if (passphrase === null || passphrase === '') return { state: 'locked' };
  const { openWithPassphrase } = await import('#core/backup/agePassphrase.ts');
  try {
    return await parse(await openWithPassphrase(bytes, passphrase, signal));
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error;
    return error.code === 'BACKUP_PASSPHRASE' ? { state: 'wrongPassphrase' } : { state: 'refused', reason: REASONS.other };
  }
}

async function parse(bytes: Uint8Array): Promise<ReadSet> {
  let json: unknown;
  try {
    const text = await unpack(bytes, { maxOutputLength: LARGEST_TEXT_BYTES });
    json = JSON.parse(text.toString('utf8'));
  } catch (error) {
    return { state: 'refused', reason: error instanceof RangeError ? REASONS.large : REASONS.other };
  }
  const version = json !== null && typeof json === 'object' && 'version' in json ? json.version : null;
  if (typeof version === 'number' && version > 1) return { state: 'refused', reason: REASONS.newer };
  const read = questionSetSchema.safeParse(json);
  return read.success ? { state: 'read', set: read.data } : { state: 'refused', reason: REASONS.other };
}

const REASONS = {
  large: 'This file is larger than a set of questions can be.',
  lock: 'This file is locked in a way that Scrutineer does not open. Ask its sender to export it again.',
  newer: 'This file was made by a newer Scrutineer. Install the newer version to read it.',
  other: 'This is no file of questions, or it was damaged on its way. Ask its sender to export it again.',
} as const;

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}

/** One passphrase stanza, of a cost that we would write ourselves: no other recipients, no work factor to hang us. */
function isOurLock(bytes: Uint8Array): boolean {
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).split('\n---')[0] ?? '';
  const stanzas = header.split('\n').filter((line) => line.startsWith('-> '));
  const work = /^-> scrypt \S+ (\d{1,2})$/.exec(stanzas[0] ?? '')?.[1];
  return stanzas.length === 1 && work !== undefined && Number(work) <= WORK;
}
