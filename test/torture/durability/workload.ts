/** What a member does all evening, as fast as it goes: import papers, mark them, draft questions. Remembers all that was answered. */
import { join } from 'node:path';
import type { HostProcess } from '#test/torture/harness/hostProcess.ts';
import { paper, update } from '#test/fixtures/papers.ts';

export interface Answered {
  /** What the program said is saved: `file ID`, `mark ID NOTE`, `question ID TEXT`. */
  readonly kept: Set<string>;
}

let number = 0;

/** Goes on until the host is gone. */
export async function work({ call }: HostProcess, papers: string, { kept }: Answered): Promise<void> {
  const gone = new AbortController();
  try {
    const known = (await call('documents.list', {})).documents.map(({ id }) => id);
    await Promise.all([importing(call, papers, kept, known), annotating(call, kept, known, gone.signal), questioning(call, kept)]);
  } catch {
    // The connection went with the host.
    gone.abort();
  }
}

async function importing(call: HostProcess['call'], papers: string, kept: Set<string>, known: string[]): Promise<void> {
  for (;;) {
    const paths: string[] = [];
    for (let each = 0; each < 3; each += 1) {
      number += 1;
      paths.push(await paper(papers, `paper ${number}.pdf`, update('4 March 2026', `The quay has number ${number} of ${process.pid} ${Date.now()}`)));
    }
    const { jobId } = await call('documents.import', { paths: [join(papers, 'nothing.pdf'), ...paths], uploads: [] });
    for (;;) {
      const job = (await call('jobs.list', {})).jobs.find(({ id }) => id === jobId);
      for (const { id } of job?.summary?.imported ?? []) {
        kept.add(`file ${id}`);
        if (!known.includes(id)) known.push(id);
      }
      if (job?.state !== 'running') break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

async function annotating(call: HostProcess['call'], kept: Set<string>, known: readonly string[], gone: AbortSignal): Promise<void> {
  for (let made = 0; !gone.aborted; made += 1) {
    const documentId = known[made % Math.max(1, known.length)];
    if (documentId === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    const note = `note ${made}`;
    const { id, revision } = await call('annotations.create', { kind: 'note', meaning: 'concern', at: { documentId, pageIndex: 0, start: 0, end: 5 }, note, tags: [] });
    kept.add(`mark ${id} ${note}`);
    if (made % 4 !== 0) continue;
    const changed = `${note} and more`;
    // Either of the two may be there if the host goes before it answers.
    kept.delete(`mark ${id} ${note}`);
    await call('annotations.update', { id, revision, note: changed });
    kept.add(`mark ${id} ${changed}`);
  }
}

async function questioning(call: HostProcess['call'], kept: Set<string>): Promise<void> {
  for (let asked = 0; ; asked += 1) {
    const text = `Why is it ${asked}?`;
    const { id } = await call('questions.create', { text, purpose: '', type: 'clarify', theme: '', addressee: '', evidence: [], privateNote: '' });
    kept.add(`question ${id} ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Of what was answered as saved, what is not there as it was; and what stands in the library half. */
export async function missing({ call }: HostProcess, { kept }: Answered): Promise<string[]> {
  const there = new Set([
    ...(await call('documents.list', {})).documents.map(({ id }) => `file ${id}`),
    ...(await call('annotations.list', {})).annotations.map(({ id, note }) => `mark ${id} ${note}`),
    ...(await call('questions.list', {})).questions.map(({ id, text }) => `question ${id} ${text}`),
  ]);
  return [...kept].filter((each) => !there.has(each));
}
