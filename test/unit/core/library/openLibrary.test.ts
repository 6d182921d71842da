import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isGood, listBackups, makeBackup } from '#core/library/backups.ts';
import type { Library } from '#core/library/library.ts';
import { migrate } from '#core/library/migrate.ts';
import { migrations } from '#core/library/migrations.ts';
import { openLibrary, readAbout } from '#core/library/openLibrary.ts';
import { storeOriginal } from '#core/library/storeFile.ts';
import { corePorts } from '#test/fixtures/corePorts.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

async function open(folder: string): Promise<Library> {
  const { clock, log } = corePorts(folder);
  return openLibrary(folder, 'own', clock, log);
}

function addFile(library: Library, number: number): void {
  const sha256 = createHash('sha256').update(String(number)).digest('hex');
  library.write(() => storeOriginal(library.db, {
    id: sha256.slice(0, 12), sha256, source: `paper ${number}.pdf`, extension: 'pdf', mediaType: 'application/pdf', sizeBytes: 1, importedAt: '2026-11-23T10:00:00.000Z',
  }));
}

const files = (library: Library): number => Number(library.db.prepare('SELECT count(*) AS n FROM file').get()?.['n']);

/** Opens the library in a process of its own, and says what came of it. */
async function openElsewhere(folder: string, as?: number): Promise<string> {
  const script = `
    ${as === undefined ? '' : `process.setgid(${as}); process.setuid(${as});`}
    const { openLibrary } = await import('#core/library/openLibrary.ts');
    const quiet = { info() {}, error() {} };
    try {
      const library = await openLibrary(${JSON.stringify(folder)}, 'own', { now: () => new Date() }, quiet);
      let wrote = 'wrote';
      try { library.write(() => library.db.exec("INSERT INTO about VALUES ('x', 'y')")); } catch (error) { wrote = error.code; }
      console.log('readOnly ' + library.readOnly + ' ' + wrote + ' files ' + library.db.prepare('SELECT count(*) AS n FROM file').get().n);
      await library.close();
    } catch (error) { console.log(error.code); }`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  return said.trim();
}

describe('opening a library', () => {
  it('makes folder and files that only their owner may read', async () => {
    const folder = join(temporaryFolder(), 'library');
    const library = await open(folder);
    addFile(library, 1);
    const modes = ['', 'library.sqlite', 'library.sqlite-wal', 'files', 'backups'].map((name) => statSync(join(folder, name)).mode & 0o077);
    await library.close();
    expect(modes).toEqual([0, 0, 0, 0, 0]);
  });

  it('holds the database to the values that keep what was written', async () => {
    const library = await open(temporaryFolder());
    onTestFinished(() => library.close());
    const value = (name: string): unknown => Object.values(library.db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'secure_delete', 'temp_store', 'mmap_size'].map(value))
      .toEqual(['wal', 2, 1, 0, 1, 1, 2, 0]);
    expect(() => library.db.exec(`ATTACH ':memory:' AS other`)).toThrow(/attached/);
  });

  it('is for one program at a time, and is let go when that one ends', async () => {
    const folder = temporaryFolder();
    const library = await open(folder);
    await expect(open(folder)).rejects.toMatchObject({ code: 'LIBRARY_LOCKED' });
    expect(await openElsewhere(folder)).toBe('LIBRARY_LOCKED');
    await library.close();
    expect(await openElsewhere(folder)).toBe('readOnly false wrote files 0');
  });

  it('refuses what a newer version wrote, and leaves every byte of it', async () => {
    const folder = temporaryFolder();
    await (await open(folder)).close();
    const path = join(folder, 'library.sqlite');
    const newer = new DatabaseSync(path);
    newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    newer.close();
    const before = hash(path);
    await expect(open(folder)).rejects.toMatchObject({ code: 'LIBRARY_TOO_NEW' });
    expect(hash(path)).toBe(before);
  });

  it('refuses a newer version also where its number still stands in the write-ahead log', async () => {
    const folder = temporaryFolder();
    await (await open(folder)).close();
    const path = join(folder, 'library.sqlite');
    const newer = new DatabaseSync(path);
    newer.exec(`PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = ${migrations.length + 1}`);
    const before = hash(path);
    await expect(open(folder)).rejects.toMatchObject({ code: 'LIBRARY_TOO_NEW' });
    expect(hash(path)).toBe(before);
    newer.close();
  });

  it.skipIf(process.getuid?.() !== 0)('can be read in a folder that cannot be written, and says so', async () => {
    const folder = temporaryFolder();
    const library = await open(folder);
    addFile(library, 1);
    await library.close();
    // Somebody else's folder that everybody may read.
    for (const name of ['', ...readdirSync(folder)]) chmodSync(join(folder, name), 0o755);
    const nobody = 65534;
    expect(await openElsewhere(folder, nobody)).toBe('readOnly true LIBRARY_READ_ONLY files 1');
  });
});

describe('changing a library', () => {
  it('keeps all of a transaction or none', async () => {
    const library = await open(temporaryFolder());
    onTestFinished(() => library.close());
    expect(() => library.write(() => {
      addFile(library, 1);
      throw new Error('stop');
    })).toThrow('stop');
    expect(files(library)).toBe(0);
  });

  it('says that the disk is full, and goes on when it no longer is', async () => {
    const library = await open(temporaryFolder());
    onTestFinished(() => library.close());
    addFile(library, 1);
    const pages = Number(library.db.prepare('PRAGMA page_count').get()?.['page_count']);
    library.db.exec(`PRAGMA max_page_count = ${pages}`);
    const fill = (): unknown => library.write(() => library.db.prepare('INSERT INTO about VALUES (?, ?)').run('big', 'x'.repeat(1_000_000)));
    expect(fill).toThrow(expect.objectContaining({ code: 'DISK_FULL' }));
    expect(files(library)).toBe(1);
    library.db.exec('PRAGMA max_page_count = 1000000');
    fill();
    expect(readAbout(library.db, 'big')).toHaveLength(1_000_000);
  });
});

describe('migrations', () => {
  it('lead from every older version to this one', () => {
    for (let from = 0; from < migrations.length; from++) {
      const db = new DatabaseSync(':memory:');
      migrate(db, migrations.slice(0, from));
      migrate(db);
      expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
      db.close();
    }
  });

  it('leave the version before where one fails', () => {
    const db = new DatabaseSync(':memory:');
    const failing = { name: 'failing', apply: (each: DatabaseSync) => each.exec('CREATE TABLE half (a); SELECT nonsense') };
    expect(() => migrate(db, [...migrations, failing])).toThrow(/nonsense/);
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
    expect(db.prepare(`SELECT name FROM sqlite_master WHERE name = 'half'`).get()).toBeUndefined();
  });
});

describe('backups', () => {
  it('are made when a changed library is closed, once a day, and five are kept', async () => {
    const folder = temporaryFolder();
    const { clock, log, setTime } = corePorts(folder);
    for (let day = 1; day <= 7; day++) {
      for (const hour of ['09', '17']) {
        setTime(`2026-11-0${day}T${hour}:00:00.000Z`);
        const library = await openLibrary(folder, 'own', clock, log);
        addFile(library, day);
        await library.close();
      }
    }
    expect(listBackups(folder).map((backup) => backup.madeAt.slice(0, 10))).toEqual(['2026-11-07', '2026-11-06', '2026-11-05', '2026-11-04', '2026-11-03']);
  });

  it('are made also by a program that is never closed in order', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = temporaryFolder();
    const library = await open(folder);
    addFile(library, 1);
    expect(listBackups(folder)).toEqual([]);
    vi.runAllTimers();
    await vi.waitFor(() => expect(listBackups(folder)).toHaveLength(1));
    await library.close();
    expect(listBackups(folder)).toHaveLength(1);
  });

  it('read back with every record, also where they were made between writes', async () => {
    const folder = temporaryFolder();
    const { clock, log, setTime } = corePorts(folder);
    const library = await openLibrary(folder, 'own', clock, log);
    for (let number = 0; number < 12; number++) {
      setTime(`2026-11-23T10:00:${String(number + 10)}.000Z`);
      addFile(library, number);
      const making = makeBackup(library.db, folder, clock.now());
      addFile(library, number + 100);
      const { path } = await making;
      expect(isGood(path, new Map([['file', 2 * number + 1]]))).toBe(true);
      expect(isGood(path, new Map([['file', 1000]]))).toBe(false);
    }
    await library.close();
  });

  it('are never made of a damaged library: the good ones stay', async () => {
    const folder = temporaryFolder();
    const { clock, log, setTime, logged } = corePorts(folder);
    const library = await openLibrary(folder, 'own', clock, log);
    library.write(() => {
      for (let number = 0; number < 200; number++) library.db.prepare('INSERT INTO comparison VALUES (?, ?, ?)').run(`key ${number}`, 'x'.repeat(200), '');
    });
    const root = Number(library.db.prepare(`SELECT rootpage FROM sqlite_master WHERE name = 'comparison'`).get()?.['rootpage']);
    await library.close();
    const bytes = readFileSync(join(folder, 'library.sqlite'));
    bytes.fill(0x5a, (root - 1) * 4096 + 64, root * 4096);
    writeFileSync(join(folder, 'library.sqlite'), bytes);
    const good = listBackups(folder);
    setTime('2026-11-25T10:00:00.000Z');
    const damaged = await openLibrary(folder, 'own', clock, log);
    damaged.write(() => damaged.db.exec(`INSERT INTO about VALUES ('a', 'b')`));
    await damaged.close();
    expect(listBackups(folder)).toEqual(good);
    expect(logged).toEqual(['No backup could be made: The backup that was just made does not read back']);
  });

  it('take the place of a damaged library, which is kept beside them', async () => {
    const folder = temporaryFolder();
    const library = await open(folder);
    for (let number = 0; number < 200; number++) addFile(library, number);
    await library.close();
    const path = join(folder, 'library.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096, bytes.length);
    writeFileSync(path, bytes);
    const again = await open(folder);
    onTestFinished(() => again.close());
    expect(files(again)).toBe(200);
    expect(readAbout(again.db, 'restoredFrom')).toBe('2026-11-23T10:00:00.000Z');
    expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  it('are never taken from a copy that does not read back', async () => {
    const folder = temporaryFolder();
    const library = await open(folder);
    addFile(library, 1);
    await library.close();
    writeFileSync(join(folder, 'backups', 'library-2026-11-24T10-00-00-000Z.sqlite'), 'SQLite format 3\0 and then nothing of the kind');
    writeFileSync(join(folder, 'library.sqlite'), 'nonsense');
    const again = await open(folder);
    onTestFinished(() => again.close());
    expect(files(again)).toBe(1);
  });

  it('say plainly that the library is damaged where there is none, and touch nothing', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'library.sqlite'), 'nonsense');
    await expect(open(folder)).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
    expect(readFileSync(join(folder, 'library.sqlite'), 'utf8')).toBe('nonsense');
  });
});
