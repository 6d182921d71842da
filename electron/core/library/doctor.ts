/** Looks a library over and says in words what it found. Changes nothing. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { damageIn, isGood, listBackups } from './backups.ts';
import { numberOf } from './connection.ts';
import { databasePath, originalPath } from './folder.ts';
import type { Library } from './library.ts';
import { readAbout } from './openLibrary.ts';
import { indexIsTrue } from '#core/search/indexIsTrue.ts';
import { changedRecords } from './recordHash.ts';
import { text, type Row } from './rows.ts';
import { isDamage } from './sqliteErrors.ts';
import { textHash } from './storeFile.ts';
import { staleFiles } from './stale.ts';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  /** Something can be done about it here: see `mendLibrary`. */
  readonly mendable: boolean;
}

type Found = Omit<Check, 'mendable'>;

/** What can be made again, or is still had elsewhere. Missing originals and strays need a person. */
const MENDABLE = new Set(['database', 'text', 'records', 'derived', 'index', 'backups']);

/** @param indexVersion the search index's, to tell a stale one */
export async function examineLibrary(library: Library, indexVersion: number, signal: AbortSignal): Promise<Check[]> {
  const found = [checkDatabase(library)];
  // A database that can't be read through can't answer the rest.
  if (found.every((check) => check.ok)) {
    found.push(await checkOriginals(library, signal), await checkOrphans(library), checkText(library, signal), checkRecords(library), checkDerived(library, indexVersion), await checkIndex(library, signal));
  }
  found.push(checkBackups(library));
  return found.map((check) => ({ ...check, mendable: !check.ok && !library.readOnly && MENDABLE.has(check.name) }));
}

function checkDatabase({ db, folder }: Library): Found {
  try {
    const problems = damageIn(db);
    const dangling = db.prepare('PRAGMA main.foreign_key_check').all().length;
    if (problems.length > 0) return { name: 'database', ok: false, message: `The library file is damaged: ${problems[0]}. Mending sets it aside and puts the newest good copy in its place.` };
    if (dangling > 0) return { name: 'database', ok: false, message: `${count(dangling, 'record refers', 'records refer')} to something that is not there` };
    return { name: 'database', ok: true, message: `${databasePath(folder)} is whole` };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { name: 'database', ok: false, message: 'The library file is damaged. Mending sets it aside and puts the newest good copy in its place.' };
  }
}

/** Papers that only marks of a restored backup name were never here. */
async function checkOriginals({ db, folder }: Library, signal: AbortSignal): Promise<Found> {
  const bad: string[] = [];
  const files = db.prepare('SELECT sha256, extension, source FROM main.file WHERE removed_at IS NULL OR EXISTS (SELECT 1 FROM main.derived WHERE file_id = file.id) ORDER BY source').all();
  for (const row of files) {
    signal.throwIfAborted();
    const found = await hashFile(originalPath(folder, text(row, 'sha256'), text(row, 'extension')), signal);
    if (found === null) bad.push(`${text(row, 'source')} is missing`);
    else if (found !== text(row, 'sha256')) bad.push(`${text(row, 'source')} is not what was imported`);
  }
  if (bad.length === 0) return { name: 'originals', ok: true, message: `${count(files.length, 'original is', 'originals are')} as imported` };
  return { name: 'originals', ok: false, message: `${bad.join('; ')}. Import it again to put it back: marks and corrections stay.` };
}

async function checkOrphans({ db, folder }: Library): Promise<Found> {
  const known = new Set(db.prepare('SELECT sha256, extension FROM main.file').all().map((row) => `${text(row, 'sha256')}.${text(row, 'extension')}`));
  const names = await readdir(join(folder, 'files'), { withFileTypes: true });
  const orphans = names.filter((entry) => entry.isFile() && !known.has(entry.name));
  if (orphans.length === 0) return { name: 'strays', ok: true, message: 'No file in it belongs to nothing' };
  return { name: 'strays', ok: false, message: `${count(orphans.length, 'file', 'files')} in “files” ${orphans.length === 1 ? 'belongs' : 'belong'} to no paper of this library: ${orphans[0]?.name ?? ''}. Import it from there if you want it back; else it can be deleted.` };
}

/** SQLite's own check says nothing about whether text is still the text that was extracted. */
function checkText({ db }: Library, signal: AbortSignal): Found {
  const changed: string[] = [];
  const files = db.prepare('SELECT file.id, source, text_sha256 FROM derived JOIN file ON file.id = file_id ORDER BY source').all();
  const pages = db.prepare('SELECT text FROM page WHERE file_id = ? ORDER BY page_index');
  for (const row of files) {
    signal.throwIfAborted();
    if (textHash(pages.all(text(row, 'id')).map((page) => text(page, 'text'))) !== text(row, 'text_sha256')) changed.push(text(row, 'source'));
  }
  if (changed.length === 0) return { name: 'text', ok: true, message: `The text of ${count(files.length, 'paper is', 'papers is')} as it was extracted` };
  return { name: 'text', ok: false, message: `The stored text of ${changed.join(', ')} is not what was extracted. Mending reads ${changed.length === 1 ? 'it' : 'them'} again from the original.` };
}

/** What a member quotes in public must be what was written down. */
function checkRecords({ db }: Library): Found {
  const changed = [
    ...changedRecords(db, 'annotation').map((row) => `the mark “${begins(text(row, 'quote') || text(row, 'note'))}”`),
    ...changedRecords(db, 'question').map((row) => `the question “${begins(text(row, 'text'))}”`),
    ...changedRecords(db, 'shared_record').map((row) => `the ${RECORD_WORDS[text(row, 'kind')] ?? 'record'} “${begins(sharedText(row))}”`),
  ];
  if (changed.length === 0) return { name: 'records', ok: true, message: 'Marks, questions and what came of them are as they were written' };
  return { name: 'records', ok: false, message: `${count(changed.length, 'record is', 'records are')} not as written: ${changed.slice(0, 5).join(', ')}. Mending takes back what a copy still has as it was; compare the rest with the paper before you use it.` };
}

const RECORD_WORDS: Readonly<Record<string, string>> = { line: 'line of enquiry', action: 'action', recommendation: 'recommendation', runningOrder: 'running order' };

/** Damaged JSON is what this looks for. */
function sharedText(row: Row): string {
  return /"(?:text|title)":"((?:[^"\\\\]|\\\\.)*)"/.exec(text(row, 'content'))?.[1] ?? text(row, 'id');
}

function begins(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}

function checkDerived(library: Library, indexVersion: number): Found {
  const stale = staleFiles(library.db, indexVersion);
  if (stale.length === 0) return { name: 'derived', ok: true, message: 'Text, outlines and index were made by this version' };
  return { name: 'derived', ok: false, message: `${count(stale.length, 'paper was', 'papers were')} prepared by another version and will be prepared again when the library is next opened` };
}

async function checkIndex({ db }: Library, signal: AbortSignal): Promise<Found> {
  const pages = numberOf(db, 'SELECT count(*) FROM main.page JOIN main.file ON file.id = file_id WHERE removed_at IS NULL');
  const indexed = numberOf(db, `SELECT count(*) FROM main.search_entry WHERE source = 'page'`);
  if (pages !== indexed) return { name: 'index', ok: false, message: `${pages} pages, but the search index has ${indexed}. Mending makes it again.` };
  try {
    if (await indexIsTrue(db, signal)) return { name: 'index', ok: true, message: `The search index has all ${count(pages, 'page', 'pages')}, word for word` };
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  return { name: 'index', ok: false, message: 'The search index does not say what the papers say: a search could miss something. Mending makes it again.' };
}

function checkBackups({ db, folder, copyTrouble }: Library): Found {
  const restored = readAbout(db, 'restoredFrom');
  const newest = listBackups(folder)[0];
  const note = restored === null ? '' : ` The library file was once damaged: the backup of ${moment(restored)} took its place.`;
  if (!newest) return { name: 'backups', ok: true, message: `There is no backup yet: the first is made when the library is closed.${note}` };
  if (copyTrouble !== null) return { name: 'backups', ok: false, message: `The library could not be copied when it should have been.${note}` };
  if (!isGood(newest.path)) return { name: 'backups', ok: false, message: `The newest backup, of ${moment(newest.madeAt)}, does not read back. Mending makes another.${note}` };
  return { name: 'backups', ok: true, message: `The newest backup is of ${moment(newest.madeAt)}, and reads back.${note}` };
}

async function hashFile(path: string, signal: AbortSignal): Promise<string | null> {
  if ((await stat(path).catch(() => null))?.isFile() !== true) return null;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash, { signal });
  return hash.digest('hex');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Day and time of an ISO time, as they stand there. */
function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} (UTC)`;
}
