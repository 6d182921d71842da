/** Libraries with papers in them, imported once and copied for each test that is about something else than importing. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { checkout, checkoutFolders } from '#hosts/node/checkout.ts';
import { contentHash, stampSays } from '#hosts/start/sourceStamp.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';

/** `sample`: the invented council's five papers, a pack among them. `seeds`: five real updates of one portfolio, from the corpus. */
export type PreparedName = 'sample' | 'seeds';

const CLI = fileURLToPath(new URL('../../../electron/hosts/cli/main.ts', import.meta.url));

/** What a prepared library depends on, besides its papers: another version of these prepares it otherwise. */
const SOURCES = ['electron/core', 'electron/hosts/cli', 'shared', 'resources/sample', 'package-lock.json'];

const place = (name: PreparedName): string => join(checkout, 'dist', 'test-libraries', name);

/** The folder of its papers; null where they aren't on this machine. */
export function papersOf(name: PreparedName): string | null {
  if (name === 'sample') return join(checkoutFolders.resources, 'sample');
  const corpus = corpusFolder();
  return corpus === null ? null : join(corpus, 'seeds');
}

/** Imports what is missing or was made from other sources. */
export function prepareLibraries(): void {
  const hash = contentHash(checkout, SOURCES);
  for (const name of ['sample', 'seeds'] as const) {
    const papers = papersOf(name);
    if (papers !== null && !stampSays(join(place(name), '.sources'), hash)) prepare(name, papers, hash);
  }
}

/**
 * Copies it to where a test's library is to be; whatever was there goes.
 * @throws Error where its papers aren't on this machine: skip the test by `papersOf` first.
 */
export function copyPrepared(name: PreparedName, folder: string): void {
  if (!existsSync(place(name))) throw new Error(`The library “${name}” was not prepared: its papers are not here`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(place(name), 'library'), folder, { recursive: true });
  // Each copy is another person's.
  const db = new DatabaseSync(join(folder, 'library.sqlite'));
  db.prepare("UPDATE about SET value = ? WHERE key = 'memberId'").run(randomUUID());
  db.close();
}

function prepare(name: PreparedName, papers: string, hash: string): void {
  // Beside it first, so that one that was cut short is never taken for whole.
  const next = `${place(name)}-${process.pid}`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const paths = readdirSync(papers).filter((file) => file.endsWith('.pdf')).sort().map((file) => join(papers, file));
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, 'import', ...paths, '--library', join(next, 'library')], { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(join(next, '.sources'), hash);
  mkdirSync(dirname(place(name)), { recursive: true });
  rmSync(place(name), { recursive: true, force: true });
  renameSync(next, place(name));
}
