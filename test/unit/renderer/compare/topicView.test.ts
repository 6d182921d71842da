import { describe, expect, it } from 'vitest';
import type { Commitment, Comparison, Passage, TopicRow } from '#shared/domain/compare/comparison.ts';
import { filterTopics, layTopic, viewTopics } from '#renderer/views/compare/topicView.ts';

const at = (reportId: string, start: number, quote: string): Passage => ({ reportId, pageIndex: 0, start, end: start + quote.length, quote });
const report = (id: string, date: string) => ({ id, fileId: id, source: `${id}.pdf`, title: 'Update', date, period: null });
const row = (kind: TopicRow['kind'], silentFor: number, ...statements: Passage[]): TopicRow => ({ kind, silentFor, statements });

const opening = at('a', 0, 'The centre opens in April.');
const moved = at('c', 0, 'The centre opens in June.');
const promise: Commitment = {
  ...opening, action: 'open the centre', who: null, dueText: 'April', dueFrom: '2023-04-01', dueTo: '2023-04-30', stale: false, overdue: true,
  later: [
    { reportId: 'b', verdict: 'notMentioned', quote: null, pageIndex: null, start: null, end: null, newDueText: null, newDueTo: null, daysMoved: null },
    { reportId: 'c', verdict: 'slipped', quote: moved.quote, pageIndex: 0, start: moved.start, end: moved.end, newDueText: 'June', newDueTo: '2023-06-30', daysMoved: 61 },
  ],
};
const comparison: Comparison = {
  reports: [report('a', '2023-01-10'), report('b', '2023-02-10'), report('c', '2023-03-10')],
  topics: [
    { title: 'Staffing', headings: ['Staffing'], rows: [row('carried', 0, at('a', 100, 'All posts are filled.'), at('b', 100, 'All posts are filled.'), at('c', 100, 'All posts are filled.'))] },
    { title: 'Centre', headings: ['Centre'], rows: [row('changed', 0, opening, moved), row('dropped', 2, at('a', 200, 'A survey was sent out.')), row('new', 0, at('c', 300, 'A manager was found.'))] },
  ],
  figures: [], commitments: [promise], checks: [],
};

describe('viewTopics', () => {
  const topics = viewTopics(comparison);
  const centre = topics[0];

  it('tells first where something has moved', () => {
    expect(topics.map((topic) => topic.title)).toEqual(['Centre', 'Staffing']);
  });

  it('gives each report a cell: said, silent, changed', () => {
    expect(centre?.rows[0]?.cells.map((cell) => cell.kind)).toEqual(['first', 'silent', 'changed']);
    expect(centre?.rows[0]?.cells[2]?.before?.quote).toBe(opening.quote);
  });

  it('knows a promise and its slip by their words', () => {
    expect(centre?.rows[0]?.cells[0]?.promise?.action).toBe('open the centre');
    expect(centre?.rows[0]?.cells[2]?.verdict?.daysMoved).toBe(61);
    expect(centre?.rows[0]?.slipped).toBe(true);
    expect(centre?.rows[1]?.slipped).toBe(false);
  });

  it('tells the same words from other words, whatever the row is called', () => {
    expect(topics[1]?.rows[0]?.cells.map((cell) => cell.kind)).toEqual(['first', 'same', 'same']);
  });
});

describe('filterTopics', () => {
  const topics = viewTopics(comparison);
  const titles = (...args: Parameters<typeof filterTopics>) => filterTopics(...args).map((topic) => `${topic.title} ${topic.rows.length}`);

  it('folds what is only carried forward until it is asked for', () => {
    expect(titles(topics, new Set(), '')).toEqual(['Centre 3']);
    expect(titles(topics, new Set(['carried']), '')).toEqual(['Staffing 1']);
  });

  it('shows any of the kinds asked for', () => {
    expect(titles(topics, new Set(['slipped', 'dropped']), '')).toEqual(['Centre 2']);
  });

  it('finds words, and whole topics by their title', () => {
    expect(titles(topics, new Set(), 'survey')).toEqual(['Centre 1']);
    expect(titles(topics, new Set(), 'CENTRE')).toEqual(['Centre 3']);
  });
});

describe('layTopic', () => {
  it('gives followed statements a row each, and those said once their place under their report', () => {
    const [centre] = viewTopics(comparison);
    const laid = centre ? layTopic(centre, false) : null;
    expect(laid?.rows).toHaveLength(1);
    expect(laid?.lone.map((rows) => rows.length)).toEqual([1, 0, 1]);
    expect(laid?.hidden).toBe(0);
  });
});
