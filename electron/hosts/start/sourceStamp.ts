/** Tells whether something built from sources is still up to date: by their content, not by their dates. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Runs `build` unless `stamp` says that it ran on the same content.
 * @param sources files and folders below `top`.
 * @returns true when it was built.
 */
export async function buildWhenStale(top: string, sources: readonly string[], stamp: string, build: () => Promise<void>): Promise<boolean> {
  const hash = contentHash(top, sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/** SHA-256 over names and content, in the order of the names. */
export function contentHash(top: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(top, source)))) {
    const content = readFileSync(file);
    hash.update(`${relative(top, file).replaceAll('\\', '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
