/** The library's folder: what stands where in it, and who may read it. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrno } from './sqliteErrors.ts';

/** Papers and notes are the member's own business: nobody else on the machine reads them. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

export function databasePath(folder: string): string {
  return join(folder, 'library.sqlite');
}

export function backupsFolder(folder: string): string {
  return join(folder, 'backups');
}

/** Where an original is kept: by its content, so that the same paper is kept once and never under a name from outside. */
export function originalPath(folder: string, sha256: string, extension: string): string {
  return join(folder, 'files', `${sha256}.${extension}`);
}

/** Where originals stand until the records that name them are on disk. Put in order at each start. */
export function incomingFolder(folder: string): string {
  return join(folder, 'files', 'incoming');
}

/**
 * Makes the folder and what it needs. False where it can't be written (a read-only disk, somebody else's folder).
 * @throws the file system's error where there is nothing to read either
 */
export function prepareFolder(folder: string): boolean {
  try {
    for (const path of [folder, join(folder, 'files'), incomingFolder(folder), backupsFolder(folder)]) {
      mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
    }
    chmodSync(folder, FOLDER_MODE);
    // Another program may be trying the same at this moment: each has a name of its own.
    const probe = join(folder, `.writable-${process.pid}`);
    closeSync(openSync(probe, 'w', FILE_MODE));
    rmSync(probe, { force: true });
    // SQLite gives its -wal and -shm files the modes of the database itself.
    if (!existsSync(databasePath(folder))) closeSync(openSync(databasePath(folder), 'a', FILE_MODE));
    chmodSync(databasePath(folder), FILE_MODE);
    return true;
  } catch (error) {
    if (hasErrno(error, 'EACCES', 'EPERM', 'EROFS') && existsSync(databasePath(folder))) return false;
    throw error;
  }
}

/** Puts a finished file in its place for good: its bytes and its name are on disk when this returns. */
export async function putInPlace(from: string, to: string): Promise<void> {
  await syncFile(from);
  await rename(from, to);
  await syncFolder(dirname(to));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A finished file, for good, under a name in `incoming` that says which original it is. @returns its path */
export async function awaitInPlace(from: string, folder: string, sha256: string, extension: string): Promise<string> {
  const path = join(incomingFolder(folder), `${sha256}.${extension}`);
  await putInPlace(from, path);
  return path;
}

/** A new name is only on disk once its folder is; Windows neither needs nor allows it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
