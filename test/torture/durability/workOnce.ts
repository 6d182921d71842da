/** Child of `cutShort.ts`: does one kind of work until it is killed. Says a word once it has begun. */
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeBackup } from '#core/library/backups.ts';
import { openForWriting } from '#core/library/connection.ts';
import { migrate } from '#core/library/migrate.ts';
import { migrations } from '#core/library/migrations.ts';
import { openLibrary } from '#core/library/openLibrary.ts';
import { storeOriginal } from '#core/library/storeFile.ts';
import { indexEverything } from '#core/search/indexPages.ts';
import { openWindowSettings } from '#hosts/loopback/windowSettings.ts';

/** In each library of an older version. */
const OLD_PAPERS = 20;

const [kind, folder = ''] = process.argv.slice(2);
const begun = (): void => void process.stdout.write('begun\n');
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

switch (kind) {
  case 'backup': {
    const db = openForWriting(join(folder, 'own', 'library.sqlite'));
    begun();
    for (let day = 0; ; day += 1) await makeBackup(db, join(folder, 'own'), new Date(Date.UTC(2026, 0, 1) + day * 86_400_000));
  }
  case 'settings': {
    const settings = openWindowSettings(folder);
    begun();
    for (let change = 0; ; change += 1) {
      settings.write({ theme: 'dark', panes: Array.from({ length: 200 }, (_, at) => at * change) });
      await breathe();
    }
  }
  case 'migration': {
    begun();
    for (let made = 0; ; made += 1) {
      const unfinished = join(folder, 'unfinished');
      makeOldLibrary(unfinished);
      const old = join(folder, `old-${made}`);
      renameSync(unfinished, old);
      await (await openLibrary(old, 'folder', { now: () => new Date() }, { info: () => undefined, error: () => undefined })).close();
    }
  }
  case 'index': {
    const db = openForWriting(join(folder, 'own', 'library.sqlite'));
    begun();
    for (;;) {
      db.exec('BEGIN IMMEDIATE');
      indexEverything(db);
      db.exec('COMMIT');
      await breathe();
    }
  }
  default:
    throw new Error('Which work?');
}

/** As the first version of the program left it, with papers that were taken out since, so that nothing has to be read. */
function makeOldLibrary(path: string): void {
  mkdirSync(path);
  const db = new DatabaseSync(join(path, 'library.sqlite'));
  migrate(db, migrations.slice(0, 1));
  for (let paper = 0; paper < OLD_PAPERS; paper += 1) {
    const id = String(paper).padStart(12, '0');
    storeOriginal(db, { id, sha256: id.padEnd(64, '0'), source: `paper ${paper}.pdf`, extension: 'pdf', mediaType: 'application/pdf', sizeBytes: 1, importedAt: '2026-11-23T10:00:00.000Z' });
  }
  db.exec("UPDATE file SET removed_at = imported_at");
  db.close();
}
