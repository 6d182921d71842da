/** Bundles over the contract, in a whole core: searched at once, marks kept through a supplement, and prepared again where another version had prepared. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '#shared/contract/api.ts';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import { signedBundle } from '#core/bundle/write/signedBundle.ts';
import { CLERK, makeBundle, PASSPHRASE, planOf, REPAIRS, writeTo } from '#test/fixtures/bundles.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { sampleBundle } from '#test/fixtures/sampleBundle.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

async function openIt({ call, jobEnded }: OpenCore, bytes: Uint8Array, change: { passphrase?: string; vaultPassphrase?: string } = {}): Promise<Result<'bundles.opened'>> {
  const { id, summary, key } = await call('bundles.inspect', { from: { path: writeTo(temporaryFolder(), bytes) } });
  const { jobId } = await call('bundles.open', { id, acceptKey: key === 'new' ? summary.clerk.publicKey : null, passphrase: change.passphrase ?? null, vaultPassphrase: change.vaultPassphrase ?? null, exempt: change.passphrase === undefined ? 'leave' : 'open' });
  expect(await jobEnded(jobId)).toMatchObject({ state: 'done', error: null });
  return call('bundles.opened', { jobId });
}

const corrected = REPAIRS.map((page) => ({ ...page, lines: page.lines.map((line) => line.replace('380', '395')) }));
const supplement = makeBundle({
  report: [{ ...corrected[0] as (typeof REPAIRS)[number], pageStamp: '2A' }, { ...corrected[1] as (typeof REPAIRS)[number], pageStamp: '2B' }], labels: ['2A', '2B'],
  plan: planOf({
    supplement: { to: 'bundle-2026-12-01', sequence: 2, reason: 'Corrected figures' },
    items: [{ number: '5', title: 'Housing repairs', papers: [{ file: 'repairs2.pdf', title: 'Housing repairs update, corrected', kind: 'report', replaces: 'Housing repairs update' }] }],
  }),
});

/** The same bundle, as an older program of the clerk's would have signed it. */
function preparedBefore(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes);
  const parts = new Map<string, Uint8Array>();
  for (let at = 0; view.readUInt32LE(at) === 0x04034b50;) {
    const from = at + 30 + view.readUInt16LE(at + 26);
    parts.set(view.toString('latin1', at + 30, from), view.subarray(from, from + view.readUInt32LE(at + 22)));
    at = from + view.readUInt32LE(at + 22);
  }
  const manifest = JSON.parse(Buffer.from(parts.get('manifest.json') ?? []).toString()) as BundleManifest;
  return signedBundle({ ...manifest, preparedBy: { extractor: 1, segmenter: 1 } }, new Map([...parts].map(([name, part]) => [name.split('/')[1] ?? name, part])), CLERK);
}

describe('bundles over the contract', () => {
  it('looks at one without storing anything, and opens it to be read and searched', async () => {
    const core = await openCore();
    const bundle = await makeBundle({ withExempt: true });
    const looked = await core.call('bundles.inspect', { from: { path: writeTo(temporaryFolder(), bundle) } });
    expect(looked).toMatchObject({ key: 'new', again: false, vault: 'none', opensWith: { passphrase: true, memberKeys: [] }, summary: { exemptPapers: 1, pages: 5 } });
    expect(looked.summary.papers.map(({ item, title, exempt, opens }) => ({ item, title, exempt, opens }))).toEqual([
      { item: '5', title: 'Housing repairs update', exempt: null, opens: null }, { item: '9', title: null, exempt: ['3'], opens: null },
    ]);
    expect((await core.call('documents.list', {})).documents).toEqual([]);
    const { bundle: opened } = await openIt(core, bundle);
    expect(opened.papers[0]?.opens).toEqual({ fileId: opened.fileId, pageIndex: 1 });
    expect((await core.call('search.query', { query: 'damp backlog', filters: {}, limit: 10, offset: 0 })).total).toBe(1);
    expect((await core.call('meetings.list', {})).meetings).toMatchObject([{ date: '2026-12-01' }]);
    expect(readdirSync(join(core.folder, 'own', 'files', 'incoming'))).toEqual([]);
    // Nothing was left to prepare.
    expect((await core.call('jobs.list', {})).jobs.map(({ kind }) => kind)).toEqual(['bundle']);
  });

  it('lays a supplement on what is there: the paper replaced stays, its marks move, pages read stay read', async () => {
    const core = await openCore();
    const { bundle } = await openIt(core, await makeBundle());
    const fileId = bundle.fileId ?? '';
    const [page] = (await core.call('pages.get', { id: fileId, from: 2, to: 2 })).pages;
    const start = page?.text.indexOf('Tenants waited') ?? -1;
    await core.call('annotations.create', { kind: 'highlight', meaning: 'evidence', at: { documentId: fileId, pageIndex: 2, start, end: start + 'Tenants waited 31 days'.length }, note: 'Why so long?', tags: [] });
    await core.call('pages.markRead', { id: fileId, pageIndexes: [1], read: true });
    const { bundle: later } = await openIt(core, await supplement);
    const { links } = await core.call('versions.list', {});
    expect(links).toMatchObject([{ state: 'found', older: { fileId }, newer: { fileId: later.fileId } }]);
    // The words stand on the page after the covering sheet, in the supplement as in the pack.
    expect((await core.call('annotations.list', {})).annotations.map(({ anchor, note }) => [anchor.fileId, anchor.quote, note])).toEqual([[later.fileId, 'Tenants waited 31 days', 'Why so long?']]);
    const packs = (await core.call('documents.list', {})).documents.filter(({ partOf }) => partOf === null);
    expect(Object.fromEntries(packs.map(({ id, pagesRead }) => [id, pagesRead]))).toEqual({ [fileId]: 1, [later.fileId ?? '']: 0 });
  });

  it('opens at once what another version prepared, and prepares it again in the background', async () => {
    const core = await openCore();
    const { pack } = await sampleBundle();
    const { bundle } = await openIt(core, preparedBefore(pack));
    expect((await core.call('search.query', { query: 'homelessness', filters: {}, limit: 10, offset: 0 })).total).toBeGreaterThan(0);
    const again = (await core.call('jobs.list', {})).jobs.find(({ kind }) => kind === 'reindex');
    expect(await core.jobEnded(again?.id ?? '')).toMatchObject({ state: 'done' });
    expect((await core.call('pages.get', { id: bundle.fileId ?? '', from: 0, to: 0 })).pages[0]?.text).toContain('Town Hall');
    expect(core.ports.logged).toEqual([]);
  });

  it('sets up the vault on the way, and says no of what job it opened nothing by', async () => {
    const core = await openCore();
    const { bundle } = await openIt(core, await makeBundle({ withExempt: true }), { passphrase: PASSPHRASE, vaultPassphrase: 'a vault of my own' });
    expect(bundle).toMatchObject({ exempt: 'kept', exemptPapers: 1 });
    await expect(core.call('bundles.opened', { jobId: 'no such job' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(core.call('bundles.open', { id: 'nothing looked at', acceptKey: null, passphrase: null, vaultPassphrase: null, exempt: 'leave' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
