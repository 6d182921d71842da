/** One piece of work is cut short by kill −9 at any moment: it is wholly done, or wholly not, and nothing is left with no bytes in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isGood, listBackups } from '#core/library/backups.ts';
import { numberOf } from '#core/library/connection.ts';
import { openLibrary } from '#core/library/openLibrary.ts';
import { makeSmallLibrary, copyLibrary, openHere, recordsOf } from '#test/torture/harness/smallLibrary.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

const CHILD = fileURLToPath(new URL('workOnce.ts', import.meta.url));

/** Runs one kind of work over and over in a process of its own, and kills that. */
async function cutShort(kind: 'backup' | 'settings' | 'migration' | 'index', folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, kind, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await closed;
}

async function stillThere(folder: string, before: readonly string[]): Promise<{ wrong: string[]; lost: number }> {
  const core = await openHere(folder);
  try {
    const there = new Set(await recordsOf(core));
    const lost = before.filter((record) => !there.has(record)).length;
    const { checks } = await core.call('library.doctor', {});
    const unproved = readdirSync(join(folder, 'own', 'backups')).filter((name) => name.endsWith('.part'));
    return { wrong: [...checks.filter(({ ok }) => !ok).map(({ name, message }) => `${name}: ${message}`), ...unproved.map((name) => `left behind: ${name}`)], lost };
  } finally {
    await core.close();
  }
}

function backupsIn(folder: string): string[] {
  return listBackups(join(folder, 'own')).flatMap(({ path }) => (isGood(path) ? [] : [`a backup does not read back: ${path}`]));
}

function settingsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name === 'window.json');
  return names.flatMap((name) => {
    if (statSync(join(folder, name)).size === 0) return ['the settings have no bytes'];
    try {
      JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return [];
    } catch {
      return ['half of the settings'];
    }
  });
}

/** Libraries of an older version, each opened by this one now: all papers are still named in them. */
async function migratedIn(folder: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const name of readdirSync(folder).filter((each) => each.startsWith('old-'))) {
    const library = await openLibrary(join(folder, name), 'folder', { now: () => new Date() }, { info: () => undefined, error: () => undefined });
    if (numberOf(library.db, 'SELECT count(*) FROM file') !== 20) wrong.push(`${name}: papers are missing`);
    await library.close();
  }
  return wrong;
}

export const cutShortTrial: Trial = {
  name: 'cut-short', promise: 'T3', what: 'kill −9 in migration, backup, settings, index', counts: { brief: 4, full: 400 },
  async run({ count, random, folder, say }) {
    const tally = new Tally();
    const made = folder();
    await makeSmallLibrary(made);
    const core = await openHere(made);
    const before = await recordsOf(core);
    await core.close();
    for (let kill = 0; kill < count; kill += 1) {
      const kind = (['backup', 'settings', 'migration', 'index'] as const)[kill % 4] ?? 'backup';
      const place = folder();
      copyLibrary(made, place);
      await cutShort(kind, place, random.next() * 200);
      const { wrong, lost } = await stillThere(place, before);
      tally.end([...wrong, ...backupsIn(place), ...settingsIn(place), ...await migratedIn(place)].map((line) => `${kind} ${kill}: ${line}`), lost);
      if (kill % 40 === 39) say(`${tally.tried} kills`);
    }
    return tally.outcome(`${before.length} records looked for after each`);
  },
};
