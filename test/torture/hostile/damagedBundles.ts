/** A clerk's bundle changed, cut, lengthened or put together from two, at random: refused each time, in words of its own, and nothing of it stored. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBundle } from '#core/bundle/open/openBundle.ts';
import { openLibrary } from '#core/library/openLibrary.ts';
import { memoryVault } from '#test/fixtures/memoryVault.ts';
import { CLERK, makeBundle, PASSPHRASE } from '#test/fixtures/bundles.ts';
import type { Random } from '#test/torture/harness/random.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

const KINDS = ['one bit', 'some bytes', 'cut short', 'lengthened', 'a stretch twice', 'a stretch of another bundle'] as const;

function damaged(bundle: Buffer, other: Buffer, kind: (typeof KINDS)[number], random: Random): Buffer {
  const at = random.below(bundle.length - 64);
  const changed = Buffer.from(bundle);
  if (kind === 'one bit') changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  if (kind === 'some bytes') for (let i = 0; i < 64; i += 1) changed[at + i] = random.below(256);
  if (kind === 'a stretch of another bundle') other.copy(changed, at, at, at + 64 + random.below(512));
  if (kind === 'cut short') return bundle.subarray(0, at + 1);
  if (kind === 'lengthened') return Buffer.concat([bundle, bundle.subarray(at)]);
  if (kind === 'a stretch twice') return Buffer.concat([bundle.subarray(0, at + 64), bundle.subarray(at)]);
  return changed;
}

export const damagedBundles: Trial = {
  name: 'bundles',
  promise: 'T25',
  what: 'bundles changed, cut short, lengthened or mixed, at random',
  counts: { brief: 60, full: 3_000 },
  async run({ count, random, folder, say }) {
    const tally = new Tally();
    const own = folder();
    const [bundle, other] = [Buffer.from(await makeBundle({ withExempt: true })), Buffer.from(await makeBundle({ withExempt: true, bundleId: 'another-bundle' }))];
    const clock = { now: () => new Date('2026-11-23T10:00:00.000Z') };
    const library = await openLibrary(own, 'folder', clock, { info: () => undefined, error: () => undefined });
    const vault = memoryVault(clock);
    await vault.setUp('a vault for trials');
    const path = join(folder(), 'damaged.scrutiny');
    const standing = (): string => JSON.stringify([
      readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) => !/-(?:wal|shm)$/.test(name)).sort(), vault.bundles(),
      ...['file', 'known_clerk', 'bundle_issue', 'page'].map((table) => library.db.prepare(`SELECT count(*) AS rows FROM ${table}`).get()),
    ]);
    const before = standing();
    const codes = new Map<string, number>();
    for (let attempt = 0; attempt < count; attempt += 1) {
      const kind = KINDS[attempt % KINDS.length] ?? 'one bit';
      const bytes = damaged(bundle, other, kind, random);
      if (bytes.equals(bundle)) continue;
      writeFileSync(path, bytes);
      const request = { path, acceptKey: CLERK.publicKey, passphrase: PASSPHRASE, vaultPassphrase: null, exempt: 'open' } as const;
      const said = await openBundle(request, { library, vault, steps: {} as never, clock, ids: { next: () => 'id' } }, () => undefined, new AbortController().signal)
        .then(() => 'opened', (error: { code?: string; message: string }) => error.code ?? error.message);
      codes.set(said, (codes.get(said) ?? 0) + 1);
      tally.end([...(said.startsWith('BUNDLE_') ? [] : [`${kind}, attempt ${attempt}: ${said}`]), ...(standing() === before ? [] : [`${kind}, attempt ${attempt}: something was stored`])]);
      if (attempt % 500 === 499) say(`${attempt + 1} bundles`);
    }
    await library.close();
    return tally.outcome([...codes].map(([code, times]) => `${code} ${times}`).join(', '));
  },
};
