/** T22: zip files made to harm. Each is refused whole, and nothing of it is stored. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { writeZip } from '#core/bundle/format/writeZip.ts';
import { bundleMember } from '#test/fixtures/bundleMember.ts';
import { makeBundle, writeTo } from '#test/fixtures/bundles.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';
import { zipBytes, type ZipEnd, type ZipPart } from '#test/fixtures/zipBytes.ts';

const hasUnzip = ((): boolean => {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** A sound bundle's parts, read off its own bytes. */
function partsOf(bundle: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const view = Buffer.from(bundle);
  const parts = [];
  for (let at = 0; view.readUInt32LE(at) === 0x04034b50;) {
    const [length, names] = [view.readUInt32LE(at + 22), view.readUInt16LE(at + 26)];
    const begin = at + 30 + names;
    parts.push({ name: view.toString('latin1', at + 30, begin), bytes: view.subarray(begin, begin + length) });
    at = begin + length;
  }
  return parts;
}

const hash = 'papers/' + 'a'.repeat(64);
const NAMES: Readonly<Record<string, string>> = {
  traversal: '../../evil', 'deep traversal': 'papers/../../evil', 'hidden traversal': '....//x', absolute: '/etc/passwd', drive: 'C:\\evil', 'drive, relative': 'C:evil', 'UNC path': '\\\\server\\share\\x',
  backslashes: 'papers\\..\\..\\evil', device: 'CON', 'device with an ending': 'papers/NUL.pdf', 'printer port': 'LPT1', 'NUL byte': `papers/${'a'.repeat(63)}\0`, 'NUL and more': 'manifest.json\0.exe',
  'trailing dot': 'trail.', 'trailing space': 'trail. ', 'leading space': ` ${hash}`, 'right-to-left override': 'papers/\u00e2\u0080\u00aefdp', 'zero-width': 'papers/\u00e2\u0080\u008b', 'new line': 'papers/\n', 'other capitals': hash.toUpperCase(),
  'capital hash': `papers/${'A'.repeat(64)}`, 'a folder': 'papers/', 'empty name': '', 'another folder': `secrets/${'a'.repeat(64)}`, 'a hash too short': `papers/${'a'.repeat(63)}`, 'a hash too long': `papers/${'a'.repeat(65)}`,
  'a folder in a folder': `papers/papers/${'a'.repeat(64)}`, 'an ending': `${hash}.pdf`, 'prototype': '__proto__', 'a long name': 'a'.repeat(60_000), 'alternate stream': `${hash}:evil`, 'percent signs': 'papers/%2e%2e%2fevil', 'home': '~/evil', 'dot': './papers', 'second manifest': 'manifest.json', 'second signature': 'manifest.sig',
};

describe('hostile zip files', async () => {
  const sound = partsOf(await makeBundle({ withExempt: true }));
  const files = sound.slice(2);
  const swap = (at: number, change: Partial<ZipPart>): ZipPart[] => sound.map((part, i) => (i === at ? { ...part, ...change } : part));
  const [first] = files;
  const end = (change: ZipEnd): Uint8Array => zipBytes(sound, change);

  const cases: [string, Uint8Array, string | RegExp][] = [
    ...Object.entries(NAMES).map(([what, name]): [string, Uint8Array, string] => [`a part named with ${what}`, zipBytes([...sound, { name, bytes: Buffer.from('x') }]), 'BUNDLE_ALTERED']),
    ['an ordinary zip file', zipBytes([{ name: 'letter.txt', bytes: Buffer.from('Dear') }]), 'BUNDLE_NOT_ONE'],
    ['an empty zip file', zipBytes([]), 'BUNDLE_NOT_ONE'],
    ['something in front', end({ before: Buffer.from('#!/bin/sh\n') }), 'BUNDLE_NOT_ONE'],
    ['a PDF in front', end({ before: Buffer.from('%PDF-1.7\n') }), 'BUNDLE_NOT_ONE'],
    ['something after the end', end({ after: Buffer.from('more') }), 'BUNDLE_EXTENDED'],
    ['a second directory after the end', end({ after: zipBytes([{ name: 'evil' }]) }), 'BUNDLE_EXTENDED'],
    ['something between parts and directory', end({ between: Buffer.from('gap') }), 'BUNDLE_ALTERED'],
    ['a comment', end({ comment: 'hello' }), /BUNDLE_ALTERED|BUNDLE_EXTENDED/],
    ['a comment that holds an end record', end({ comment: 'PK\u0005\u0006'.padEnd(22, '\0') }), /BUNDLE_ALTERED|BUNDLE_EXTENDED/],
    ['a directory that says to be elsewhere', end({ directoryOffset: 0 }), 'BUNDLE_ALTERED'],
    ['a directory of another size', end({ directorySize: 1 }), 'BUNDLE_ALTERED'],
    ['fewer parts listed than there are', end({ count: 1 }), 'BUNDLE_ALTERED'],
    ['zip64 records', end({ zip64: true }), 'BUNDLE_ALTERED'],
    ['a part that the directory leaves out', zipBytes([...sound.slice(0, -1), { ...sound.at(-1) as ZipPart, says: { localOnly: true } }]), 'BUNDLE_ALTERED'],
    ['a symbolic link', zipBytes(swap(2, { says: { mode: 0o120777 } })), 'BUNDLE_ALTERED'],
    ['a set-user-id file', zipBytes(swap(2, { says: { mode: 0o104755 } })), 'BUNDLE_ALTERED'],
    ['two names for one part', zipBytes(swap(2, { says: { localName: `papers/${'b'.repeat(64)}` } })), 'BUNDLE_ALTERED'],
    ['two parts at one place', zipBytes(swap(3, { says: { offset: 0 } })), 'BUNDLE_ALTERED'],
    ['a size that is larger than the part', zipBytes(swap(2, { says: { size: 10_000_000, packed: 10_000_000 } })), 'BUNDLE_CUT_SHORT'],
    ['a size that is smaller than the part', zipBytes(swap(2, { says: { size: 1, packed: 1 } })), 'BUNDLE_ALTERED'],
    ['two sizes for one part', zipBytes(swap(2, { says: { size: 1 } })), 'BUNDLE_ALTERED'],
    ['a size of four gigabytes', zipBytes(swap(2, { says: { size: 0xffffffff, packed: 0xffffffff } })), 'BUNDLE_TOO_LARGE'],
    ['a wrong checksum', zipBytes(swap(2, { says: { crc: 1 } })), 'BUNDLE_ALTERED'],
    ['a deflated part', zipBytes(swap(2, { method: 8 })), 'BUNDLE_ALTERED'],
    ['a deflate bomb', zipBytes([...sound, { name: hash, bytes: Buffer.alloc(10_000_000), method: 8 }]), 'BUNDLE_ALTERED'],
    ['an encrypted part', zipBytes(swap(2, { says: { flags: 0x0801 } })), 'BUNDLE_ALTERED'],
    ['a size that comes after the part', zipBytes(swap(2, { says: { flags: 0x0808 } })), 'BUNDLE_ALTERED'],
    ['names in another alphabet', zipBytes(swap(2, { says: { flags: 0 } })), 'BUNDLE_ALTERED'],
    ['an extra field', zipBytes(swap(2, { says: { extra: Buffer.from([1, 0, 0, 0]) } })), 'BUNDLE_ALTERED'],
    ['a comment on a part', zipBytes(swap(2, { says: { comment: 'hello' } })), 'BUNDLE_ALTERED'],
    ['a part on another disk', zipBytes(swap(2, { says: { diskStart: 1 } })), 'BUNDLE_ALTERED'],
    ['a part twice', zipBytes([...sound.slice(0, 3), sound[2] as ZipPart, ...sound.slice(3)]), 'BUNDLE_ALTERED'],
    ['parts in another order', zipBytes([...sound.slice(0, 2), ...files.toReversed()]), 'BUNDLE_ALTERED'],
    ['a part that was not signed', writeZip(new Map([...sound.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]), [hash, Buffer.from('x')]])), 'BUNDLE_ALTERED'],
    ['a part that is missing', writeZip(new Map(sound.filter((part) => part !== first).map(({ name, bytes }) => [name, bytes]))), 'BUNDLE_ALTERED'],
    ['a part with another content', writeZip(new Map(sound.map(({ name, bytes }, at) => [name, at === 4 ? Buffer.from(bytes).fill(0x7a, 0, 1) : bytes]))), 'BUNDLE_ALTERED'],
    ['no signature', writeZip(new Map(sound.filter(({ name }) => name !== 'manifest.sig').map(({ name, bytes }) => [name, bytes]))), 'BUNDLE_UNSIGNED'],
    ['an empty signature', writeZip(new Map(sound.map(({ name, bytes }) => [name, name === 'manifest.sig' ? new Uint8Array(0) : bytes]))), 'BUNDLE_UNSIGNED'],
    ['a manifest of two megabytes', writeZip(new Map(sound.map(({ name, bytes }) => [name, name === 'manifest.json' ? new Uint8Array(2_000_000) : bytes]))), 'BUNDLE_TOO_LARGE'],
    ['no more than its first bytes', Buffer.from('PK\u0003\u0004', 'latin1'), 'BUNDLE_CUT_SHORT'],
    ['a thousand parts too many', zipBytes([...sound.slice(0, 2), ...Array.from({ length: 2_100 }, (_, at) => ({ name: `papers/${at.toString(16).padStart(64, '0')}` }))]), 'BUNDLE_TOO_LARGE'],
    ['a hundred thousand parts', zipBytes([...sound.slice(0, 2), ...Array.from({ length: 100_000 }, (_, at) => ({ name: `papers/${at.toString(16).padStart(64, '0')}` }))]), 'BUNDLE_TOO_LARGE'],
  ];

  it(`refuses all ${cases.length}, and stores nothing of any`, async () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const member = await bundleMember();
    await member.vault.setUp('a vault of my own');
    const before = member.standing();
    const wrong: string[] = [];
    for (const [what, bytes, code] of cases) {
      const said = await member.open(bytes).then(() => 'opened', (error: { code?: string; message: string }) => error.code ?? error.message);
      if (!(typeof code === 'string' ? said === code : code.test(said))) wrong.push(`${what}: ${said}`);
    }
    expect(wrong).toEqual([]);
    expect(member.standing()).toBe(before);
  });

  it.skipIf(!hasUnzip)('is a zip file to other programs, too (SKIPPED where unzip is not installed)', async () => {
    const path = writeTo(temporaryFolder(), await makeBundle({ withExempt: true }));
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
    expect(execFileSync('unzip', ['-p', path, 'manifest.json'], { encoding: 'utf8' })).toMatch(/^\{"bundleId":"bundle-2026-12-01"/);
  });

  it('opens the same parts when nothing is wrong with them', async () => {
    const member = await bundleMember();
    await expect(member.open(zipBytes(sound))).resolves.toMatchObject({ manifest: { kind: 'pack' } });
  });
});
