/** T25: one byte changed anywhere, cut short anywhere, or made longer: refused, with nothing stored. A full round changes every byte of every header. */
import { open } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '#core/bundle/format/checkFiles.ts';
import { withBundleFile } from '#core/bundle/format/openBundleFile.ts';
import { bundleMember } from '#test/fixtures/bundleMember.ts';
import { makeBundle, PASSPHRASE, trials, writeTo } from '#test/fixtures/bundles.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const { signal } = new AbortController();
const REFUSALS = /^(?:BUNDLE_(?:NOT_ONE|ALTERED|CUT_SHORT|EXTENDED|UNSIGNED|SIGNATURE|TOO_LARGE)|FILE_EMPTY)$/;

async function verdict(path: string): Promise<string> {
  return withBundleFile(path, (head) => checkFiles(head.file, head.entries, null, () => undefined, signal)).then(() => 'opened', (error: { code?: string; message: string }) => error.code ?? error.message);
}

/** Where parts begin and how long they are, headers apart. */
function payloads(bundle: Uint8Array): [from: number, to: number][] {
  const view = Buffer.from(bundle);
  const all: [number, number][] = [];
  for (let at = 0; view.readUInt32LE(at) === 0x04034b50;) {
    const from = at + 30 + view.readUInt16LE(at + 26);
    all.push([from, from + view.readUInt32LE(at + 22)]);
    at = from + view.readUInt32LE(at + 22);
  }
  return all;
}

describe('a bundle that was tampered with', async () => {
  const bundle = Buffer.from(await makeBundle({ withExempt: true }));
  const contents = payloads(bundle);
  const isHeader = (at: number): boolean => contents.every(([from, to]) => at < from || at >= to);

  it('is refused whichever byte was changed', async () => {
    const path = writeTo(temporaryFolder(), bundle);
    expect(await verdict(path)).toBe('opened');
    const headers = [...bundle.keys()].filter(isHeader);
    const step = trials(2, 1);
    const places = [
      ...headers.filter((_, i) => i % step === 0),
      ...fc.sample(fc.integer({ min: 0, max: bundle.length - 1 }).filter((at) => !isHeader(at)), { numRuns: trials(300, 1_000), seed: 25 }),
    ];
    const file = await open(path, 'r+');
    const opened: number[] = [];
    try {
      for (const [i, at] of places.entries()) {
        const was = bundle.subarray(at, at + 1);
        await file.write(Buffer.from([(was[0] ?? 0) ^ (1 << i % 8)]), 0, 1, at);
        if (!REFUSALS.test(await verdict(path))) opened.push(at);
        await file.write(was, 0, 1, at);
      }
    } finally {
      await file.close();
    }
    expect(opened).toEqual([]);
    expect(await verdict(path)).toBe('opened');
  });

  it('is refused wherever it was cut, and says that it was cut short', async () => {
    const folder = temporaryFolder();
    const lengths = [...Array.from({ length: Math.ceil(bundle.length / 65_536) }, (_, i) => i * 65_536), bundle.length - 1, 4, 29, 30, 43,
      ...fc.sample(fc.integer({ min: 4, max: bundle.length - 1 }), { numRuns: trials(150, 1_000), seed: 26 })];
    const otherwise: { length: number; said: string }[] = [];
    for (const length of lengths) {
      const said = await verdict(writeTo(folder, bundle.subarray(0, length)));
      if (said !== (length === 0 ? 'FILE_EMPTY' : 'BUNDLE_CUT_SHORT')) otherwise.push({ length, said });
    }
    expect(otherwise).toEqual([]);
  });

  it('is refused when something was added, and says so', async () => {
    const folder = temporaryFolder();
    for (const added of [1, 22, 65_536]) expect(await verdict(writeTo(folder, Buffer.concat([bundle, Buffer.alloc(added)])))).toBe('BUNDLE_EXTENDED');
    expect(await verdict(writeTo(folder, Buffer.concat([bundle, bundle])))).toBe('BUNDLE_EXTENDED');
  });

  it('leaves nothing behind, open vault or not', async () => {
    const member = await bundleMember();
    await member.vault.setUp('a vault of my own');
    const before = member.standing();
    for (const at of fc.sample(fc.integer({ min: 0, max: bundle.length - 1 }), { numRuns: trials(40, 1_000), seed: 27 })) {
      const changed = Buffer.from(bundle);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      await expect(member.open(changed, { passphrase: PASSPHRASE, exempt: 'open' })).rejects.toMatchObject({ code: expect.stringMatching(REFUSALS) as string });
      await expect(member.open(bundle.subarray(0, at), { passphrase: PASSPHRASE, exempt: 'open' })).rejects.toMatchObject({ code: expect.stringMatching(REFUSALS) as string });
    }
    expect(member.standing()).toBe(before);
  });
});
