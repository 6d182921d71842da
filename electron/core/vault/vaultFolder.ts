/** The vault's folder in a library, and files in it that are there whole or not at all. Nothing in a name tells what a file holds. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const keyFilePath = (folder: string): string => join(folder, 'vault', 'vault.json');
export const snapshotPath = (folder: string, name: string): string => join(folder, 'vault', `${name}.sealed`);
export const journalPath = (folder: string, name: string): string => join(folder, 'vault', `${name}.journal`);
export const originalsFolder = (folder: string): string => join(folder, 'vault', 'files');
export const sealedOriginalPath = (folder: string, name: string): string => join(originalsFolder(folder), name);

export function makeVaultFolder(folder: string): void {
  for (const path of [join(folder, 'vault'), originalsFolder(folder)]) mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Its bytes and its name are on disk when this returns; what stood there before stands until then. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.part`;
  const file = openSync(unfinished, 'w', 0o600);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

export function syncFolder(path: string): void {
  // Windows neither needs nor allows it.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Deletes what a crash left behind: snapshots, journals and originals that nothing names any more. */
export function clearStrays(folder: string, kept: { readonly snapshot: string; readonly originals: ReadonlySet<string> }): void {
  for (const name of readdirSync(join(folder, 'vault'))) {
    if (/\.(?:sealed|journal|part)$/.test(name) && !name.startsWith(`${kept.snapshot}.`)) rmSync(join(folder, 'vault', name), { force: true });
  }
  if (!existsSync(originalsFolder(folder))) return;
  for (const name of readdirSync(originalsFolder(folder))) if (!kept.originals.has(name)) rmSync(join(originalsFolder(folder), name), { force: true });
}
