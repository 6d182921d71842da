/** From what a person chose (files, folders) to the files to import. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { ErrorCode } from '#shared/contract/errors.ts';

export interface FoundFile {
  readonly path: string;
  /** File name as the person knows it. */
  readonly name: string;
  /** How the summary names it. */
  readonly shown: string;
}

export interface Unreadable {
  readonly path: string;
  readonly code: ErrorCode;
  readonly message: string;
}

export interface Found {
  readonly files: FoundFile[];
  /** Not failures: what a folder holds besides papers. */
  readonly skipped: Unreadable[];
  readonly failed: Unreadable[];
}

const READ = new Set(['.pdf', '.docx', '.txt', '.md', '.markdown', '.text']);
/** Left by operating systems and word processors: nobody's papers. */
const LITTER = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i;

/** @throws the signal's reason when cancelled */
export async function findFiles(paths: readonly string[], signal: AbortSignal): Promise<Found> {
  const found: Found = { files: [], skipped: [], failed: [] };
  const seen = new Set<string>();
  for (const each of paths) {
    signal.throwIfAborted();
    const path = resolve(each);
    try {
      const status = await stat(path);
      if (status.isDirectory()) await walk(path, found, seen, signal);
      else if (status.isFile()) add(path, found, seen);
      else found.failed.push({ path: each, code: 'FILE_UNSUPPORTED', message: 'This is not a file' });
    } catch (error) {
      signal.throwIfAborted();
      found.failed.push(unreadable(each, error));
    }
  }
  return found;
}

async function walk(folder: string, found: Found, seen: Set<string>, signal: AbortSignal): Promise<void> {
  const names = (await readdir(folder)).toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
  for (const name of names.filter((name) => passedOver(name) !== 'litter')) {
    signal.throwIfAborted();
    const path = join(folder, name);
    try {
      // Links are not followed: they lead in circles, and out of what the person chose.
      const status = await lstat(path);
      if (status.isDirectory()) await walk(path, found, seen, signal);
      else if (status.isFile() && passedOver(name) === null) add(path, found, seen);
      else if (status.isFile()) found.skipped.push(unsupported(path));
    } catch (error) {
      signal.throwIfAborted();
      found.failed.push(unreadable(path, error));
    }
  }
}

function add(path: string, found: Found, seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  found.files.push({ path, name: basename(path), shown: path });
}

/** Why a file that a folder brings along isn't read, or null where it is. A file that a person named is always tried. */
export function passedOver(name: string): 'litter' | 'unsupported' | null {
  if (LITTER.test(name)) return 'litter';
  return READ.has(extname(name).toLowerCase()) ? null : 'unsupported';
}

export function unsupported(path: string): Unreadable {
  return { path, code: 'FILE_UNSUPPORTED', message: 'Not a kind of file that Scrutineer reads' };
}

/** What the file system says, in words. */
export function unreadable(path: string, error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { path, code: 'FILE_NOT_FOUND', message: 'There is no file or folder of this name' };
  return { path, code: 'FILE_UNREADABLE', message: code === 'EACCES' || code === 'EPERM' ? 'No permission to read it' : 'It could not be read' };
}
