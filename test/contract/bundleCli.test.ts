/** `bundle` and `keys` as a clerk's and a member's scripts meet them: arguments, and exact JSON shapes. In this process, since the program around them is tested beside. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bundleReceiptSchema, bundleSummarySchema, keyStandingSchema, openedBundleSchema } from '#shared/domain/bundle/openedBundle.ts';
import { writeClerkKeyFile } from '#core/bundle/trust/clerkKeyFile.ts';
import { wordsOfKey } from '#core/bundle/trust/wordsOfKey.ts';
import { createProgram, type Task } from '#hosts/cli/program.ts';
import { openSession } from '#hosts/cli/session.ts';
import { CLERK, LIGHT_WORK, makeBundle, PASSPHRASE, writeTo } from '#test/fixtures/bundles.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

async function run<T>(schema: z.ZodType<T>, library: string, ...args: readonly string[]): Promise<T> {
  const taken: Task[] = [];
  await createProgram((task) => void taken.push(task), () => undefined).parseAsync([...args, '--library', library, '--json'], { from: 'user' });
  const session = await openSession(library, (line) => expect(line).toBe(''));
  try {
    return schema.parse(JSON.parse(JSON.stringify((await taken[0]?.run(session))?.json)));
  } finally {
    await session.close();
  }
}

const words = z.array(z.string().regex(/^[a-z]+$/)).length(12);
const key = z.strictObject({ name: z.string(), publicKey: z.string().regex(/^[\w-]{43}$/), words, madeAt: z.iso.datetime() });
const strictSummary = z.strictObject(bundleSummarySchema.shape);
const verified = strictSummary.extend({ key: keyStandingSchema, again: z.boolean(), opensWith: z.strictObject({ passphrase: z.boolean(), memberKeys: z.array(z.string()) }) });
const opened = z.strictObject(openedBundleSchema.shape).extend({ receipt: z.strictObject(bundleReceiptSchema.shape).nullable() });

describe('bundles on the command line', () => {
  test('verify, open, recall: a bundle’s whole life', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const file = (name: string, text: string | Uint8Array): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const pack = writeTo(folder, await makeBundle({ withExempt: true }));
    const clerkWords = wordsOfKey(CLERK.publicKey).join(' ');

    expect(await run(verified, library, 'bundle', 'verify', pack)).toMatchObject({ key: 'new', again: false, exemptPapers: 1, opensWith: { passphrase: true } });
    await expect(run(opened, library, 'bundle', 'open', pack)).rejects.toMatchObject({ code: 'BUNDLE_STRANGER', message: expect.stringContaining(clerkWords) as string });
    await expect(run(opened, library, 'bundle', 'open', pack, '--accept-key', clerkWords.replace(/^\w+/, 'wrong'))).rejects.toMatchObject({ code: 'BUNDLE_STRANGER' });
    expect(await run(opened, library, 'bundle', 'open', pack, '--accept-key', clerkWords)).toMatchObject({ kind: 'pack', exempt: 'left', receipt: null });
    expect(await run(verified, library, 'bundle', 'verify', pack)).toMatchObject({ key: 'trusted', again: true });
    await expect(run(opened, library, 'bundle', 'open', pack, '--passphrase-file', file('phrase', `${PASSPHRASE}\n`))).rejects.toMatchObject({ code: 'VAULT_NONE' });

    const keyFile = file('ada.clerk-key', await writeClerkKeyFile(CLERK, 'a clerk’s own phrase', new AbortController().signal, LIGHT_WORK));
    const recall = ['bundle', 'recall', pack, '--to', join(folder, 'recall.scrutiny'), '--reason', 'Sent in error', '--key', keyFile, '--key-passphrase-file'] as const;
    await expect(run(z.unknown(), library, ...recall, file('wrong', 'another phrase'))).rejects.toMatchObject({ code: 'CLERK_KEY_PASSPHRASE' });
    expect(await run(z.strictObject({ path: z.string(), bundleId: z.string(), sequence: z.literal(2) }), library, ...recall, file('right', 'a clerk’s own phrase'))).toMatchObject({ path: join(folder, 'recall.scrutiny') });
    expect(await run(opened, library, 'bundle', 'open', join(folder, 'recall.scrutiny'))).toMatchObject({ kind: 'recall', receipt: { cause: 'recall', reason: 'Sent in error' } });
    await expect(run(verified, library, 'bundle', 'verify', pack)).rejects.toMatchObject({ code: 'BUNDLE_OLDER' });
  });

  test('keys: made in a file that only its owner reads, with nothing secret in sight', async () => {
    const folder = temporaryFolder();
    const to = join(folder, 'ada.clerk-key');
    writeFileSync(join(folder, 'phrase'), 'a clerk’s own phrase\n');
    const made = await run(key.extend({ path: z.literal(to) }), join(folder, 'library'), 'keys', 'new', '--name', 'Ada Clerk', '--passphrase-file', join(folder, 'phrase'), '--to', to);
    const { path: _path, ...shown } = made;
    expect(await run(key, join(folder, 'library'), 'keys', 'show', '--key', to)).toEqual(shown);
    expect(statSync(to).mode & 0o077).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(to, 'utf8')) as object)).toEqual(['format', 'name', 'publicKey', 'madeAt', 'locked']);
    await expect(run(key, join(folder, 'library'), 'keys', 'show')).rejects.toMatchObject({ code: 'CLERK_KEY_NONE' });
  });
});
