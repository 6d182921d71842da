import { describe, expect, it } from 'vitest';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { openCore } from '#test/fixtures/openCore.ts';
import { sample } from '#test/fixtures/papers.ts';
import { begin, find, mark, marksOf } from '#test/fixtures/reissuedLibrary.ts';

describe('a report that comes again', () => {
  it('is recognised, and moves the marks that are certain; the rest waits, and nothing written is touched', async () => {
    const { core, paths, first } = await begin();
    const kept = await mark(core, first, 'The licence fee be set at £720 for each home'.replace('The', 'the'), 'Who checks this?');
    const moved = await mark(core, first, 'no inspection fee will be charged where the first inspection finds nothing serious.');
    const reworded = await mark(core, first, 'officers inspected 264 of these homes', 'Ask for the list');
    const gone = await mark(core, first, 'Across the borough the share is 19%.');
    const page = await core.call('annotations.create', { kind: 'bookmark', meaning: 'question', scope: 'document', at: { documentId: first, pageIndex: 0, start: 0, end: 0 }, note: '', tags: [] });
    const question = await core.call('questions.create', {
      text: 'Will seven officers be enough?', purpose: '', type: 'challenge', theme: '', addressee: '', privateNote: 'mine',
      evidence: [{ at: await find(core, first, 'Seven officers will be employed.'), annotationId: null }, { at: await find(core, first, '95 of them (36%) had at least one serious hazard.'), annotationId: null }],
    });

    const job = await core.importAll(paths.second);
    const second = job.summary?.imported[0]?.id ?? '';
    const [link, ...others] = (await core.call('versions.list', {})).links;
    expect(others).toEqual([]);
    expect(link).toMatchObject({ older: { id: first }, newer: { id: second }, state: 'found' });
    expect(link?.counts).toEqual({ anchored: 2, moved: 2, placed: 0, kept: 0, open: 3, offered: 0 });

    const there = await marksOf(core, second);
    expect(there.map(({ id, note, tags, createdAt }) => ({ id, note, tags, createdAt })).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      .toEqual([kept, moved, page].map(({ id, note, tags, createdAt }) => ({ id, note, tags, createdAt })).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(there.find(({ id }) => id === kept.id)?.anchor.quote).toBe(kept.anchor.quote);
    expect(there.find(({ id }) => id === moved.id)?.citation.paragraph).toBe('3.2');
    expect((await marksOf(core, first)).map(({ id }) => id).toSorted()).toEqual([reworded.id, gone.id].toSorted());

    const { questions } = await core.call('questions.list', {});
    expect(questions[0]).toMatchObject({ text: question.text, privateNote: 'mine' });
    expect(questions[0]?.evidence.map(({ anchor }) => [anchor.fileId, anchor.quote])).toEqual([
      [second, 'Seven officers will be employed.'], [first, '95 of them (36%) had at least one serious hazard.'],
    ]);
    expect((await core.call('library.doctor', {})).ok).toBe(true);

    const { standings } = await core.call('versions.standings', { id: link?.id ?? '' });
    const open = standings.filter(({ decision }) => decision === 'open');
    expect(open.map(({ status, reason, was }) => [status, reason, was.quote])).toEqual([
      ['orphaned', 'gone', 'Across the borough the share is 19%.'],
      ['changed', 'reworded', 'officers inspected 264 of these homes'],
      ['changed', 'reworded', '95 of them (36%) had at least one serious hazard.'],
    ]);
    expect(open[1]?.place?.quote).toBe('officers inspected 271 of these homes.');
    expect(open[0]?.words).toBe('');
    expect(open[1]?.words).toBe('Ask for the list');
  });

  it('takes what a person decides: accept, place, keep, undo; and tells when a mark stands elsewhere', async () => {
    const { core, paths, first } = await begin();
    const reworded = await mark(core, first, 'officers inspected 264 of these homes', 'Ask for the list');
    const gone = await mark(core, first, 'Across the borough the share is 19%.');
    const sure = await mark(core, first, 'Seven officers will be employed.');
    const second = (await core.importAll(paths.second)).summary?.imported[0]?.id ?? '';
    const { links: [link] } = await core.call('versions.list', {});
    const id = link?.id ?? '';
    const standing = async (record: Annotation) => (await core.call('versions.standings', { id })).standings.find((each) => each.recordId === record.id);
    const decide = async (record: Annotation, decision: 'accept' | 'keep' | 'undo') => core.call('versions.decide', { ids: [(await standing(record))?.id ?? ''], decision });
    const fileOf = async (record: Annotation) => (await core.call('annotations.list', {})).annotations.find((each) => each.id === record.id)?.anchor.fileId;

    await decide(reworded, 'accept');
    expect(await fileOf(reworded)).toBe(second);
    expect((await standing(reworded))?.decision).toBe('accepted');
    await decide(reworded, 'undo');
    expect((await core.call('annotations.list', { fileId: first })).annotations.find((each) => each.id === reworded.id)?.anchor).toEqual(reworded.anchor);

    await decide(gone, 'keep');
    expect((await standing(gone))?.decision).toBe('kept');
    await core.call('versions.place', { id: (await standing(gone))?.id ?? '', at: [await find(core, second, 'There are 3,180 privately rented homes')] });
    expect((await marksOf(core, second)).find((each) => each.id === gone.id)?.anchor.quote).toBe('There are 3,180 privately rented homes');

    await decide(sure, 'undo');
    expect(await fileOf(sure)).toBe(first);
    await decide(sure, 'accept');
    await core.call('versions.refuse', { id });
    expect((await marksOf(core, second))).toEqual([]);
    expect((await core.call('versions.list', {})).links[0]?.state).toBe('refused');
    await core.call('versions.accept', { id });
    expect(await fileOf(sure)).toBe(second);
    await expect(core.call('versions.decide', { ids: ['none'], decision: 'keep' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says what changed, by sections, with both places', async () => {
    const { core, paths } = await begin();
    await core.importAll(paths.second);
    const { links: [link] } = await core.call('versions.list', {});
    const { sections, unchanged } = await core.call('versions.changes', { id: link?.id ?? '' });
    const told = sections.flatMap(({ title, changes }) => changes.map(({ kind, before, after }) => [title, kind, before?.text ?? null, after?.text ?? null]));
    expect(told).toContainEqual(['1. Background', 'reworded', 'In the last two years officers inspected 264 of these homes.', 'In the last two years officers inspected 271 of these homes.']);
    expect(told).toContainEqual(['1. Background', 'removed', 'Across the borough the share is 19%.', null]);
    expect(told.filter(([, kind]) => kind === 'added').map(([title]) => title)).toContain('Why this report has been revised');
    expect(told.filter(([, kind]) => kind === 'moved').map(([, , before]) => before)).toEqual([expect.stringContaining('In answer to this the fee will be lower')]);
    expect(unchanged).toBeGreaterThan(30);
  });

  it('is not found in two updates on one portfolio, and takes a person’s word', async () => {
    const core = await openCore();
    await core.importAll(sample.march, sample.july, sample.pack, sample.supplement);
    expect((await core.call('versions.list', {})).links).toEqual([]);
    const { documents } = await core.call('documents.list', {});
    const [march, july] = ['10 March', '14 July'].map((day) => documents.find(({ source }) => source.includes(day))?.id ?? '');
    const { id } = await core.call('versions.relate', { olderId: march ?? '', newerId: july ?? '' });
    expect((await core.call('versions.list', {})).links).toMatchObject([{ id, state: 'said', older: { id: march }, newer: { id: july } }]);
  });
});
