/** A whole agenda pack that is issued again with one report changed: every page after that report has another number. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { openCore } from '#test/fixtures/openCore.ts';
import { sample } from '#test/fixtures/papers.ts';
import { mark, marksOf } from '#test/fixtures/reissuedLibrary.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';
import { samplePack } from '#test/sample/buildSample.ts';

const ADDED = Array.from({ length: 40 }, (_, at) => `Since the first version was published, officers have visited block ${at + 1} of Harbour House, and set out in note ${at + 1} what has to be mended there before winter, with the day and the builder.`).join('\n\n');

it('is one pair, not one for each report in it; marks follow their reports to other pages', async () => {
  const core = await openCore();
  const old = (await core.importAll(sample.pack)).summary?.imported[0]?.id ?? '';
  const before = await mark(core, old, 'The Council spent £3.1m on nightly-paid accommodation between April and September 2026', 'Ask about this');
  const changed = await mark(core, old, 'The forecast at the end of September was £5.6m.');
  const tail = await core.call('documents.get', { id: old });
  const after = await core.call('annotations.create', { kind: 'bookmark', meaning: 'question', scope: 'item', item: '8', at: { documentId: old, pageIndex: tail.items.findLast(({ number, papers }) => number === '8' && papers)?.pageFrom ?? 0, start: 0, end: 0 }, note: 'Item 8', tags: [] });
  const programme = tail.parts.at(-1);
  const far = await core.call('annotations.create', { kind: 'bookmark', meaning: 'concern', scope: 'page', at: { documentId: old, pageIndex: programme?.pageFrom ?? 0, start: 0, end: 0 }, note: 'Far behind', tags: [] });

  const path = join(temporaryFolder(), 'Public reports pack, Communities and Housing Scrutiny, 8 December 2026 (2).pdf');
  writeFileSync(path, await samplePack(new Date('2026-12-02T10:00:00Z'), (name, text) => {
    if (!name.endsWith('06-improvement-plan.md')) return text;
    const edited = text.replace('was £5.6m.', 'was £5.9m.').replace('## 1. Background', `## What has changed\n\n${ADDED}\n\n## 1. Background`);
    expect(edited).not.toBe(text);
    return edited;
  }));
  const fresh = (await core.importAll(path)).summary?.imported[0]?.id ?? '';

  const { links } = await core.call('versions.list', {});
  expect(links).toMatchObject([{ state: 'found', older: { id: old, fileId: old, kind: 'pack' }, newer: { id: fresh, fileId: fresh, kind: 'pack' } }]);
  const marks = await marksOf(core, fresh);
  const there = (each: Annotation) => marks.find(({ id }) => id === each.id);
  expect(there(before)).toMatchObject({ note: 'Ask about this', anchor: { quote: before.anchor.quote } });
  expect(there(changed)).toBeUndefined();
  const item = (await core.call('documents.get', { id: fresh })).parts.at(-1);
  expect(item?.pageFrom).toBeGreaterThan(programme?.pageFrom ?? 0);
  expect(there(far)?.anchor.pageIndex).toBe(item?.pageFrom);
  expect(there(after)).toMatchObject({ scope: 'item', item: '8' });
  expect(there(after)?.anchor.pageIndex).toBeGreaterThan(after.anchor.pageIndex);
  const { standings } = await core.call('versions.standings', { id: links[0]?.id ?? '' });
  expect(standings.filter(({ decision }) => decision === 'open')).toMatchObject([{ recordId: changed.id, reason: 'reworded' }]);

  const { sections } = await core.call('versions.changes', { id: links[0]?.id ?? '' });
  const told = sections.flatMap(({ title, changes }) => changes.map((change) => ({ title, ...change })));
  expect(told.filter(({ kind, after: now }) => kind === 'added' && now?.text.startsWith('Since the first version')).length).toBe(40);
  expect(told.filter(({ kind }) => kind === 'reworded').map(({ after: now }) => now?.text)).toContain('The forecast at the end of September was £5.9m.');
  // Stamped page numbers are no part of what is said; those that the agenda names are.
  expect(told.map(({ title, kind, before: was, after: now }) => `${title}: ${kind}: ${was?.text} → ${now?.text}`).filter((line) => !line.includes('What has changed') && !line.includes('£5.9m') && !line.includes('(Pages '))).toEqual([]);
}, 60_000);
