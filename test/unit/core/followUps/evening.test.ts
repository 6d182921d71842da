/** After the meeting: what goes out on paper, and what later reports say of what was promised. On the sample papers. */
import { writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Params } from '#shared/contract/api.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { sample } from '#test/fixtures/papers.ts';

let core: OpenCore;
const meetingId = '2026-07-14-2fb433fa';
const ids: string[] = [];

beforeAll(async () => {
  core = await openCore({ keepOpen: true });
  await core.importAll(sample.march, sample.july);
  await core.call('member.set', { name: 'Cllr Amos', role: 'chair' });
  const { proposals } = await core.call('questions.propose', { portfolio: 'Housing and Homelessness' });
  for (const { text, type, theme, evidence, key } of proposals) {
    const made = await core.call('questions.create', {
      text, type, theme, purpose: '', addressee: 'Cabinet Member for Housing', privateNote: 'zebra', meetingId, item: '5', minutes: 4, proposal: key,
      evidence: evidence.map(({ fileId, pageIndex, start, end }) => ({ at: { documentId: fileId, pageIndex, start, end }, annotationId: null })),
      supplementaries: [{ id: 's', when: 'vague', text: 'On what date exactly?' }],
    });
    ids.push(made.id);
  }
  const [first] = (await core.call('questions.list', {})).questions;
  await core.call('questions.update', { id: first?.id ?? '', revision: 1, status: 'toFollow', answer: { text: 'The date will be confirmed once the lift is ordered.', givenBy: 'Director', at: '2026-08-14' } });
  await core.call('actions.create', { text: '=Send members the programme for the flats at Harbour House', owner: 'Director of Housing', due: '2026-09-01', questionId: first?.id ?? null, meetingId, item: '5' });
  await core.call('recommendations.create', { text: 'That the Cabinet publishes a register of licensed homes by March 2027', to: 'Cabinet', by: '2027-03-31', status: 'sent', receivedOn: '2026-07-20', meetingId, item: '5' });
}, 60_000);
afterAll(() => core.close());

async function file(method: 'sittings.export' | 'followUps.export' | 'questions.export', params: object): Promise<Uint8Array> {
  const { exportId, fileName } = await core.call(method, params as Params<typeof method>);
  const bytes = core.core.exported(exportId)?.bytes ?? new Uint8Array();
  const folder = process.env['SCRUTINEER_KEEP_EXPORTS'];
  if (folder !== undefined) writeFileSync(`${folder}/${fileName}`, bytes);
  return bytes;
}
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the papers of a meeting', () => {
  it('are a run sheet and an aid for the minutes, with headings, tables and no private notes', async () => {
    expect(ids.length).toBeGreaterThan(1);
    const said = { runSheet: ['If vague: On what date exactly?'], minutes: ['Response due by 19 September 2026', 'Written answer promised by 14 August 2026', 'Director: The date will be confirmed'] };
    for (const what of ['runSheet', 'minutes'] as const) {
      const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await file('sittings.export', { meetingId, what, format: 'docx' })) });
      for (const words of ['<h1>', '<table>', 'Cabinet Member for Housing', ...said[what]]) expect(html).toContain(words);
      expect(html).not.toContain('zebra');
      expect(text(await file('sittings.export', { meetingId, what, format: 'md' }))).not.toContain('zebra');
    }
  });

  it('are tables in which no field is a formula, and a calendar of what is due', async () => {
    const csv = text(await file('followUps.export', { format: 'csv' }));
    expect(csv).toContain('"\'=Send members');
    expect(text(await file('questions.export', { format: 'csv', ids: null }))).toContain('"If vague: On what date exactly?"');
    const ics = text(await file('followUps.export', { format: 'ics' })).replaceAll(/\r\n /g, '');
    expect(ics).toMatch(/BEGIN:VCALENDAR[\s\S]*METHOD:PUBLISH/);
    expect(ics).toMatch(/DTSTART;VALUE=DATE:20260901/);
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text(await file('followUps.export', { format: 'ics' }))).toBe(text(await file('followUps.export', { format: 'ics' })));
  });
});

describe('the link back', () => {
  it('says that no report has come yet, then puts what it says beside each', async () => {
    const before = (await core.call('followUps.list', {})).followUps;
    expect(before.map(({ kind, due }) => [kind, due])).toEqual([['answer', '2026-08-14'], ['action', '2026-09-01'], ['recommendation', '2026-09-19']]);
    expect(before.every(({ later, overdue }) => later.length === 0 && overdue)).toBe(true);
    await core.importAll(sample.pack);
    const [answer, action] = (await core.call('followUps.list', {})).followUps;
    const passages = (one: typeof answer) => one?.later.flatMap((report) => report.passages.map(({ quote }) => quote)) ?? [];
    expect(passages(answer)).toContainEqual(expect.stringContaining('Handover of the 24 flats at Harbour House is now planned for February 2027'));
    expect(passages(action)).toContainEqual(expect.stringContaining('Harbour House'));
    expect(answer?.later.every(({ date }) => (date ?? '') > '2026-07-14')).toBe(true);
    expect(answer?.later.some((report) => report.passages.length === 0)).toBe(true);
  });

  it('tells which findings of the papers no question rests on', async () => {
    const { meetings } = await core.call('meetings.list', {});
    const coverage = await core.call('linesOfEnquiry.coverage', { meetingId: meetings.find(({ date }) => date === '2026-12-08')?.id ?? '' });
    expect(coverage.findings.length).toBeGreaterThan(3);
    expect(coverage.findings.some(({ questionIds }) => questionIds.length === 0)).toBe(true);
    expect(coverage.recommendations.length).toBeGreaterThan(0);
    expect(coverage.recommendations.every(({ quote, item }) => quote.length > 10 && item !== null)).toBe(true);
  });
});
