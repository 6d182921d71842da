import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { committeeKey, portfolioKey } from '#core/library/keys.ts';
import { groupPortfolios, portfolioNamed } from '#core/read/portfolios.ts';
import { reportDate } from '#core/read/reportDate.ts';

function report(portfolio: string | null, meetingDate: string | null = '2026-03-10', change: Partial<DocumentSummary> = {}): DocumentSummary {
  const id = `${portfolio} ${meetingDate} ${change.period ?? ''}`;
  return {
    id, fileId: id, partOf: null, source: `${id}.pdf`, mediaType: 'application/pdf', kind: 'report', title: 'Update', committee: 'Cabinet', meetingDate, portfolio,
    author: null, period: null, item: null, pageFrom: 0, pageTo: 1, pages: 2, pagesRead: 0, pagesNeedingOcr: 0, exempt: false, importedAt: '', revision: 1, ...change,
  };
}

const groups = (...portfolios: string[]): string[][] => groupPortfolios(portfolios.map((name) => report(name))).map((group) => group.spellings);

describe('portfolios', () => {
  it.each([
    [["Children's Social Care", 'Children Social Care', 'Children Services', 'CHILDREN’S SERVICES']],
    [['Housing and Homelessness', 'Housing & Homelessness']],
    [['Cabinet Member for Health and Wellbeing', 'Health & Well-Being', 'Health and Wellbeing']],
    [['Adult Social Care', 'Adults Services', "Adults' Social Care"]],
  ])('are one however they are spelled: %j', (spellings) => {
    expect(groups(...spellings)).toEqual([spellings.toSorted((a, b) => a.localeCompare(b, 'en-GB'))]);
  });

  it.each([
    ['Children and Young People', "Children's Services"],
    ["Children's Social Care", 'Adult Social Care'],
    ['Health and Wellbeing', 'Health'],
    ['Housing', 'Housing and Homelessness'],
    ['Regulatory Services', 'Corporate Services'],
    ['Finance', 'Finance, Corporate and Traded Services'],
    ['Education', "Children's Services, Education and Skills"],
  ])('stay two where they may be two: %s, %s', (one, other) => {
    expect(groups(one, other)).toHaveLength(2);
  });

  it('are named by the commonest spelling, with reports in order of time, months among days', () => {
    const [group] = groupPortfolios([
      report('Harbours', '2026-09-01'), report('Harbour', '2026-01-05'), report('Harbours', null, { period: 'June 2026' }), report(null), report('Harbours', '2026-02-02', { kind: 'appendix' }),
    ]);
    expect(group?.name).toBe('Harbours');
    expect(group?.reports.map((each) => each.meetingDate ?? each.period)).toEqual(['2026-01-05', 'June 2026', '2026-09-01']);
  });

  it('compare a supplement by the report in it, and by itself where there is none', () => {
    const supplement = report('Harbours', '2026-05-05', { kind: 'supplement', id: 's', fileId: 's' });
    const inside = report('Harbours', '2026-05-05', { id: 's-p3', fileId: 's', partOf: 's' });
    expect(groupPortfolios([supplement, inside])[0]?.reports.map((each) => each.id)).toEqual(['s-p3']);
    expect(groupPortfolios([supplement])[0]?.reports.map((each) => each.id)).toEqual(['s']);
  });

  it('are found by any spelling, also one that no paper uses', () => {
    const all = groupPortfolios([report("Children's Social Care"), report('Children Services'), report('Housing')]);
    for (const name of ['Children Services', 'childrens social care', 'Childrens Services']) {
      expect(portfolioNamed(all, name)?.spellings).toContain("Children's Social Care");
    }
    expect(portfolioNamed(all, 'Roads')).toBeNull();
  });
});

describe('keys', () => {
  it.each([
    ["Overview & Scrutiny Committee (Children's Services and Safeguarding)", 'Overview and Scrutiny Committee – Childrens Services & Safeguarding'],
    ['The Cabinet', 'CABINET'],
    ['Health and Well-Being Board', 'Health & Well-being Board'],
  ])('know a committee again: %s', (one, other) => {
    expect(committeeKey(one)).toBe(committeeKey(other));
  });

  it.each([
    ['Overview and Scrutiny Committee (Adult Social Care)', "Overview and Scrutiny Committee (Children's Services)"],
    ['Audit Committee', 'Planning Committee'],
    ['Council', 'Cabinet'],
  ])('tell committees apart: %s, %s', (one, other) => {
    expect(committeeKey(one)).not.toBe(committeeKey(other));
  });

  it('have none for nothing', () => {
    expect([committeeKey(null), committeeKey(' – '), portfolioKey('')]).toEqual([null, null, null]);
  });
});

describe('when a report was written', () => {
  it.each([
    ['2026-07-14', 'June 2026', '2026-07-14'],
    [null, 'December 2022', '2022-12'],
    [null, 'October – December 2022', '2022-12'],
    [null, 'Jan 2024', '2024-01'],
    [null, 'Quarter 3 2024-25', '2024-12'],
    [null, 'Q4 2024/25', '2025-03'],
    [null, '31 March 2024', '2024-03'],
    [null, 'the winter', null],
    [null, null, null],
  ])('%s, %s: %s', (day, period, expected) => {
    expect(reportDate(day, period)).toBe(expected);
  });
});
