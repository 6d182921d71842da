import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing, BriefingItem } from '#core/export/comparison/briefing.ts';
import { briefingOf } from '#core/export/comparison/briefing.ts';
import { comparisonCsv } from '#core/export/comparison/comparisonCsv.ts';
import { field } from '#core/export/csvField.ts';
import { fitted } from '#core/export/comparison/fitTwoPages.ts';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { TRIO } from '#test/unit/shared/domain/compare/trio.ts';

const cite = Object.assign(({ reportId, pageIndex }: { reportId: string; pageIndex: number }) => `${reportId}, p. ${pageIndex + 1}`, { place: ({ pageIndex }: { pageIndex: number }) => `p. ${pageIndex + 1}` });

/** Reads a table back as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain ?? '' : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('a table for a spreadsheet', () => {
  it('makes plain text of what a spreadsheet would take for a formula', () => {
    for (const dangerous of ['=1+1', '+44 151', '-2 posts', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1']) expect(field(dangerous)).toBe(`"'${dangerous}"`);
    for (const harmless of ['1 = 1', 'a-b', '', '£5']) expect(field(harmless)).toBe(`"${harmless}"`);
    expect(field(-12.5)).toBe('-12.5');
    expect(field(null)).toBe('');
    expect(field('He said "no", twice')).toBe('"He said ""no"", twice"');
  });

  it('never lets a field begin a formula, whatever the papers say', () => {
    assert(property(string({ unit: constantFrom('=', '+', '-', '@', '\t', '\n', '\r', ' ', 'a', '"', ',', '1') }), (text) => {
      const [[read = ''] = []] = readCsv(`${field(text)},x`);
      expect(read).not.toMatch(/^\s*[=+\-@]/);
      expect(read.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
    }));
  });

  it('reads back with every line as long as its head', () => {
    const rows = readCsv(comparisonCsv(comparePeriods(TRIO), cite).slice(1));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const slipped = rows.filter((row) => row[1] === 'Date moved later');
    expect(slipped.length).toBeGreaterThan(0);
    expect(slipped[0]?.[5]).toMatch(/^report-2025-\d\d-\d\d, p\. 1$/);
  });
});

describe('a briefing', () => {
  const item = (sentence: string, ...quotes: string[]): BriefingItem => ({ sentence, quotes: quotes.map((quote) => ({ quote, citation: 'Update, p. 1' })) });
  const blank: Briefing = { title: '', prepared: '', reports: ['one', 'two'], promises: [], columns: ['one', 'two'], figures: [], figuresLeft: 0, checks: { heading: 'c', lead: '', items: [], left: 0 } };

  it('keeps to its two pages, takes every kind in turn, and says how much it left out', () => {
    assert(property(array(integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }), integer({ min: 10, max: 230 }), (counts, length) => {
      const promises = counts.map((count, i) => ({ heading: String(i), lead: '', left: 0, items: Array.from({ length: count }, () => item('x'.repeat(length), 'y'.repeat(length), 'z'.repeat(length))) }));
      const result = fitted({ ...blank, promises });
      for (const [i, section] of result.promises.entries()) {
        expect(section.items.length + section.left).toBe(counts[i]);
        expect(Math.min(1, section.items.length)).toBe(Math.min(1, counts[i] ?? 0));
      }
      const letters = JSON.stringify(result.promises.map(({ items }) => items)).length;
      expect(letters).toBeLessThan(88 * 110 * 1.6);
    }));
  });

  it('tells a promise that moved twice once, with its first words and its last', () => {
    const { promises, figures, reports } = briefingOf(comparePeriods(TRIO), 'Parks', '2026-11-23T10:00:00.000Z', cite);
    const pool = promises[0]?.items.filter(({ quotes }) => quotes.some(({ quote }) => quote.includes('pool')));
    expect(pool).toHaveLength(1);
    expect(pool?.[0]?.sentence).toBe('First “by the end of May 2025”, now “in spring 2026”: moved twice.');
    expect(pool?.[0]?.quotes.map(({ citation }) => citation)).toEqual(['report-2025-01-14, p. 1', 'report-2025-11-18, p. 1']);
    expect(figures.find(({ measure }) => measure.includes('verges'))?.values.map((value) => value?.value)).toEqual(['68%', '54%', '71%']);
    expect(reports[0]).toBe('14 January 2025: Cabinet Member Update');
  });
});
