import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '#shared/domain/question/question.ts';
import { AppError } from '#shared/contract/errors.ts';
import { createAutosave, type AutosavePorts } from '#renderer/views/questions/autosave.ts';
import { changesBetween, isBlank, type QuestionChanges } from '#renderer/views/questions/questionDraft.ts';
import { reordered } from '#renderer/views/questions/reordered.ts';
import { questionOf as question } from '#test/fixtures/question.ts';

/** A library of one question that refuses old revisions, as the core does. */
function library(first: Question) {
  let stored = first;
  const write = (changes: QuestionChanges): Question => {
    const { evidence: _byPlace, ...words } = changes;
    stored = { ...stored, ...(words as Partial<Question>), revision: stored.revision + 1 };
    return stored;
  };
  const ports: AutosavePorts = {
    update: (revision, changes) => (revision === stored.revision ? Promise.resolve(write(changes)) : Promise.reject(new AppError('REVISION_CONFLICT', ''))),
    latest: () => Promise.resolve(stored),
    isConflict: (thrown) => thrown instanceof AppError && thrown.code === 'REVISION_CONFLICT',
    now: () => new Date(0),
    pauseMs: 0,
  };
  return { ports, write, stored: () => stored };
}

test('what is written is saved, the latest words last', async () => {
  const kept = library(question());
  const autosave = createAutosave(kept.stored(), kept.ports);
  autosave.edit({ text: 'Why n' });
  const first = autosave.flush();
  autosave.edit({ text: 'Why now?', theme: 'Repairs' });
  await first;
  await autosave.flush();
  expect(kept.stored()).toMatchObject({ text: 'Why now?', theme: 'Repairs' });
  expect(autosave.state.get().status).toBe('saved');
});

test('a change made elsewhere is not overwritten: a person decides', async () => {
  const kept = library(question());
  const autosave = createAutosave(kept.stored(), kept.ports);
  kept.write({ text: 'Theirs' });
  autosave.edit({ text: 'Mine' });
  await autosave.flush();
  expect(kept.stored().text).toBe('Theirs');
  expect(autosave.state.get()).toMatchObject({ status: 'unsaved', conflict: { text: 'Theirs' }, draft: { text: 'Mine' } });
  autosave.keepMine();
  await autosave.flush();
  expect(kept.stored().text).toBe('Mine');
});

test('the other version can be taken instead', async () => {
  const kept = library(question());
  const autosave = createAutosave(kept.stored(), kept.ports);
  kept.write({ text: 'Theirs' });
  autosave.edit({ text: 'Mine' });
  await autosave.flush();
  autosave.takeTheirs();
  await autosave.flush();
  expect(kept.stored().text).toBe('Theirs');
  expect(autosave.state.get()).toMatchObject({ status: 'saved', conflict: null, draft: { text: 'Theirs' } });
});

test('a new place in the list is no conflict', async () => {
  const kept = library(question());
  const autosave = createAutosave(kept.stored(), kept.ports);
  kept.write({});
  autosave.edit({ text: 'Mine' });
  await autosave.flush();
  expect(kept.stored().text).toBe('Mine');
  expect(autosave.state.get().conflict).toBeNull();
});

test('a failure keeps the words, and the next save takes them', async () => {
  const kept = library(question());
  let full = true;
  const autosave = createAutosave(kept.stored(), { ...kept.ports, update: (...args) => (full ? Promise.reject(new AppError('DISK_FULL', '')) : kept.ports.update(...args)) });
  autosave.edit({ text: 'Mine' });
  await autosave.flush();
  expect(autosave.state.get()).toMatchObject({ status: 'failed', draft: { text: 'Mine' } });
  full = false;
  await autosave.flush();
  expect(kept.stored().text).toBe('Mine');
});

test('what changed elsewhere shows at once, unless something here is unsaved', () => {
  const kept = library(question());
  const autosave = createAutosave(kept.stored(), kept.ports);
  autosave.adopt(kept.write({ text: 'Theirs' }));
  expect(autosave.state.get().draft.text).toBe('Theirs');
  autosave.edit({ text: 'Mine' });
  autosave.adopt(kept.write({ text: 'Theirs again' }));
  expect(autosave.state.get().draft.text).toBe('Mine');
});

test('only what differs is sent', () => {
  expect(changesBetween(question(), question())).toBeNull();
  expect(changesBetween(question(), question({ theme: 'Repairs', revision: 9, order: 4 }))).toEqual({ theme: 'Repairs' });
});

test('a question is blank while nobody would miss it', () => {
  expect(isBlank(question({ text: ' ' }))).toBe(true);
  expect(isBlank(question())).toBe(false);
  expect(isBlank(question({ text: '', privateNote: 'Ask Bell first' }))).toBe(false);
});

test('reordering keeps every question, and the moved ones together where they were dropped', () => {
  expect(reordered(['a', 'b', 'c', 'd'], new Set(['d']), 'a', false)).toEqual(['d', 'a', 'b', 'c']);
  expect(reordered(['a', 'b', 'c', 'd'], new Set(['a', 'c']), 'd', true)).toEqual(['b', 'd', 'a', 'c']);
  expect(reordered(['a', 'b'], new Set(['a']), 'a', true)).toEqual(['a', 'b']);
  fc.assert(fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1 }), fc.nat(), fc.nat(), fc.boolean(), (all, i, j, after) => {
    const moved = new Set([all[i % all.length] ?? 0]);
    expect([...reordered(all, moved, all[j % all.length] ?? 0, after)].toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
  }));
});
