/** Opening bundles in a member's library. */
import { describe, expect, it } from 'vitest';
import { newClerkKey } from '#core/bundle/trust/clerkKey.ts';
import { setClerkState } from '#core/bundle/trust/knownClerks.ts';
import { writeRecall } from '#core/bundle/write/writeBundle.ts';
import { bundleMember } from '#test/fixtures/bundleMember.ts';
import { CANARY, CLERK, makeBundle, PASSPHRASE, planOf, REPAIRS, STRANGER } from '#test/fixtures/bundles.ts';

const meeting = { council: 'Sampleton Council', committee: 'Scrutiny Committee', title: null, date: '2026-12-01', time: '18:30', venue: 'Council Chamber' };
const recallOf = (sequence: number, key = CLERK, bundleId = 'bundle-2026-12-01'): Uint8Array => writeRecall({ bundleId, sequence, meeting, issued: '2026-11-25T09:00:00.000Z', reason: 'Sent in error', key });
const supplement = (sequence: number, report = REPAIRS): Promise<Uint8Array> => makeBundle({
  report, plan: planOf({
    supplement: { to: 'bundle-2026-12-01', sequence, reason: 'Corrected figures' },
    items: [{ number: '5', title: 'Housing repairs', papers: [{ file: 'repairs2.pdf', title: 'Housing repairs update, corrected', kind: 'report', replaces: 'Housing repairs update' }] }],
  }),
});
const corrected = REPAIRS.map((page) => ({ ...page, lines: page.lines.map((line) => line.replace('380', '395')) }));

describe('opening a bundle', () => {
  it('stores the public papers prepared, with nothing to extract', async () => {
    const member = await bundleMember();
    await member.open(await makeBundle({ withExempt: true }));
    const { db } = member.library;
    expect(db.prepare('SELECT text FROM page ORDER BY page_index').all().map(({ text }) => String(text))[1]).toContain('backlog of damp repairs');
    expect(db.prepare('SELECT page_label FROM page ORDER BY page_index').all().map(({ page_label: label }) => label)).toEqual(['1', '2', '3']);
    expect(db.prepare('SELECT exempt FROM bundle_issue').get()).toEqual({ exempt: 'left' });
  });

  it('puts exempt papers into the vault, and writes nothing of them anywhere else', async () => {
    const member = await bundleMember();
    await member.vault.setUp('a vault of my own');
    await member.open(await makeBundle({ withExempt: true }), { passphrase: PASSPHRASE, exempt: 'open' });
    expect(member.vault.bundles()).toMatchObject([{ bundleId: 'bundle-2026-12-01/1', fileIds: [expect.any(String)] }]);
    expect(JSON.parse(member.standing())).not.toContain(CANARY);
    expect(member.standing()).not.toContain('Zebrawood');
  });

  it('asks for the vault first, and stores nothing without it', async () => {
    const member = await bundleMember();
    const empty = member.standing();
    const bundle = await makeBundle({ withExempt: true });
    await expect(member.open(bundle, { passphrase: PASSPHRASE, exempt: 'open' })).rejects.toMatchObject({ code: 'VAULT_NONE' });
    expect(member.standing()).toBe(empty);
    await member.vault.setUp('a vault of my own');
    await member.vault.lock();
    const before = member.standing();
    await expect(member.open(bundle, { passphrase: PASSPHRASE, exempt: 'open' })).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    expect(member.standing()).toBe(before);
  });

  it('opens with the member’s own key, without a passphrase, and says when it is for others', async () => {
    const member = await bundleMember();
    await member.vault.setUp('a vault of my own');
    const { recipient } = await member.vault.memberKey();
    await member.open(await makeBundle({ withExempt: true, lock: { passphrase: null, members: [{ label: 'Cllr Bee', recipient }] } }), { exempt: 'open' });
    expect(member.vault.bundles()).toHaveLength(1);
    const other = await bundleMember();
    await other.vault.setUp('another vault');
    const before = other.standing();
    await expect(other.open(await makeBundle({ withExempt: true, lock: { passphrase: null, members: [{ label: 'Cllr Bee', recipient }] } }), { exempt: 'open' })).rejects.toMatchObject({ code: 'BUNDLE_NOT_FOR_YOU' });
    expect(other.standing()).toBe(before);
  });

  it('takes in later what was left the first time, and changes nothing else', async () => {
    const member = await bundleMember();
    const bundle = await makeBundle({ withExempt: true });
    await member.open(bundle);
    await member.vault.setUp('a vault of my own');
    await member.open(bundle, { passphrase: PASSPHRASE, exempt: 'open', acceptKey: null });
    expect(member.library.db.prepare('SELECT exempt FROM bundle_issue').all()).toEqual([{ exempt: 'kept' }]);
    await member.open(bundle, { acceptKey: null });
    expect(member.library.db.prepare('SELECT exempt FROM bundle_issue').all()).toEqual([{ exempt: 'kept' }]);
  });

  it('stores nothing when it is stopped', async () => {
    const member = await bundleMember();
    const before = member.standing();
    const { openBundle } = await import('#core/bundle/open/openBundle.ts');
    const abort = new AbortController();
    const bytes = await makeBundle();
    const { writeTo } = await import('#test/fixtures/bundles.ts');
    const { temporaryFolder } = await import('#test/fixtures/temporaryFolder.ts');
    const opening = openBundle({ path: writeTo(temporaryFolder(), bytes), acceptKey: CLERK.publicKey, passphrase: null, vaultPassphrase: null, exempt: 'leave' },
      { library: member.library, vault: member.vault, steps: {} as never, clock: member.ports.clock, ids: member.ports.ids }, ({ stage }) => { if (stage === 'storing') abort.abort(); }, abort.signal);
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(member.standing()).toBe(before);
  });
});

describe('trusting a clerk', () => {
  it('refuses a stranger until the key is accepted, then knows it', async () => {
    const member = await bundleMember();
    const before = member.standing();
    const bundle = await makeBundle({ key: STRANGER });
    await expect(member.open(bundle, { acceptKey: null })).rejects.toMatchObject({ code: 'BUNDLE_STRANGER' });
    await expect(member.open(bundle, { acceptKey: CLERK.publicKey })).rejects.toMatchObject({ code: 'BUNDLE_STRANGER' });
    expect(member.standing()).toBe(before);
    await member.open(bundle, { acceptKey: STRANGER.publicKey });
    await member.open(await makeBundle({ key: STRANGER, bundleId: 'another-bundle' }), { acceptKey: null });
  });

  it('takes the same name with another key for a stranger', async () => {
    const member = await bundleMember();
    await member.open(await makeBundle());
    const impostor = newClerkKey(' ada clerk,  Sampleton Council', '2026-11-02T09:00:00.000Z');
    await expect(member.open(await makeBundle({ key: impostor, bundleId: 'another-bundle' }))).rejects.toMatchObject({ code: 'BUNDLE_STRANGER' });
    const { standingOf } = await import('#core/bundle/trust/knownClerks.ts');
    expect(standingOf(member.library.db, { name: impostor.name, publicKey: impostor.publicKey, succeeds: null })).toBe('changed');
  });

  it('follows a key to the one that it vouches for, and no longer takes the old one', async () => {
    const member = await bundleMember();
    await member.open(await makeBundle());
    const next = newClerkKey(CLERK.name, '2026-12-01T09:00:00.000Z', CLERK);
    await member.open(await makeBundle({ key: next, bundleId: 'another-bundle' }), { acceptKey: null });
    await expect(member.open(await makeBundle({ bundleId: 'a-third-bundle' }))).rejects.toMatchObject({ code: 'BUNDLE_KEY_REVOKED' });
    const forged = { ...newClerkKey(CLERK.name, '2026-12-01T09:00:00.000Z', STRANGER) };
    await expect(member.open(await makeBundle({ key: { ...forged, succeeds: { publicKey: next.publicKey, signature: forged.succeeds?.signature ?? '' } }, bundleId: 'a-fourth-bundle' }), { acceptKey: null })).rejects.toMatchObject({ code: 'BUNDLE_STRANGER' });
  });

  it('refuses a key that the member refuses', async () => {
    const member = await bundleMember();
    await member.open(await makeBundle());
    member.library.write(() => setClerkState(member.library.db, CLERK.publicKey, 'refused', '2026-12-01T09:00:00.000Z'));
    await expect(member.open(await makeBundle())).rejects.toMatchObject({ code: 'BUNDLE_KEY_REVOKED' });
  });
});

describe('what comes after a pack', () => {
  it('adds a supplement, and refuses older ones, gaps and other content under the same number', async () => {
    const member = await bundleMember();
    await expect(member.open(await supplement(2))).rejects.toMatchObject({ code: 'BUNDLE_FIRST_MISSING' });
    await member.open(await makeBundle());
    await member.open(await supplement(3, corrected));
    const before = member.standing();
    await expect(member.open(await supplement(2, corrected))).rejects.toMatchObject({ code: 'BUNDLE_OLDER' });
    await expect(member.open(await makeBundle())).rejects.toMatchObject({ code: 'BUNDLE_OLDER' });
    await expect(member.open(await supplement(3, REPAIRS))).rejects.toMatchObject({ code: 'BUNDLE_CONFLICT' });
    await expect(member.open(recallOf(4, STRANGER), { acceptKey: STRANGER.publicKey })).rejects.toMatchObject({ code: 'BUNDLE_CONFLICT' });
    expect(member.standing()).toBe(before);
    expect(member.library.db.prepare('SELECT count(*) AS files FROM file').get()).toEqual({ files: 2 });
  });

  it('takes exempt papers back, says what went, and does not open them again', async () => {
    const member = await bundleMember();
    await member.vault.setUp('a vault of my own');
    const bundle = await makeBundle({ withExempt: true });
    await member.open(bundle, { passphrase: PASSPHRASE, exempt: 'open' });
    const { receipt } = await member.open(recallOf(2));
    expect(receipt).toMatchObject({ cause: 'recall', reason: 'Sent in error', removed: { papers: 1, pages: 2 } });
    expect(member.vault.bundles()).toEqual([]);
    expect(member.library.db.prepare('SELECT sequence, exempt FROM bundle_issue ORDER BY sequence').all()).toEqual([{ sequence: 1, exempt: 'removed' }, { sequence: 2, exempt: 'none' }]);
    expect(member.library.db.prepare('SELECT count(*) AS pages FROM page').get()).toEqual({ pages: 3 });
    await expect(member.open(bundle, { passphrase: PASSPHRASE, exempt: 'open' })).rejects.toMatchObject({ code: 'BUNDLE_OLDER' });
  });

  it('refuses what is over, by the clock, and nothing else by it', async () => {
    const member = await bundleMember();
    const before = member.standing();
    const bundle = await makeBundle({ expires: '2026-12-05T00:00:00.000Z' });
    member.ports.setTime('2036-11-23T10:00:00.000Z');
    await expect(member.open(bundle)).rejects.toMatchObject({ code: 'BUNDLE_EXPIRED' });
    expect(member.standing()).toBe(before);
    member.ports.setTime('2016-11-23T10:00:00.000Z');
    await member.open(bundle);
    await member.open(await supplement(2, corrected));
    await expect(member.open(await makeBundle({ expires: '2026-12-05T00:00:00.000Z' }))).rejects.toMatchObject({ code: 'BUNDLE_OLDER' });
  });
});
