/** What `npm run package` would put on somebody's laptop: built twice by electron-builder itself, opened, and run. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedPackages } from '#hosts/package/shippedPackages.ts';
import { checkout } from '#hosts/node/checkout.ts';
import { startPackedCore } from './packedCore.ts';
import { standInElectron } from './standIn.ts';

const run = promisify(execFile);
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
/** A fuse's state as it stands in the program: a digit. */
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);
const work = mkdtempSync(join(tmpdir(), 'scrutineer-package-'));
const folder = (name: string): string => {
  mkdirSync(join(work, name));
  return join(work, name);
};
const folders: string[] = [];
const asar = (out: string): string => join(out, 'linux-unpacked', 'resources', 'app.asar');
let contents: string[] = [];

beforeAll(async () => {
  for (const script of ['start/build.ts', 'package/writeNotices.ts']) await run(process.execPath, [join(checkout, 'electron', 'hosts', script)]);
  const electron = standInElectron(folder('electron'), String(json(join(checkout, 'node_modules', 'electron', 'package.json'))['version']));
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const build = async (name: string): Promise<string> => {
    const out = folder(name);
    await run(process.execPath, [builder, '--linux', 'dir', '--x64', `-c.electronDist=${electron}`, `-c.directories.output=${out}`, '--publish', 'never'], { cwd: checkout });
    return out;
  };
  folders.push(...await Promise.all([build('first'), build('second')]));
  contents = listPackage(asar(folders[0] ?? ''), { isPack: false }).map((each) => each.replaceAll('\\', '/').slice(1));
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the package', () => {
  it('is the same when it is built again', () => {
    const [first, second] = folders.map((each) => createHash('sha256').update(readFileSync(asar(each))).digest('hex'));
    expect(first).toBe(second);
  });

  it('holds our own code, what it needs to run, and nothing of how it is made', () => {
    const tops = new Set(contents.map((each) => each.split('/')[0]));
    expect(tops).toEqual(new Set(['dist', 'node_modules', 'package.json', 'resources']));
    for (const needed of ['dist/desktop/main.js', 'dist/desktop/core.js', 'dist/desktop/extractor.js', 'dist/desktop/preload.cjs', 'dist/renderer/index.html', 'dist/notices/sbom.cdx.json', 'dist/notices/THIRD-PARTY-LICENCES.txt']) expect(contents).toContain(needed);
    expect(contents.filter((each) => /^resources\/sample\/.*\.pdf$/.test(each)).length).toBeGreaterThan(3);
    // pdf.js without its fonts, character maps and decoders shows papers with holes.
    for (const part of ['cmaps', 'standard_fonts', 'wasm']) expect(contents.some((each) => each.startsWith(`node_modules/pdfjs-dist/${part}/`))).toBe(true);
    expect(contents.filter((each) => /\.node$|\.tsx?$|\.map$|pdf\.sandbox|quickjs|(?:^|\/)(?:tests?|__tests__)\/|\.sources$/.test(each))).toEqual([]);
  });

  it('holds no package that its list of licences leaves out', () => {
    const named = new Set(shippedPackages(checkout).map(({ name, version }) => `${name}@${version}`));
    const packed = contents.filter((each) => /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(each))
      .map((each) => JSON.parse(extractFile(asar(folders[0] ?? ''), each).toString()) as { name: string; version: string });
    expect(packed.length).toBeGreaterThan(30);
    expect(packed.map(({ name, version }) => `${name}@${version}`).filter((each) => !named.has(each))).toEqual([]);
  });

  it('can’t be used for anything else: the fuses, as they stand in the program', async () => {
    const wire = await getCurrentFuseWire(join(folders[0] ?? '', 'linux-unpacked', 'scrutineer'));
    const states = (...fuses: readonly FuseV1Options[]): unknown[] => fuses.map((fuse) => wire[fuse]);
    expect(states(FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges, FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toEqual([OFF, OFF, OFF, OFF, OFF]);
    expect(states(FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar)).toEqual([ON, ON, ON]);
  });

  it('reads, keeps and finds a paper: the packed core and extractors, run by Node', async () => {
    const top = folder('opened');
    extractAll(asar(folders[0] ?? ''), top);
    const home = folder('home');
    const core = await startPackedCore(top, {
      appVersion: '0', checkResults: true, open: 'own', folders: { own: join(home, 'own'), sample: join(home, 'sample'), resources: join(top, 'resources'), logs: join(home, 'logs') },
    });
    try {
      const { client } = core;
      const ended = new Promise((settle) => void client.on('jobEnded', settle));
      await client.call('documents.import', { paths: [join(top, 'resources', 'sample', 'Cabinet Member Update, Housing, 10 March 2026.pdf')], uploads: [] });
      expect(await ended).toMatchObject({ state: 'done' });
      const { hits } = await client.call('search.query', { query: 'homelessness', filters: {}, limit: 5, offset: 0 });
      expect(hits[0]?.snippet).toMatch(/homeless/i);
    } finally {
      await core.close();
    }
  });
});

describe('the bill of materials', () => {
  it('names each package once, with a hash, and what needs what', () => {
    const { components, dependencies } = json(join(checkout, 'dist', 'notices', 'sbom.cdx.json')) as { components: { 'bom-ref': string; purl: string; hashes?: unknown[] }[]; dependencies: { ref: string; dependsOn: string[] }[] };
    const refs = components.map((each) => each['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    // What is built into the page is no dependency of the program, and shipped all the same.
    for (const name of ['react', 'pdfjs-dist', 'lunr', '@fontsource-variable/atkinson-hyperlegible-next']) expect(refs.some((ref) => ref.startsWith(`${name}@`))).toBe(true);
    expect(components.filter(({ hashes }) => hashes?.length !== 1)).toEqual([]);
    const known = new Set([...refs, 'scrutineer']);
    expect(dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))).toEqual([]);
  });
});
