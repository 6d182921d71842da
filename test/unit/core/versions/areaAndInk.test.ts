/** Areas and ink of a report that comes again: they move as they are, by as much as the words under them, or wait. */
import { expect, it } from 'vitest';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { OpenCore } from '#test/fixtures/openCore.ts';
import { begin, find, mark, marksOf } from '#test/fixtures/reissuedLibrary.ts';

/** Round the lines of these words, with a little to spare. */
async function round(core: OpenCore, id: string, words: string): Promise<{ pageIndex: number; rect: PdfRect }> {
  const probe = await mark(core, id, words);
  await core.call('annotations.remove', { id: probe.id, revision: probe.revision });
  const rects = probe.anchor.rects;
  const [left, bottom] = [Math.min(...rects.map(([x]) => x)), Math.min(...rects.map(([, y]) => y))];
  const [right, top] = [Math.max(...rects.map(([x, , width]) => x + width)), Math.max(...rects.map(([, y, , height]) => y + height))];
  return { pageIndex: probe.anchor.pageIndex, rect: [left - 2, bottom - 1, right - left + 4, top - bottom + 2] };
}

async function draw(core: OpenCore, id: string, kind: 'area' | 'ink', words: string): Promise<Annotation> {
  const { pageIndex, rect: [x, y, width, height] } = await round(core, id, words);
  const shape = kind === 'area' ? { rects: [[x, y, width, height] as PdfRect] } : { strokes: [[[x, y] as [number, number], [x + width / 2, y + height] as [number, number], [x + width, y] as [number, number]]] };
  return core.call('annotations.create', { kind, meaning: 'figure', scope: 'page', at: { documentId: id, pageIndex, start: 0, end: 0 }, note: `${kind} on ${words}`, tags: [], ...shape });
}

it.each(['area', 'ink'] as const)('moves %s with the words under it, and leaves it to a person where these have changed', async (kind) => {
  const { core, paths, first } = await begin();
  const sure = await draw(core, first, kind, 'Seven officers will be employed.');
  const changed = await draw(core, first, kind, 'officers inspected 264 of these homes');
  const second = (await core.importAll(paths.second)).summary?.imported[0]?.id ?? '';
  const { links: [link] } = await core.call('versions.list', {});
  const standings = async () => (await core.call('versions.standings', { id: link?.id ?? '' })).standings;
  const of = async (each: Annotation) => (await standings()).find(({ recordId }) => recordId === each.id);

  expect(await of(sure)).toMatchObject({ decision: 'moved', reason: 'sameArea' });
  const [moved] = await marksOf(core, second);
  const words = await find(core, second, 'Seven officers will be employed.');
  expect(moved).toMatchObject({ id: sure.id, kind, note: sure.note, anchor: { fileId: second, pageIndex: words.pageIndex } });
  // As large as it was, round the same words; ink as it was drawn, moved as a whole.
  const there = await round(core, second, 'Seven officers will be employed.');
  const [rect] = moved?.anchor.rects ?? [];
  there.rect.forEach((value, at) => expect(Math.abs(value - (rect?.[at] ?? NaN))).toBeLessThan(3));
  // Far enough to be seen to move; each point by the same way.
  const ways = (sure.strokes ?? []).flat().map(([x, y], at) => [(moved?.strokes?.flat()[at]?.[0] ?? NaN) - x, (moved?.strokes?.flat()[at]?.[1] ?? NaN) - y].map(Math.round).join(' '));
  expect(new Set(ways).size).toBe(kind === 'ink' ? 1 : 0);
  expect(ways.includes('0 0')).toBe(false);

  expect(await of(changed)).toMatchObject({ decision: 'open', status: 'changed', reason: 'areaChanged' });
  const id = (await of(changed))?.id ?? '';
  await core.call('versions.decide', { ids: [id], decision: 'accept' });
  expect((await marksOf(core, second)).map((each) => each.id).toSorted()).toEqual([sure.id, changed.id].toSorted());
  await core.call('versions.decide', { ids: [id], decision: 'undo' });
  const back = (await marksOf(core, first)).find((each) => each.id === changed.id);
  expect([back?.anchor, back?.strokes]).toEqual([changed.anchor, changed.strokes]);

  // The older version shows it where it was.
  const { echoes } = await core.call('versions.echoes', { fileId: first });
  expect(echoes).toMatchObject([{ recordId: sure.id, kind, anchor: { rects: sure.anchor.rects }, strokes: sure.strokes }]);
});
