/** A library as a member has it after an evening: two papers, marks, questions with evidence, a backup. Made once a trial, then copied. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { paper, update } from '#test/fixtures/papers.ts';
import type { CorePorts } from '#core/ports.ts';

export const MARKS = 24;
export const QUESTIONS = 12;
/** Words that stand in its papers, its marks and its questions. */
export const QUERIES = ['quay', 'ferry passengers', '"the ferry runs every hour"', 'number*', 'damp~1', 'tide', '+quay -ferry'] as const;

/** Opens the library in `folder/own`, reading papers in this process. */
export function openHere(folder: string, ports: Partial<CorePorts> = {}): Promise<OpenCore> {
  return openCore({ keepOpen: true, folder, ports });
}

export async function makeSmallLibrary(folder: string): Promise<void> {
  const core = await openHere(folder);
  const first = await paper(folder, 'march.pdf', update('4 March 2026', 'The quay was repaired in number one.'));
  const second = await paper(folder, 'may.pdf', [...update('6 May 2026', 'The quay was repaired again; the tide came in.'), 'Annex\nA number of ferries are damp.']);
  const { summary } = await core.importAll(first, second);
  const ids = summary?.imported.map(({ id }) => id) ?? [];
  for (let made = 0; made < MARKS; made += 1) {
    const documentId = ids[made % ids.length] ?? '';
    await core.call('annotations.create', { kind: 'highlight', meaning: 'concern', at: { documentId, pageIndex: made % 2, start: made, end: made + 9 }, note: `Note ${made}: is the tide a risk? `.repeat(3), tags: ['quay', `tag ${made}`] });
  }
  for (let asked = 0; asked < QUESTIONS; asked += 1) {
    const at = { documentId: ids[asked % ids.length] ?? '', pageIndex: 0, start: 0, end: 20 + asked };
    await core.call('questions.create', { text: `Why did the quay need work ${asked}?`, purpose: 'To know', type: 'clarify', theme: 'Harbour', addressee: 'Cllr A. Member', evidence: [{ at, annotationId: null }], privateNote: `Ask about the tide ${asked}` });
  }
  await core.close();
}

export function copyLibrary(from: string, to: string): void {
  cpSync(join(from, 'own'), join(to, 'own'), { recursive: true });
}

/** All that a person wrote, as the program shows it, in an order that does not change: equal texts mean equal records. */
export async function recordsOf({ call }: OpenCore): Promise<string[]> {
  const { annotations } = await call('annotations.list', {});
  const { questions } = await call('questions.list', {});
  return [...annotations, ...questions].map((record) => JSON.stringify(record)).toSorted();
}

/** Papers with their text and what a search finds: what is derived, and can be made again. */
export async function derivedOf({ call }: OpenCore): Promise<string> {
  const { documents } = await call('documents.list', {});
  const pages = await Promise.all(documents.map(({ id, pages }) => call('pages.get', { id, from: 0, to: Math.max(0, pages - 1) })));
  const found = await Promise.all(QUERIES.map((query) => call('search.query', { query, filters: {}, limit: 50, offset: 0 })));
  // Hits of equal score stand in the order in which they were indexed, which another making may change.
  return JSON.stringify([documents.map(({ id, title, kind }) => [id, title, kind]), pages.map((each) => each.pages.map(({ text }) => text)), found.map(({ hits, total }) => [total, hits.map(({ id, pageIndex, snippet, score }) => `${score.toFixed(6)} ${id} ${pageIndex} ${snippet}`).toSorted()])]);
}
