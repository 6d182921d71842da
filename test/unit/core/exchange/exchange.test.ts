/** Questions from library to library: the real files, real libraries, in every order. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherSet } from '#core/exchange/gatherSet.ts';
import { takeSets } from '#core/exchange/takeSets.ts';
import { putQuestion } from '#core/draft/questionRecords.ts';
import { stampChanges } from '#core/draft/questionVersions.ts';
import type { QuestionSet } from '#shared/domain/exchange/questionSet.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { sample } from '#test/fixtures/papers.ts';
import { PACK, packLibrary, PAGES, type PackLibrary } from '#test/fixtures/packLibrary.ts';
import { questionHandlers } from '#core/draft/questionHandlers.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';

const bare = { purpose: '', type: 'challenge', theme: '', addressee: '', privateNote: '' } as const;
const signal = new AbortController().signal;
let made = 0;

async function library(name: string): Promise<OpenCore> {
  made += 1;
  const prefix = `${name}${made}-`;
  let next = 0;
  const core = await openCore({ ports: { ids: { next: () => `${prefix}${(next += 1)}` } } });
  await core.call('member.set', { name, role: 'member' });
  return core;
}

async function send(from: OpenCore, name: string, about: { what?: 'questions' | 'runningOrder'; passphrase?: string; meetingId?: string } = {}): Promise<string> {
  const { exportId } = await from.call('exchange.export', { what: about.what ?? 'questions', ids: null, meetingId: about.meetingId ?? null, passphrase: about.passphrase ?? null });
  const path = join(from.folder, `${name}.questions`);
  writeFileSync(path, from.core.exported(exportId)?.bytes ?? '');
  return path;
}

async function take(into: OpenCore, ...paths: string[]) {
  const { readingId } = await into.call('exchange.read', { paths, uploads: [], passphrase: null });
  return into.call('exchange.take', { readingId, leave: [] });
}

const questions = async (core: OpenCore): Promise<Question[]> => (await core.call('questions.list', {})).questions;

describe('a question that goes to another library', () => {
  it('takes its evidence, follow-ups and author along, and no private note; a paper that is there opens', async () => {
    const [amos, chair, bell] = [await library('Cllr Amos'), await library('Chair'), await library('Cllr Bell')];
    await amos.importAll(sample.march);
    await chair.importAll(sample.march);
    const fileId = (await amos.call('documents.list', {})).documents[0]?.fileId ?? '';
    const [page] = (await amos.call('pages.get', { id: fileId, from: 0, to: 0 })).pages;
    const at = { documentId: fileId, pageIndex: 0, start: page?.text.indexOf('186') ?? 0, end: (page?.text.indexOf('186') ?? 0) + 40 };
    const asked = await amos.call('questions.create', {
      ...bare, text: 'Why so many?', evidence: [{ at, annotationId: null }], supplementaries: [{ id: 's', when: 'vague', text: 'How many exactly?' }], minutes: 4,
      privateNote: 'zebra: speak to Bell first',
    });
    const path = await send(amos, 'amos');
    expect(await take(chair, path)).toEqual({ added: 1, changed: 0, same: 0, conflicts: 0, left: 0 });
    expect(await take(bell, path)).toMatchObject({ added: 1 });
    const [there] = await questions(chair);
    expect(there).toMatchObject({ id: asked.id, text: 'Why so many?', author: { name: 'Cllr Amos' }, supplementaries: asked.supplementaries, minutes: 4, privateNote: '' });
    expect(there?.evidence[0]).toMatchObject({ here: true, anchor: { quote: asked.evidence[0]?.anchor.quote } });
    expect((await questions(bell))[0]?.evidence[0]).toMatchObject({ here: false, anchor: { quote: asked.evidence[0]?.anchor.quote } });
    expect((await bell.call('library.doctor', {})).ok).toBe(true);
    const { gunzipSync } = await import('node:zlib');
    const { readFileSync } = await import('node:fs');
    expect(gunzipSync(readFileSync(path)).toString()).not.toMatch(/zebra|annotationId/);
  });

  it('comes back changed by the chair; both may write other parts; the same part is a conflict until chosen', async () => {
    const [amos, chair] = [await library('Cllr Amos'), await library('Chair')];
    const asked = await amos.call('questions.create', { ...bare, evidence: [], text: 'First words' });
    await take(chair, await send(amos, 'one'));
    const [there] = await questions(chair);
    await chair.call('questions.update', { id: asked.id, revision: there?.revision ?? 0, theme: 'Workforce', asker: 'Cllr Bell' });
    const reworded = await amos.call('questions.update', { id: asked.id, revision: asked.revision, text: 'Second words' });
    expect(await take(chair, await send(amos, 'two'))).toMatchObject({ changed: 1, conflicts: 0 });
    const [both] = await questions(chair);
    expect(both).toMatchObject({ text: 'Second words', theme: 'Workforce', asker: 'Cllr Bell', conflicts: [] });

    await chair.call('questions.update', { id: asked.id, revision: both?.revision ?? 0, text: 'Third words by the chair' });
    await amos.call('questions.update', { id: asked.id, revision: reworded.revision, text: 'Third words by Amos' });
    expect(await take(chair, await send(amos, 'three'))).toMatchObject({ conflicts: 1 });
    const [clash] = (await chair.call('exchange.conflicts', {})).conflicts;
    expect(clash?.versions.map(({ by, fields, shown }) => [by.name, fields['text'], shown])).toEqual(expect.arrayContaining([['Chair', 'Third words by the chair', true], ['Cllr Amos', 'Third words by Amos', false]]));
    const theirs = clash?.versions.find(({ by }) => by.name === 'Cllr Amos');
    expect(await chair.call('exchange.resolve', { questionId: asked.id, part: 'words', choose: theirs?.key ?? '' })).toMatchObject({ text: 'Third words by Amos', conflicts: [] });
    // What was chosen is newer for Amos, too, and not asked about again.
    expect(await take(amos, await send(chair, 'four', { what: 'runningOrder' }))).toMatchObject({ conflicts: 0, changed: 1 });
    expect((await questions(amos))[0]).toMatchObject({ text: 'Third words by Amos', conflicts: [], theme: 'Workforce' });
  });

  it('stays removed where it was removed, unless it is asked back', async () => {
    const [amos, chair] = [await library('Cllr Amos'), await library('Chair')];
    await amos.call('questions.create', { ...bare, evidence: [], text: 'Why?' });
    const path = await send(amos, 'one');
    await take(chair, path);
    const [there] = await questions(chair);
    await chair.call('questions.remove', { id: there?.id ?? '', revision: there?.revision ?? 0 });
    expect((await chair.call('exchange.read', { paths: [path], uploads: [], passphrase: null })).incoming).toMatchObject([{ state: 'removed' }]);
    await take(chair, path);
    expect(await questions(chair)).toEqual([]);
    const { readingId } = await chair.call('exchange.read', { paths: [path], uploads: [], passphrase: null });
    await chair.call('exchange.take', { readingId, leave: [], bringBack: [there?.id ?? ''] });
    expect(await questions(chair)).toHaveLength(1);
  });

  it('brings the chair’s order, lines, actions and recommendations', async () => {
    const [amos, chair] = [await library('Cllr Amos'), await library('Chair')];
    const meetingId = '2026-12-08-abcd';
    for (const text of ['a', 'b', 'c']) await amos.call('questions.create', { ...bare, evidence: [], text, meetingId, item: '5', theme: 'Workforce' });
    await take(chair, await send(amos, 'one'));
    const ids = (await questions(chair)).map(({ id }) => id);
    await chair.call('questions.reorder', { ids: ids.toReversed() });
    await chair.call('linesOfEnquiry.create', { meetingId, item: '5', title: 'Outcomes', minutes: 8 });
    await chair.call('actions.create', { text: 'Send it', meetingId, questionId: ids[0] ?? null });
    await take(amos, await send(chair, 'order', { what: 'runningOrder', meetingId }));
    expect((await questions(amos)).map(({ text }) => text)).toEqual(['c', 'b', 'a']);
    expect((await amos.call('linesOfEnquiry.list', {})).lines.map(({ title, minutes }) => [title, minutes])).toEqual([['Workforce', null], ['Outcomes', 8]]);
    expect((await amos.call('actions.list', {})).actions).toMatchObject([{ text: 'Send it' }]);
  });
});

describe('files from outside', () => {
  it('open with their passphrase alone', { timeout: 60_000 }, async () => {
    const [amos, chair] = [await library('Cllr Amos'), await library('Chair')];
    await amos.call('questions.create', { ...bare, evidence: [], text: 'Secret' });
    const path = await send(amos, 'locked', { passphrase: 'correct horse battery' });
    const reading = await chair.call('exchange.read', { paths: [path], uploads: [], passphrase: null });
    expect(reading.files).toMatchObject([{ state: 'locked' }]);
    expect((await chair.call('exchange.unlock', { readingId: reading.readingId, passphrase: 'wrong horse battery' })).files).toMatchObject([{ state: 'wrongPassphrase' }]);
    expect((await chair.call('exchange.unlock', { readingId: reading.readingId, passphrase: 'correct horse battery' })).incoming).toMatchObject([{ state: 'new', text: 'Secret' }]);
  });

  it('are refused, with a reason, where they are no set of questions', async () => {
    const chair = await library('Chair');
    const set = { scrutineer: 'questions', version: 1, what: 'questions', from: { id: 'x', name: 'X', role: 'member' }, madeAt: '', questions: [], line: [], action: [], recommendation: [], runningOrder: [] };
    const hostile: Record<string, Buffer | string> = {
      empty: '', words: 'Dear chair', notJson: gzipSync('{'), other: gzipSync('{"a":1}'), newer: gzipSync(JSON.stringify({ ...set, version: 2 })),
      bomb: gzipSync(Buffer.alloc(60 * 1024 * 1024)), large: Buffer.alloc(11 * 1024 * 1024, 1),
      longText: gzipSync(JSON.stringify({ ...set, action: [{ id: 'a', versions: [{ stamp: { vector: {}, by: { id: 'x', name: '' }, at: '' }, content: { text: 'x'.repeat(50_000), owner: '', due: null, status: 'open', outcome: '', questionId: null, meetingId: null, item: null } }] }] })),
      slowLock: 'age-encryption.org/v1\n-> scrypt bm9uc2Vuc2Vub25zZW5zZQ 22\nabc\n--- def\n', manyKeys: 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- def\n',
      prototype: gzipSync(JSON.stringify({ ...set, line: [{ id: 'l', versions: [{ stamp: { vector: JSON.parse('{"__proto__":5}') as object, by: { id: 'x', name: '' }, at: '' }, content: {} }] }] }).replace('"vector":{}', '"vector":{"__proto__":5}')),
    };
    const paths = Object.entries(hostile).map(([name, content]) => {
      const path = join(chair.folder, `${name}.questions`);
      writeFileSync(path, content);
      return path;
    });
    const { files, incoming } = await chair.call('exchange.read', { paths: [...paths, join(chair.folder, 'nowhere.questions'), chair.folder], uploads: [], passphrase: 'anything at all' });
    expect(files.map(({ state, reason }) => [state, reason !== null && /^[A-Z].+\.$/.test(reason)])).toEqual(files.map(() => ['refused', true]));
    expect(incoming).toEqual([]);
  });

  it('leave out what rests on exempt papers, unless they are encrypted', async () => {
    const made = await packLibrary();
    await questionHandlers(made.context)['questions.create']({ ...bare, text: 'Exempt?', evidence: [{ at: { documentId: 'abcdef012345', pageIndex: 2, start: 0, end: 10 }, annotationId: null }] }, signal);
    const gather = (encrypted: boolean) => gatherSet(made.library.db, { what: 'questions', ids: null, meetingId: null, encrypted }, '');
    expect(gather(false)).toMatchObject({ withheld: 0, set: { questions: [{ exempt: false }] } });
    made.library.write(() => made.library.db.exec('UPDATE document SET exempt = 1'));
    expect(gather(false)).toMatchObject({ withheld: 1, set: { questions: [] } });
    expect(gather(true)).toMatchObject({ withheld: 0, set: { questions: [{ exempt: true }] } });
    // The receiver has no such paper, and still doesn't send it on in the clear.
    const other = await packLibrary();
    const { set } = gather(true);
    other.library.write(() => takeSets(other.library.db, [{ ...set, questions: set.questions.map((question) => ({ ...question, id: 'elsewhere' })) }], new Set(), new Set(), ''));
    expect(gatherSet(other.library.db, { what: 'questions', ids: null, meetingId: null, encrypted: false }, '').withheld).toBe(1);
  });
});

describe('questions that rest on exempt papers', () => {
  it('come in only where the vault is open, and stand in no file of the library', { timeout: 60_000 }, async () => {
    const [amos, chair] = [await library('Cllr Amos'), await library('Chair')];
    await amos.call('questions.create', { ...bare, evidence: [], text: 'Why was the osprey moved?' });
    const path = await send(amos, 'exempt');
    const set = JSON.parse(gunzipSync(readFileSync(path)).toString()) as QuestionSet;
    writeFileSync(path, gzipSync(JSON.stringify({ ...set, questions: set.questions.map((question) => ({ ...question, exempt: true })) })));
    await expect(take(chair, path)).rejects.toMatchObject({ code: 'VAULT_NONE' });
    await chair.call('vault.setUp', { passphrase: 'a long enough passphrase' });
    await chair.call('vault.lock', {});
    await expect(take(chair, path)).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    expect(await questions(chair)).toEqual([]);
    await chair.call('vault.unlock', { passphrase: 'a long enough passphrase' });
    expect(await take(chair, path)).toMatchObject({ added: 1 });
    expect((await questions(chair)).map(({ text }) => text)).toEqual(['Why was the osprey moved?']);
    await chair.call('vault.lock', {});
    expect(await questions(chair)).toEqual([]);
  });
});

describe('a page that was read otherwise here', () => {
  it('shows the same words where they stand here, and is no other version for it', async () => {
    const [from, to] = [await packLibrary(), await packLibrary()];
    const start = PAGES[2].indexOf('due to arrive');
    const asked = await questionHandlers(from.context)['questions.create']({ ...bare, text: 'When?', evidence: [{ at: { documentId: PACK, pageIndex: 2, start, end: start + 13 }, annotationId: null }] }, signal);
    to.library.write(() => to.library.db.prepare('UPDATE page SET text = ? WHERE page_index = 2').run(`A heading that came first\n${PAGES[2].replace('due to arrive', 'due  to\narrive')}`));
    const sets = [gatherSet(from.library.db, { what: 'questions', ids: null, meetingId: null, encrypted: true }, '').set];
    to.library.write(() => takeSets(to.library.db, sets, new Set(), new Set(), ''));
    const [there] = listQuestions(to.library.db);
    expect(there?.evidence).toMatchObject([{ here: true, anchor: { start: start + 26, end: start + 26 + 14, quote: 'due to arrive' } }]);
    await questionHandlers(to.context)['questions.update']({ id: asked.id, revision: there?.revision ?? 0, theme: 'Workforce' }, signal);
    expect(gatherSet(to.library.db, { what: 'questions', ids: null, meetingId: null, encrypted: true }, '').set.questions[0]?.words).toEqual(sets[0]?.questions[0]?.words);
  });
});

describe('the laws of merging, on real libraries', () => {
  type Step = { readonly who: number; readonly what: 'text' | 'theme' | 'status' | 'new'; readonly value: string } | { readonly from: number; readonly to: number };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ who: fc.nat(2), what: fc.constantFrom('text' as const, 'theme' as const, 'status' as const, 'new' as const), value: fc.constantFrom('x', 'y', 'z') }),
    fc.record({ from: fc.nat(2), to: fc.nat(2) }),
  );

  function edit({ library: { db } }: PackLibrary, id: string, what: string, value: string): void {
    const before = listQuestions(db).at(-1);
    if (what === 'new' || !before) {
      const bareQuestion = { purpose: '', type: 'clarify' as const, theme: '', addressee: '', evidence: [], privateNote: '' };
      const question: Question = {
        ...bareQuestion, id, revision: 1, text: value, addresseeKind: null, supplementaries: [], meetingId: null, item: null, priority: 'should', minutes: null, asker: '',
        mergedInto: null, status: 'draft', answer: { text: '', givenBy: '', at: null }, author: { id: '', name: '' }, proposal: null, order: 1, createdAt: '1', updatedAt: '1', conflicts: [],
      };
      putQuestion(db, question);
      return;
    }
    const after: Question = { ...before, revision: before.revision + 1, ...(what === 'text' ? { text: value } : what === 'theme' ? { theme: value } : { status: value === 'x' ? 'asked' : 'ready' }), updatedAt: String(before.revision) };
    putQuestion(db, after);
    stampChanges(db, before, after);
  }
  const setOf = ({ library: { db } }: PackLibrary): QuestionSet => gatherSet(db, { what: 'questions', ids: null, meetingId: null, encrypted: true }, '').set;
  const into = ({ library: target }: PackLibrary, sets: readonly QuestionSet[]): void => target.write(() => takeSets(target.db, sets, new Set(), new Set(), '9'));
  const shownIn = ({ library: { db } }: PackLibrary) => listQuestions(db).map(({ id, text, theme, status, conflicts }) => ({ id, text, theme, status, conflicts })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

  it('any order, one by one or at once, and again, gives the same', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const members = [await packLibrary(), await packLibrary(), await packLibrary()];
      for (const [at, each] of steps.entries()) {
        const [one, other] = 'who' in each ? [members[each.who], undefined] : [members[each.from], members[each.to]];
        if (one && other) other.library.write(() => takeSets(other.library.db, [setOf(one)], new Set(), new Set(), '9'));
        else if (one && 'who' in each) one.library.write(() => edit(one, `q${at}`, each.what, each.value));
      }
      const sets = members.map(setOf);
      const [forwards, backwards, atOnce] = [await packLibrary(), await packLibrary(), await packLibrary()];
      for (const set of sets) into(forwards, [set]);
      for (const set of sets.toReversed()) into(backwards, [set]);
      into(atOnce, sets);
      expect(shownIn(backwards)).toEqual(shownIn(forwards));
      expect(shownIn(atOnce)).toEqual(shownIn(forwards));
      const once = setOf(forwards);
      for (const set of [...sets, once]) into(forwards, [set]);
      expect(setOf(forwards)).toEqual(once);
      // Everybody who has everything sees the same questions, and nobody's version is lost.
      for (const member of members) into(member, sets);
      const inOrder = (set: QuestionSet) => set.questions.map((question) => [question.id, question.words.length, question.placing.length, question.outcome.length]).toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
      for (const member of members) expect(inOrder(setOf(member))).toEqual(inOrder(once));
    }), { numRuns: 25 });
  });
});
