import { expect, test } from 'vitest';
import type { MeetingSummary, SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import { nextPage } from '#renderer/views/meetings/continueReading.ts';
import { countKinds, findingsOfItem, type MeetingItem } from '#renderer/views/meetings/findingsOfItem.ts';
import { byCommittee, nextMeeting } from '#renderer/views/meetings/meetingOrder.ts';

const meeting = (date: string, committee = 'Scrutiny', time: string | null = null): MeetingSummary => ({ id: date + committee, committee, date, time, venue: null, papers: [], pages: 0, pagesRead: 0 });

test('the next meeting is the first that is not over; today’s counts', () => {
  const meetings = [meeting('2026-12-08'), meeting('2026-11-23'), meeting('2026-11-20')];
  expect(nextMeeting(meetings, '2026-11-23')).toMatchObject({ ahead: true, meeting: { date: '2026-11-23' } });
  expect(nextMeeting(meetings, '2026-11-24')).toMatchObject({ ahead: true, meeting: { date: '2026-12-08' } });
});

test('where no meeting lies ahead, the latest is shown and said to be past', () => {
  expect(nextMeeting([meeting('2024-01-01'), meeting('2024-09-24')], '2026-11-23')).toMatchObject({ ahead: false, meeting: { date: '2024-09-24' } });
  expect(nextMeeting([], '2026-11-23')).toBeNull();
});

test('two meetings on one day come in the order of their times', () => {
  expect(nextMeeting([meeting('2026-12-08', 'B', '18:30'), meeting('2026-12-08', 'A', '10:00')], '2026-11-23')?.meeting.committee).toBe('A');
});

test('other meetings stand by committee, the latest first', () => {
  const groups = byCommittee([meeting('2024-01-01', 'Zoning'), meeting('2023-01-01', 'Adults'), meeting('2024-05-01', 'Adults')]);
  expect(groups.map(({ committee, meetings }) => [committee, ...meetings.map(({ date }) => date)])).toEqual([['Adults', '2024-05-01', '2023-01-01'], ['Zoning', '2024-01-01']]);
});

const page = (read: boolean, label: string) => ({ read, pageLabel: label });

test('reading goes on after the last page read, then comes back to what was left out', () => {
  expect(nextPage([page(false, 'i'), page(false, '1')])).toEqual({ pageIndex: 0, pageLabel: 'i', fresh: true });
  expect(nextPage([page(true, '1'), page(false, '2'), page(true, '3'), page(false, '4')])).toEqual({ pageIndex: 3, pageLabel: '4', fresh: false });
  expect(nextPage([page(true, '1'), page(false, '2'), page(true, '3')])).toEqual({ pageIndex: 1, pageLabel: '2', fresh: false });
  expect(nextPage([page(true, '1')])).toBeNull();
  expect(nextPage([])).toBeNull();
});

const item = (number: string, pageFrom: number, pageTo: number, portfolio: string | null = null): MeetingItem => ({
  number, title: number, pageFrom, pageTo, pageLabelFrom: '', pageLabelTo: '', pagesRead: 0, exempt: false, papers: true, documentIds: [], conflict: null, fileId: 'pack', supplement: false, portfolio,
});
const finding = (kind: SinceLastReport['kind'], fileId: string, pageIndex: number): SinceLastReport => ({
  kind, sentence: kind, portfolio: 'Housing', finding: { kind: 'promise', quote: 'q', action: 'a' }, passages: [{ reportId: 'r', fileId, pageIndex, start: 0, end: 1, quote: 'q', cite: 'c' }],
});

test('a finding is about the item that its passage stands in; one that only earlier papers speak of, about its portfolio’s', () => {
  const items = [item('4', 0, 4), item('5', 5, 9, 'Housing & Homes')];
  const findings = [finding('changed', 'pack', 2), finding('slipped', 'pack', 9), finding('quiet', 'older', 3)];
  const nameOf = (): string => 'Housing';
  const kinds = (of: MeetingItem | undefined) => (of ? findingsOfItem(of, items, findings, nameOf).map(({ kind }) => kind) : []);
  expect(kinds(items[0])).toEqual(['changed']);
  expect(kinds(items[1])).toEqual(['slipped', 'quiet']);
});

test('kinds are counted with the most telling first', () => {
  expect(countKinds([finding('new', 'a', 0), finding('quiet', 'a', 0), finding('slipped', 'a', 0), finding('quiet', 'a', 1)])).toEqual([
    { kind: 'slipped', count: 1 }, { kind: 'quiet', count: 2 }, { kind: 'new', count: 1 },
  ]);
});
