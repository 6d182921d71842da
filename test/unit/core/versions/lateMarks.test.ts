/** Marks made on the older version when the newer had come; and what each version shows of the other's. */
import { expect, it } from 'vitest';
import { begin, find, mark, marksOf } from '#test/fixtures/reissuedLibrary.ts';

it('leaves a mark that is made late where it was made, and offers it where the same words stand in the newer version', async () => {
  const { core, paths, first } = await begin();
  const early = await mark(core, first, 'Seven officers will be employed.', 'Enough?');
  const second = (await core.importAll(paths.second)).summary?.imported[0]?.id ?? '';
  const sure = await mark(core, first, 'no inspection fee will be charged where the first inspection finds nothing serious.', 'Late');
  const reworded = await mark(core, first, 'officers inspected 264 of these homes');
  const question = await core.call('questions.create', {
    text: 'How many homes?', purpose: '', type: 'clarify', theme: '', addressee: '', privateNote: '',
    evidence: [{ at: await find(core, first, 'There are 3,180 privately rented homes'), annotationId: null }],
  });

  const { links: [link] } = await core.call('versions.list', {});
  expect(link?.counts).toEqual({ anchored: 0, moved: 1, placed: 0, kept: 0, open: 1, offered: 2 });
  const id = link?.id ?? '';
  const standing = async (recordId: string) => (await core.call('versions.standings', { id })).standings.find((each) => each.recordId === recordId);
  expect((await marksOf(core, first)).map((each) => each.id).toSorted()).toEqual([sure.id, reworded.id].toSorted());
  expect(await standing(sure.id)).toMatchObject({ decision: 'offered', reason: 'sameWords', place: { fileId: second } });
  expect(await standing(reworded.id)).toMatchObject({ decision: 'open', reason: 'reworded' });
  expect(await standing(question.id)).toMatchObject({ decision: 'offered', record: 'evidence', place: { fileId: second } });
  expect((await core.call('questions.list', {})).questions[0]?.evidence[0]?.anchor.fileId).toBe(first);

  // The newer shows what stands in the older, on the same words; the older what has moved.
  const inNewer = (await core.call('versions.echoes', { fileId: second })).echoes;
  expect(inNewer.map(({ recordId, standsIn, anchor, there, words }) => [recordId, standsIn, anchor.fileId, anchor.quote.replaceAll(/\s+/g, ' '), there.fileId, words])).toEqual([
    [question.id, 'older', second, 'There are 3,180 privately rented homes', first, 'How many homes?'],
    [sure.id, 'older', second, 'no inspection fee will be charged where the first inspection finds nothing serious.', first, 'Late'],
  ]);
  const inOlder = (await core.call('versions.echoes', { fileId: first })).echoes;
  expect(inOlder).toMatchObject([{ recordId: early.id, standsIn: 'newer', anchor: early.anchor, there: { fileId: second }, words: 'Enough?' }]);

  // Moved, taken back, kept, taken back: undo leads to what it was.
  const decide = async (decision: 'accept' | 'keep' | 'undo') => core.call('versions.decide', { ids: [(await standing(sure.id))?.id ?? ''], decision });
  await decide('accept');
  expect((await marksOf(core, second)).map((each) => each.id)).toContain(sure.id);
  expect((await core.call('versions.echoes', { fileId: first })).echoes.map(({ recordId }) => recordId)).toContain(sure.id);
  await decide('undo');
  expect(await standing(sure.id)).toMatchObject({ decision: 'offered' });
  expect((await marksOf(core, first)).find((each) => each.id === sure.id)?.anchor).toEqual(sure.anchor);
  await decide('keep');
  expect((await core.call('versions.echoes', { fileId: second })).echoes.map(({ recordId }) => recordId)).toEqual([question.id]);
  await decide('undo');
  expect(await standing(sure.id)).toMatchObject({ decision: 'offered' });

  await core.call('versions.refuse', { id });
  expect((await core.call('versions.echoes', { fileId: second })).echoes).toEqual([]);
});

it('shows nothing of marks that were removed, and finds late ones again after the program was closed', async () => {
  const { core, paths, first } = await begin();
  const early = await mark(core, first, 'Seven officers will be employed.');
  await core.importAll(paths.second);
  const late = await mark(core, first, 'There are 3,180 privately rented homes');
  const [moved] = (await core.call('annotations.list', {})).annotations.filter(({ id }) => id === early.id);
  await core.call('annotations.remove', { id: early.id, revision: moved?.revision ?? 0 });
  expect((await core.call('versions.echoes', { fileId: first })).echoes).toEqual([]);
  await core.call('annotations.remove', { id: late.id, revision: late.revision });
  expect((await core.call('versions.list', {})).links[0]?.counts.offered).toBe(0);
  await core.call('annotations.restore', { id: late.id });
  expect((await core.call('versions.list', {})).links[0]?.counts.offered).toBe(1);
});
