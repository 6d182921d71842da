/** Locked, nothing of an exempt paper can be found on the disk; unlocked, it is read and searched with the library. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCore } from '#core/createCore.ts';
import { extractFile } from '#core/extract/extractFile.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import { openForReading } from '#core/library/connection.ts';
import { openLibrary } from '#core/library/openLibrary.ts';
import { LibraryVault } from '#core/vault/libraryVault.ts';
import type { PreparedPaper } from '#core/vault/vault.ts';
import { createHash } from 'node:crypto';
import { corePorts } from '#test/fixtures/corePorts.ts';
import { readHere } from '#test/fixtures/openCore.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const CANARY = 'Quandlewick';
const WORDS = `Placement of a child\n\n1.1 The ${CANARY} family was visited four times before the order was made.\n\n1.2 Costs of the placement were agreed.\n`;

async function prepared(folder: string): Promise<PreparedPaper> {
  const path = join(folder, 'exempt.txt');
  writeFileSync(path, WORDS);
  const bytes = readFileSync(path);
  const extraction = await extractFile(path, 'exempt.txt', { onPage: () => undefined }, new AbortController().signal);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    original: { id: sha256.slice(0, 12), sha256, source: `About ${CANARY}.txt`, extension: 'txt', mediaType: 'text/plain', sizeBytes: bytes.length },
    bytes, extraction, segmented: segmentFile({ fileName: 'exempt.txt', file: extraction.file, pages: extraction.pages }), marking: { paragraphs: ['2'], reason: null },
  };
}

/** Files under a folder in which a word stands, in UTF-8 or UTF-16; and layouts of pages, which are deflated, in the library. */
function holding(folder: string, word: string): string[] {
  const needles = [Buffer.from(word, 'utf8'), Buffer.from(word.toLowerCase(), 'utf8'), Buffer.from(word, 'utf16le')];
  const has = (bytes: Buffer): boolean => needles.some((needle) => bytes.includes(needle));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const plain = files.filter((path) => has(readFileSync(path)));
  const deflated = files.filter((path) => path.endsWith('library.sqlite')).filter((path) => {
    const db = openForReading(path);
    try {
      return db.prepare('SELECT layout FROM page_layout').all().some(({ layout }) => layout instanceof Uint8Array && has(inflateRawSync(layout)));
    } finally {
      db.close();
    }
  });
  return [...plain, ...deflated];
}

async function unlockedCore() {
  const folder = temporaryFolder();
  const elsewhere = temporaryFolder();
  const ports = corePorts(folder);
  const core = await createCore(ports, readHere(ports));
  const call = core.handlers;
  const signal = new AbortController().signal;
  const paper = await prepared(elsewhere);
  return { folder, ports, core, call, signal, paper };
}

describe('a vault', () => {
  it('is read and searched with the library while unlocked, and leaves nothing behind when locked', async () => {
    const { folder, ports, core, call, signal, paper } = await unlockedCore();
    await call['vault.setUp']({ passphrase: 'four words to open' }, signal);
    await core.vault().storePapers([paper], { bundleId: 'bundle-1', expiresAt: null });
    const id = paper.original.id;
    const { pages } = await call['pages.get']({ id, from: 0, to: 0 }, signal);
    const start = pages[0]?.text.indexOf(CANARY) ?? -1;
    expect(start).toBeGreaterThan(0);
    const at = { documentId: id, pageIndex: 0, start, end: start + CANARY.length };
    const mark = await call['annotations.create']({ kind: 'highlight', meaning: 'evidence', at, note: `${CANARY} again`, tags: [] }, signal);
    await call['annotations.update']({ id: mark.id, revision: mark.revision, note: `${CANARY} once more` }, signal);
    const question = await call['questions.create']({ text: `Why was ${CANARY} visited?`, purpose: '', type: 'clarify', theme: '', addressee: '', evidence: [{ at, annotationId: mark.id }], privateNote: '' }, signal);
    const found = await call['search.query']({ query: CANARY, filters: {}, limit: 10, offset: 0 }, signal);
    expect(found.hits.map(({ source }) => source).toSorted()).toEqual(['annotation', 'page', 'question']);
    expect((await call['search.query']({ query: `"${CANARY} family"`, filters: {}, limit: 10, offset: 0 }, signal)).total).toBe(1);
    await call['pages.markRead']({ id, pageIndexes: [0], read: true }, signal);
    expect((await call['questions.export']({ format: 'md', ids: null }, signal)).keptBack).toBe(1);
    expect(Buffer.from(core.file(id)?.bytes ?? []).toString()).toBe(WORDS);
    expect(holding(folder, CANARY)).toEqual([]);

    // An open paper comes in meanwhile, and is looked at beside the exempt one: it goes where it belongs.
    const open = join(temporaryFolder(), 'open.txt');
    writeFileSync(open, 'Roads\n\n1.1 Potholes were filled.\n');
    const { jobId } = await call['documents.import']({ paths: [open], uploads: [] }, signal);
    await expect.poll(async () => (await call['jobs.list']({}, signal)).jobs.find((job) => job.id === jobId)?.state).toBe('done');
    expect((await call['documents.list']({}, signal)).documents).toHaveLength(2);
    expect((await call['annotationFiles.carried']({ documentId: id }, signal)).marks).toBe(0);
    await expect(call['annotationFiles.export']({ of: { all: true }, format: 'md', notes: true, author: '' }, signal)).rejects.toMatchObject({ code: 'EXEMPT_KEPT_BACK' });
    await expect(call['followUps.export']({ format: 'csv' }, signal)).rejects.toMatchObject({ code: 'EXEMPT_KEPT_BACK' });

    await call['vault.lock']({}, signal);
    expect((await call['search.query']({ query: 'potholes', filters: {}, limit: 10, offset: 0 }, signal)).total).toBe(1);
    expect((await call['documents.list']({}, signal)).documents).toHaveLength(1);
    expect((await call['search.query']({ query: CANARY, filters: {}, limit: 10, offset: 0 }, signal)).total).toBe(0);
    expect(core.file(id)).toBeNull();
    expect(holding(folder, CANARY)).toEqual([]);
    expect(ports.logged.join('\n')).not.toContain(CANARY);

    await expect(call['vault.unlock']({ passphrase: 'something else' }, signal)).rejects.toMatchObject({ code: 'VAULT_PASSPHRASE' });
    await call['vault.unlock']({ passphrase: 'four words to open' }, signal);
    expect((await call['annotations.list']({}, signal)).annotations.map(({ note }) => note)).toEqual([`${CANARY} once more`]);
    expect((await call['questions.list']({}, signal)).questions.map((each) => each.id)).toEqual([question.id]);

    const receipt = await core.vault().removeBundle('bundle-1');
    expect(receipt).toMatchObject({ papers: 1, notesKept: 1, questionsKept: 1, evidenceRemoved: 1 });
    expect((await call['questions.list']({}, signal)).questions[0]?.evidence).toEqual([]);
    expect((await call['documents.list']({}, signal)).documents).toHaveLength(1);
    await core.close();
    expect(holding(folder, CANARY)).toEqual([]);
  });

  it('has every answered write after a crash, and nothing in the clear', async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    const ports = corePorts(folder);
    const library = await openLibrary(join(folder, 'own'), 'own', ports.clock, ports.log);
    const vault = new LibraryVault({ library, clock: ports.clock, work: 8, onTurned: () => undefined });
    await vault.setUp('passphrase');
    await vault.storePapers([await prepared(elsewhere)], { bundleId: 'b', expiresAt: null });
    for (let n = 0; n < 5; n += 1) library.write(() => library.db.prepare('INSERT OR REPLACE INTO vault.vault_note (key, value) VALUES (?, ?)').run(`note ${n}`, CANARY));
    expect(holding(folder, CANARY)).toEqual([]);
    // As a killed program leaves it: never locked, never closed. Another vault reads the same files.
    const other = await openLibrary(join(temporaryFolder(), 'own'), 'own', ports.clock, ports.log);
    const again = new LibraryVault({ library: { ...other, db: other.db, folder: library.folder, readOnly: true, which: 'own', write: other.write.bind(other), standBeside: () => undefined, close: () => other.close() }, clock: ports.clock, work: 8, onTurned: () => undefined });
    await again.unlock('passphrase');
    expect(other.db.prepare("SELECT count(*) AS notes FROM vault.vault_note WHERE key LIKE 'note %'").get()?.['notes']).toBe(5);
    await again.lock();
    await other.close();
    await vault.lock();
    await library.close();
  });
});
