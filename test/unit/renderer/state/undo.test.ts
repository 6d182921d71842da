/** Undo and redo of marks, against the real handlers on a real library. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationHandlers } from '#core/annotate/annotationHandlers.ts';
import { createMarkDeeds, type MarkDeeds } from '#renderer/state/markDeeds.ts';
import { createUndoStack, type Deed, type UndoStack } from '#renderer/state/undo.ts';
import type { Client } from '#shared/contract/client.ts';
import type { AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { MEANINGS } from '#shared/domain/annotation/meaningNames.ts';
import { packLibrary, REPORT, type PackLibrary } from '#test/fixtures/packLibrary.ts';

const signal = new AbortController().signal;

interface Window { readonly call: Client['call']; readonly stack: UndoStack; readonly deeds: MarkDeeds; readonly failed: unknown[]; readonly list: () => Promise<Annotation[]> }

function windowOn(made: PackLibrary): Window {
  const handlers = annotationHandlers(made.context);
  const call = (async (method: keyof typeof handlers, params: never) => handlers[method](params, signal)) as Client['call'];
  const failed: unknown[] = [];
  const stack = createUndoStack({ onUndone: () => undefined, onRedone: () => undefined, onFailed: (_, thrown) => failed.push(thrown) });
  return { call, stack, failed, deeds: createMarkDeeds(call, stack), list: async () => (await call('annotations.list', {})).annotations };
}

const draft = (note = ''): AnnotationDraft => ({ kind: 'highlight', meaning: 'evidence', note, tags: [], at: { documentId: REPORT, pageIndex: 2, start: 0, end: 9 } });

/** What a person sees of the marks: not their revisions, nor when they were changed. */
const seen = (marks: readonly Annotation[]) => marks.map(({ id, kind, meaning, note, tags }) => ({ id, kind, meaning, note, tags })).toSorted((a, b) => a.id.localeCompare(b.id));

interface Step { readonly do: 'create' | 'remove' | 'mean' | 'note' | 'tag' | 'undo' | 'redo'; readonly on: number; readonly to: number }

const steps = fc.array(fc.record({
  do: fc.constantFrom<Step['do']>('create', 'create', 'remove', 'mean', 'note', 'tag', 'undo', 'undo', 'undo', 'redo', 'redo'), on: fc.nat(20), to: fc.nat(4),
}), { maxLength: 24 });
let sittings = 0;

/** Does one step and says whether there was anything to do it on. */
async function take(step: Step, { deeds, list, call, stack }: Window): Promise<boolean> {
  if (step.do === 'undo') return stack.undo();
  if (step.do === 'redo') return stack.redo();
  if (step.do === 'create') {
    await deeds.create(Array.from({ length: 1 + (step.to % 2) }, () => draft(`made ${step.on}`)), 'Marked');
    return true;
  }
  const marks = await list();
  const mark = marks[step.on % Math.max(1, marks.length)];
  if (!mark) return false;
  if (step.do === 'remove') await deeds.remove(marks.slice(0, 1 + step.to), 'Removed');
  else if (step.do === 'mean') await deeds.change([{ mark, to: { meaning: MEANINGS[step.to] ?? 'concern', kind: step.to > 2 ? 'underline' : 'highlight' } }], 'Changed');
  else if (step.do === 'tag') await deeds.change(marks.map((one) => ({ mark: one, to: { tags: [...one.tags, `tag ${step.to}`] } })), 'Tagged');
  else {
    const saved = await call('annotations.update', { id: mark.id, revision: mark.revision, note: `note ${step.to}` });
    deeds.noted(saved, mark.note, 'Note changed', String(sittings += 1));
  }
  return true;
}

describe('undo and redo', () => {
  it('end, whatever the order of doing, undoing and redoing, in the marks that stood after the same deeds before', async () => {
    const made = await packLibrary();
    await fc.assert(fc.asyncProperty(steps, async (sequence) => {
      made.library.write(() => made.library.db.exec('DELETE FROM annotation; DELETE FROM search_entry WHERE source = \'annotation\''));
      const window = windowOn(made);
      /** What was seen after each deed: undoing goes back in it, redoing forth, and a new deed forgets what lay ahead. */
      let history = [seen(await window.list())];
      let at = 0;
      for (const step of sequence) {
        const went = await take(step, window);
        const now = seen(await window.list());
        const could = step.do === 'undo' ? at > 0 : step.do === 'redo' ? at < history.length - 1 : went;
        expect(went).toBe(could);
        if (step.do === 'undo') at = Math.max(0, at - 1);
        else if (step.do === 'redo') at = Math.min(history.length - 1, at + 1);
        else if (went) {
          history = [...history.slice(0, at + 1), now];
          at = history.length - 1;
        }
        expect(now).toEqual(history[at]);
        expect(window.stack.can.get()).toEqual({ undo: at > 0, redo: at < history.length - 1 });
      }
      expect(window.failed).toEqual([]);
    }), { numRuns: 100 });
  }, 60_000);

  it('of one deed by its toast, also when others came after it, and only once', async () => {
    const window = windowOn(await packLibrary());
    const { made: [mark] } = await window.deeds.create([draft()], 'Marked');
    if (!mark) throw new Error('nothing was made');
    const removed: Deed = await window.deeds.remove([mark], 'Removed');
    await window.deeds.create([draft('later')], 'Marked');
    await window.stack.undoThis(removed);
    expect((await window.list()).map(({ note }) => note).toSorted()).toEqual(['', 'later']);
    await window.stack.undo();
    expect((await window.list()).map(({ note }) => note)).toEqual(['later']);
    await window.stack.undo();
    await window.stack.undo();
    expect(seen(await window.list())).toEqual(seen([mark]));
    await window.stack.undoThis(removed);
    expect(seen(await window.list())).toEqual(seen([mark]));
  });

  it('leaves alone what another window has changed since, and goes on with the deed before', async () => {
    const made = await packLibrary();
    const [here, there] = [windowOn(made), windowOn(made)];
    const { made: [first] } = await here.deeds.create([draft('first')], 'Marked');
    const { made: [second] } = await here.deeds.create([draft('second')], 'Marked');
    if (!first || !second) throw new Error('nothing was made');
    await there.deeds.change([{ mark: second, to: { note: 'theirs' } }], 'Changed');
    await here.stack.undo();
    expect(here.failed).toEqual([expect.objectContaining({ code: 'REVISION_CONFLICT' })]);
    expect(here.failed[0]).toBeInstanceOf(AppError);
    expect((await here.list()).map(({ note }) => note)).toEqual(['first', 'theirs']);
    await here.stack.undo();
    expect((await here.list()).map(({ note }) => note)).toEqual(['theirs']);
    here.stack.clear();
    expect(await here.stack.redo()).toBe(false);
  });

  it('takes back a note as a whole that was kept in several saves', async () => {
    const window = windowOn(await packLibrary());
    const { made: [mark] } = await window.deeds.create([draft('before')], 'Marked');
    let kept = mark;
    for (const note of ['Wh', 'Why', 'Why now?']) {
      if (!kept) throw new Error('nothing was made');
      const saved = await window.call('annotations.update', { id: kept.id, revision: kept.revision, note });
      window.deeds.noted(saved, kept.note, 'Note changed', 'one sitting');
      kept = saved;
    }
    await window.stack.undo();
    expect((await window.list()).map(({ note }) => note)).toEqual(['before']);
    await window.stack.redo();
    expect((await window.list()).map(({ note }) => note)).toEqual(['Why now?']);
  });

  it('changes a mark again before the page has heard of the change before', async () => {
    const window = windowOn(await packLibrary());
    const { made: [mark] } = await window.deeds.create([draft()], 'Marked');
    if (!mark) throw new Error('nothing was made');
    await window.deeds.change([{ mark, to: { note: 'written' } }], 'Changed');
    await window.deeds.change([{ mark, to: { tags: ['at once'] } }], 'Changed');
    expect(await window.list()).toMatchObject([{ note: 'written', tags: ['at once'] }]);
  });

  it('is done in turn, however fast it is asked for', async () => {
    const window = windowOn(await packLibrary());
    for (const note of ['a', 'b', 'c']) await window.deeds.create([draft(note)], 'Marked');
    await Promise.all([window.stack.undo(), window.stack.undo(), window.stack.redo(), window.stack.undo()]);
    expect((await window.list()).map(({ note }) => note)).toEqual(['a']);
  });
});
