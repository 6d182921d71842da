/** A program that is killed in the middle of importing leaves a library that is whole, with every paper in or out. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCore } from '#test/fixtures/openCore.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

/** Enough to hit reading, extracting, storing and the quiet between; a long round is run by hand with more. */
const KILLS = Number(process.env['SCRUTINEER_KILLS'] ?? 3);

/** Imports new papers over and over, and marks each; says each mark once it is answered. Reads in its own process: that is quick. */
const script = (folder: string, papers: string): string => `
  const { corePorts } = await import('#test/fixtures/corePorts.ts');
  const { paper, update } = await import('#test/fixtures/papers.ts');
  const { createCore } = await import('#core/createCore.ts');
  const { coreSteps } = await import('#core/coreSteps.ts');
  const { extractFile } = await import('#core/extract/extractFile.ts');
  const { randomUUID } = await import('node:crypto');
  const ports = { ...corePorts(${JSON.stringify(folder)}), ids: { next: () => randomUUID() }, clock: { now: () => new Date() } };
  const steps = coreSteps(ports);
  const extract = ({ path, fileName }, onPage, signal) => extractFile(path, fileName, { onPage }, signal);
  const core = await createCore(ports, { ...steps, importing: { ...steps.importing, extract, warmUp: () => undefined } });
  const call = (method, params) => core.handlers[method](params, new AbortController().signal);
  console.log('open');
  for (;;) {
    const paths = [];
    for (const name of ['a', 'b', 'c']) paths.push(await paper(${JSON.stringify(papers)}, name + randomUUID() + '.pdf', update('4 March 2026', 'The quay has number ' + randomUUID())));
    const { jobId } = await call('documents.import', { paths, uploads: [] });
    for (;;) {
      const job = call('jobs.list', {}).jobs.find((each) => each.id === jobId);
      if (job.state === 'running') { await new Promise((resolve) => setTimeout(resolve, 2)); continue; }
      for (const { id } of job.summary.imported) {
        console.log('file ' + id);
        console.log('mark ' + (await call('annotations.create', { kind: 'note', meaning: 'concern', at: { documentId: id, pageIndex: 0, start: 0, end: 5 }, note: 'kept', tags: [] })).id);
      }
      break;
    }
  }`;

async function importUntilKilled(folder: string, papers: string, after: 'open' | 'mark', afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script(folder, papers)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(after)) resolve();
    });
  });
  const closed = once(child, 'close');
  await Promise.race([opened, closed]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await closed;
  // A line that was cut short was not answered whole.
  return said.slice(0, said.lastIndexOf('\n') + 1).split('\n').filter((line) => /^(mark|file) /.test(line));
}

it(`keeps every answered mark and no half paper over ${KILLS} kills`, async () => {
  const folder = temporaryFolder();
  const papers = temporaryFolder();
  const answered: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    answered.push(...await importUntilKilled(folder, papers, kill % 2 === 0 ? 'mark' : 'open', (kill * 379) % 700));
    const core = await openCore({ folder });
    const checks = (await core.call('library.doctor', {})).checks.filter((check) => !check.ok);
    const kept = new Set([
      ...(await core.call('annotations.list', {})).annotations.map(({ id }) => `mark ${id}`),
      ...(await core.call('documents.list', {})).documents.map(({ id }) => `file ${id}`),
    ]);
    await core.close();
    expect(checks).toEqual([]);
    expect(answered.filter((each) => !kept.has(each))).toEqual([]);
    expect(readdirSync(join(folder, 'own', 'files', 'incoming'))).toEqual([]);
  }
  expect(answered.length).toBeGreaterThan(0);
}, 240_000);
