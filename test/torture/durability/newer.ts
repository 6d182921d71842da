/** A library that a newer version wrote is refused, and not one byte in its folder changes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { migrations } from '#core/library/migrations.ts';
import { makeSmallLibrary, openHere } from '#test/torture/harness/smallLibrary.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

export const newer: Trial = {
  name: 'newer', promise: 'T10', what: 'library of a newer version opened', counts: { brief: 3, full: 50 },
  async run({ count, random, folder }) {
    const tally = new Tally();
    const made = folder();
    await makeSmallLibrary(made);
    for (let attempt = 0; attempt < count; attempt += 1) {
      const version = migrations.length + 1 + random.below(1000);
      const db = new DatabaseSync(join(made, 'own', 'library.sqlite'));
      db.exec(`PRAGMA user_version = ${version}`);
      db.close();
      const before = hashOf(join(made, 'own'));
      const code = await openHere(made).then(async (core) => {
        await core.close();
        return 'opened';
      }, (error: unknown) => (error instanceof AppError ? error.code : String(error)));
      tally.end([...(code === 'LIBRARY_TOO_NEW' ? [] : [`version ${version}: ${code}`]), ...(hashOf(join(made, 'own')) === before ? [] : [`version ${version}: something was changed`])]);
    }
    return tally.outcome('every file of the folder compared by its hash');
  },
};

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}
