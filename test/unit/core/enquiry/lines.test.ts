/** Lines of enquiry, merging, the sitting and what follows, each on a real library. */
import { expect, it, describe } from 'vitest';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import type { Question } from '#shared/domain/question/question.ts';

const words = { purpose: '', type: 'challenge', addressee: '', evidence: [], privateNote: '' } as const;
const place = { meetingId: '2026-12-08-aaaa', item: '5' };

function ask({ call }: OpenCore, text: string, theme: string): Promise<Question> {
  return call('questions.create', { ...words, evidence: [], text, theme, ...place });
}

const titles = async ({ call }: OpenCore): Promise<string[]> => (await call('linesOfEnquiry.list', {})).lines.map(({ title }) => title);

describe('a line of enquiry', () => {
  it('is there as soon as a question names it, and is the same however its title is written', async () => {
    const core = await openCore();
    await ask(core, 'How many?', 'Workforce');
    await ask(core, 'Since when?', 'workforce ');
    await core.call('linesOfEnquiry.create', { ...place, title: 'Outcomes', minutes: 6 });
    expect(await titles(core)).toEqual(['Workforce', 'Outcomes']);
    expect((await core.call('linesOfEnquiry.create', { ...place, title: ' outcomes' })).minutes).toBe(6);
    expect(await titles(core)).toEqual(['Workforce', 'Outcomes']);
  });

  it('takes its questions along when it is renamed, and joins another of that name', async () => {
    const core = await openCore();
    await ask(core, 'How many?', 'Workforce');
    await ask(core, 'What changed?', 'Outcomes');
    const [workforce, outcomes] = (await core.call('linesOfEnquiry.list', {})).lines;
    if (!workforce || !outcomes) throw new Error('No lines');
    const staff = await core.call('linesOfEnquiry.update', { id: workforce.id, revision: workforce.revision, title: 'Staff', minutes: 12 });
    expect((await core.call('questions.list', {})).questions.map(({ theme }) => theme)).toEqual(['Staff', 'Outcomes']);
    await core.call('linesOfEnquiry.reorder', { ids: [outcomes.id, staff.id] });
    expect(await titles(core)).toEqual(['Outcomes', 'Staff']);
    const line = (await core.call('linesOfEnquiry.list', {})).lines.find(({ title }) => title === 'Staff');
    await core.call('linesOfEnquiry.update', { id: line?.id ?? '', revision: line?.revision ?? 0, title: 'OUTCOMES' });
    expect(await titles(core)).toEqual(['Outcomes']);
    expect((await core.call('questions.list', {})).questions.map(({ theme }) => theme)).toEqual(['Outcomes', 'Outcomes']);
    await expect(core.call('linesOfEnquiry.remove', { id: outcomes.id, revision: 99 })).rejects.toMatchObject({ code: 'REVISION_CONFLICT' });
  });
});

describe('merging', () => {
  it('points at the one that is asked, and is taken back in one step', async () => {
    const core = await openCore();
    const [a, b, c] = [await ask(core, 'a', ''), await ask(core, 'b', ''), await ask(core, 'c', '')];
    await core.call('questions.merge', { into: b.id, ids: [c.id] });
    await core.call('questions.merge', { into: a.id, ids: [b.id] });
    const into = async () => (await core.call('questions.list', {})).questions.map(({ mergedInto }) => mergedInto);
    expect(await into()).toEqual([null, a.id, a.id]);
    await core.call('questions.merge', { into: c.id, ids: [a.id] });
    expect(await into()).toEqual([c.id, c.id, null]);
    await core.call('questions.unmerge', { id: a.id });
    expect(await into()).toEqual([null, c.id, null]);
  });
});

describe('a sitting', () => {
  it('keeps the clock of each item and theme, and its notes', async () => {
    const core = await openCore();
    const { meetingId } = place;
    await core.call('sittings.allot', { meetingId, item: '5', minutes: 40 });
    await core.call('sittings.goTo', { meetingId, item: '5', theme: 'Workforce', questionId: 'q1' });
    await core.call('sittings.note', { meetingId, revision: 0, notes: 'Late start' });
    await expect(core.call('sittings.note', { meetingId, revision: 0, notes: 'Another' })).rejects.toMatchObject({ code: 'REVISION_CONFLICT' });
    await core.call('sittings.goTo', { meetingId, item: '5', theme: 'Outcomes', questionId: null });
    const ended = await core.call('sittings.end', { meetingId });
    expect(ended.spans.map(({ theme }) => theme)).toEqual(['Workforce', 'Outcomes']);
    expect(await core.call('sittings.get', { meetingId })).toEqual(ended);
    expect(ended).toMatchObject({ now: null, notes: 'Late start', itemMinutes: { 5: 40 } });
  });
});

describe('actions and recommendations', () => {
  it('are written, changed, removed and brought back, and conflict loudly', async () => {
    const core = await openCore();
    const action = await core.call('actions.create', { text: 'Send the review', owner: 'Director', due: '2027-01-15', ...place });
    const done = await core.call('actions.update', { id: action.id, revision: action.revision, status: 'done' });
    expect(done).toMatchObject({ status: 'done', owner: 'Director', due: '2027-01-15', revision: 2 });
    await expect(core.call('actions.update', { id: action.id, revision: 1, text: 'x' })).rejects.toMatchObject({ code: 'REVISION_CONFLICT' });
    await core.call('actions.remove', { id: action.id, revision: 2 });
    expect((await core.call('actions.list', {})).actions).toEqual([]);
    expect((await core.call('actions.restore', { id: action.id })).text).toBe('Send the review');
    const made = await core.call('recommendations.create', { text: 'That the Cabinet publishes the review', to: 'Cabinet', receivedOn: '2026-12-08' });
    expect(made.responseDue).toBe('2027-02-07');
    expect((await core.call('library.doctor', {})).checks.find(({ name }) => name === 'records')).toMatchObject({ ok: true });
  });
});
