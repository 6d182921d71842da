/** T27, T28, and age's own program: how exempt papers are locked and opened. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { lockFile, lockKeyWithPassphrase, newBundleKey, openFile, openKeyWithIdentity, openKeyWithPassphrase } from '#core/bundle/lock/bundleLock.ts';
import { bundleMember } from '#test/fixtures/bundleMember.ts';
import { LIGHT_WORK, makeBundle, PASSPHRASE, trials } from '#test/fixtures/bundles.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const { signal } = new AbortController();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const hasAge = ((): boolean => {
  try {
    for (const command of ['age', 'age-keygen', 'script']) execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe('the locks of a bundle', () => {
  it('open each file once its key is open, and the key by passphrase or by a member’s own key', async () => {
    const key = await newBundleKey();
    const [identity, other] = [await generateIdentity(), await generateIdentity()];
    const paper = await lockFile(bytes('Exempt'), [key.recipient]);
    const forPassphrase = await lockKeyWithPassphrase(key, PASSPHRASE, signal, LIGHT_WORK);
    const forMembers = await lockFile(bytes(`${key.identity}\n`), [await identityToRecipient(identity)]);
    expect(Buffer.from(await openFile(paper, await openKeyWithPassphrase(forPassphrase, PASSPHRASE, signal))).toString()).toBe('Exempt');
    expect(await openKeyWithIdentity(forMembers, identity)).toBe(key.identity);
    expect(await openKeyWithIdentity(forMembers, other)).toBeNull();
    await expect(openFile(paper, other)).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
  });

  it.skipIf(!hasAge)('open with age’s own program, and what that locks opens here (SKIPPED where age is not installed)', async () => {
    const folder = temporaryFolder();
    const age = (command: string, typed = ''): void => void execFileSync('script', ['-qec', command, '/dev/null'], { cwd: folder, input: typed, stdio: ['pipe', 'ignore', 'ignore'] });
    const key = await newBundleKey();
    writeFileSync(join(folder, 'paper.age'), await lockFile(bytes('Ours: “ø”'), [key.recipient]));
    writeFileSync(join(folder, 'key.age'), await lockKeyWithPassphrase(key, PASSPHRASE, signal, LIGHT_WORK));
    age('age -d -o key.txt key.age', `${PASSPHRASE}\n`);
    age('age -d -i key.txt -o paper.txt paper.age');
    expect(readFileSync(join(folder, 'paper.txt'), 'utf8')).toBe('Ours: “ø”');
    age('age-keygen -o member.txt');
    const identity = /AGE-SECRET-KEY-\S+/.exec(readFileSync(join(folder, 'member.txt'), 'utf8'))?.[0] ?? '';
    writeFileSync(join(folder, 'theirs.txt'), 'Theirs');
    age(`age -r ${await identityToRecipient(identity)} -o theirs.age theirs.txt`);
    expect(Buffer.from(await openFile(readFileSync(join(folder, 'theirs.age')), identity)).toString()).toBe('Theirs');
  });

  it('open to no wrong passphrase, and store nothing', async () => {
    const member = await bundleMember();
    await member.vault.setUp('a vault of my own');
    const before = member.standing();
    const bundle = await makeBundle({ withExempt: true });
    const guesses = ['', `${PASSPHRASE} `, PASSPHRASE.toUpperCase(), ...Array.from({ length: trials(12, 1_000) }, (_, at) => `guess ${at}`)];
    for (const passphrase of guesses) await expect(member.open(bundle, { passphrase, exempt: 'open' })).rejects.toMatchObject({ code: 'BUNDLE_PASSPHRASE' });
    expect(member.standing()).toBe(before);
    expect(member.ports.logged.join('\n')).not.toContain('guess');
  });

  it('that ask for more work than ours, or mix their kinds, are refused before any of it is done', async () => {
    const { lockWithPassphrase } = await import('#core/backup/agePassphrase.ts');
    const light = Buffer.from(await lockWithPassphrase(bytes('key'), PASSPHRASE, signal, LIGHT_WORK));
    const header = light.toString('latin1').split('\n').slice(0, 4);
    // The last would outlast the universe: that it is answered at all shows that nothing was begun.
    for (const logN of [19, 20, 30, 64, 99]) {
      const costly = Buffer.from(light.toString('latin1').replace(/( \S{22}) 8\n/, `$1 ${logN}\n`), 'latin1');
      await expect(openKeyWithPassphrase(costly, PASSPHRASE, signal)).rejects.toMatchObject({ code: 'BUNDLE_TOO_COSTLY' });
    }
    const mixed = new Encrypter();
    mixed.addRecipient((await newBundleKey()).recipient);
    await expect(openKeyWithPassphrase(await mixed.encrypt(bytes('key')), PASSPHRASE, signal)).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
    const both = [...header.slice(0, 3), ...header.slice(1, 3)].join('\n');
    await expect(openKeyWithPassphrase(Buffer.from(light.toString('latin1').replace(header.slice(0, 3).join('\n'), both), 'latin1'), PASSPHRASE, signal)).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
  });
});
