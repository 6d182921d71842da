/** The age format: with age's own program, and against files that were changed or made to cost. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lockWithPassphrase, openWithPassphrase } from '#core/backup/agePassphrase.ts';
import { readPayload } from '#core/backup/payload.ts';
import { migrations } from '#core/library/migrations.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const { signal } = new AbortController();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (some: Uint8Array): string => new TextDecoder().decode(some);

/** age asks at a terminal: `script` gives it one. */
const hasAge = ((): boolean => {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' });
    execFileSync('script', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

function age(folder: string, command: string, passphrase: string, times: number): void {
  execFileSync('script', ['-qec', command, '/dev/null'], { cwd: folder, input: `${passphrase}\n`.repeat(times), stdio: ['pipe', 'ignore', 'ignore'] });
}

describe('locking with a passphrase', () => {
  it.skipIf(!hasAge)('opens with age’s own program, and what that locks opens here (SKIPPED where age is not installed)', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ours.age'), await lockWithPassphrase(bytes('Ours: “ø”'), 'pass phrase', signal));
    expect(readFileSync(join(folder, 'ours.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    age(folder, 'age -d -o ours.txt ours.age', 'pass phrase', 1);
    expect(readFileSync(join(folder, 'ours.txt'), 'utf8')).toBe('Ours: “ø”');
    writeFileSync(join(folder, 'theirs.txt'), 'Theirs');
    age(folder, 'age -p -o theirs.age theirs.txt', 'their phrase', 2);
    expect(text(await openWithPassphrase(new Uint8Array(readFileSync(join(folder, 'theirs.age'))), 'their phrase', signal))).toBe('Theirs');
  });

  it('opens what the library itself locks, and refuses a wrong passphrase', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('right');
    encrypter.setScryptWorkFactor(12);
    const locked = await encrypter.encrypt('hello');
    expect(text(await openWithPassphrase(locked, 'right', signal))).toBe('hello');
    await expect(openWithPassphrase(locked, 'wrong', signal)).rejects.toMatchObject({ code: 'BACKUP_PASSPHRASE' });
  });

  it('refuses a file that asks for more work than ours do, before any of it is done', async () => {
    const processor = process.cpuUsage();
    for (const logN of [19, 20, 22, 64]) {
      const header = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${logN}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
      await expect(openWithPassphrase(bytes(header), 'any', signal)).rejects.toMatchObject({ code: 'BACKUP_TOO_COSTLY' });
    }
    const { user } = process.cpuUsage(processor);
    // One round of 2^19 alone takes over a second.
    expect(user).toBeLessThan(500_000);
  });

  it('refuses a file that is locked for somebody’s key, alone or besides', async () => {
    for (const stanzas of [`-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`, `-> scrypt ${'A'.repeat(22)} 10\n${'A'.repeat(43)}\n-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`]) {
      await expect(openWithPassphrase(bytes(`age-encryption.org/v1\n${stanzas}--- ${'A'.repeat(43)}\n`), 'any', signal)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    }
  });

  it('gives nothing of a file that was cut short or changed', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('right');
    encrypter.setScryptWorkFactor(8);
    const locked = await encrypter.encrypt('x'.repeat(200_000));
    await fc.assert(fc.asyncProperty(fc.nat({ max: locked.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, change, cut) => {
      const hurt = cut ? locked.slice(0, at) : locked.map((byte, index) => (index === at ? byte ^ change : byte));
      const refused = await openWithPassphrase(hurt, 'right', signal).then(() => null, (error: unknown) => error);
      expect(refused).toMatchObject({ code: expect.stringMatching(/^BACKUP_(DAMAGED|PASSPHRASE|TOO_COSTLY)$/) as string });
    }), { numRuns: 150 });
  });

  it('stops when it is asked to', async () => {
    const stopping = new AbortController();
    const locking = lockWithPassphrase(bytes('x'), 'right', stopping.signal);
    stopping.abort();
    await expect(locking).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('what is inside', () => {
  it('is refused where it is no backup, or a newer one', () => {
    const payload = (change: object): Uint8Array => bytes(JSON.stringify({ format: 'scrutineer-backup', version: 1, schema: 1, madeAt: '', tables: {}, ...change }));
    for (const wrong of [bytes(''), bytes('hello'), bytes('{}'), payload({ format: 'other' }), payload({ tables: { annotation: [{ id: [1] }] } })]) {
      expect(() => readPayload(wrong, migrations.length)).toThrow(expect.objectContaining({ code: 'BACKUP_DAMAGED' }));
    }
    expect(() => readPayload(payload({ version: 2 }), migrations.length)).toThrow(expect.objectContaining({ code: 'BACKUP_TOO_NEW' }));
    expect(() => readPayload(payload({ schema: migrations.length + 1 }), migrations.length)).toThrow(expect.objectContaining({ code: 'BACKUP_TOO_NEW' }));
  });
});
