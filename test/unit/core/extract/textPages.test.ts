import { describe, expect, it } from 'vitest';
import { textPages } from '#core/extract/flow/textPages.ts';

const blocks = (text: string | Uint8Array): string[] =>
  textPages(typeof text === 'string' ? new TextEncoder().encode(text) : text).flatMap((page) => page.blocks.map((b) => `${b.kind}${b.level || ''}: ${page.text.slice(b.start, b.end)}`));

describe('text files', () => {
  it('joins lines across the blank ones that a faulty extraction left after each', () => {
    const text = ['CABINET MEMBER UPDATE ', '', 'Early Help ', '', ' ', '', 'The team has moved to a new building and families ', '', 'can be seen there on every day of the week, which ', '', 'was not so before. ', '', ' ', '', 'A second site will open when the lease has been ', '', 'signed, and staff have been asked where they would ', '', 'like to work. ', ''].join('\n');
    expect(blocks(text)).toEqual([
      'heading1: CABINET MEMBER UPDATE',
      'heading2: Early Help',
      'paragraph: The team has moved to a new building and families can be seen there on every day of the week, which was not so before.',
      'paragraph: A second site will open when the lease has been signed, and staff have been asked where they would like to work.',
    ]);
  });

  it('reads private-use bullets, dashes and numbers as lists', () => {
    expect(blocks('\uf0b7 One home opened\n\uf0b7 Another did not\n- A third will\n\n1. Note the report')).toEqual(['bullet1: \u2022 One home opened', 'bullet1: \u2022 Another did not', 'bullet1: A third will', 'paragraph: 1. Note the report']);
  });

  it('drops Markdown and left-over tags, and keeps what they marked', () => {
    expect(blocks('### **Youth Justice**\n\nWe saw <i>two</i> cases, **both** closed.\n')).toEqual(['heading3: Youth Justice', 'paragraph: We saw two cases, both closed.']);
  });

  it('reads rows from tabs and from bars', () => {
    expect(blocks('COUNCILLOR\tPORTFOLIO\nA. Member\tHousing\t\n')).toEqual(['tableRow: COUNCILLOR\tPORTFOLIO', 'tableRow: A. Member\tHousing']);
    expect(blocks('| Measure | June |\n|---|---|\n| Visits | 12 |\n')).toEqual(['tableRow: Measure\tJune', 'tableRow: Visits\t12']);
  });

  it('ends a page at a form feed, and after about a page of text at the end of a block', () => {
    expect(textPages(new TextEncoder().encode('First.\fSecond.')).map((p) => [p.pageLabel, p.text])).toEqual([['1', 'First.'], ['2', 'Second.']]);
    const long = textPages(new TextEncoder().encode(Array.from({ length: 40 }, (_, i) => `Paragraph ${i} ${'goes on and on '.repeat(20)}.`).join('\n\n')));
    expect(long.length).toBeGreaterThan(3);
    expect(long.every((p) => p.text.length < 4_000 && p.text.endsWith('.'))).toBe(true);
  });

  it('decodes UTF-16 and windows-1252', () => {
    expect(blocks(Uint8Array.from([0xff, 0xfe, ...Buffer.from('It cost \u00a35.', 'utf16le')]))).toEqual(['paragraph: It cost \u00a35.']);
    expect(blocks(Uint8Array.from(Buffer.from('It\u0092s \u00a35.', 'latin1')))).toEqual(['paragraph: It\u2019s \u00a35.']);
  });

  it('reads a table set with spaces, each piece under its column, and takes no form or letterhead for one', () => {
    const table = ['Indicator                       Target    Q1      Q2', 'Calls answered in a minute       90%      88%     91%', 'Visits made on the day           75%              80%', 'Letters answered                 95%      n/a     97%'].join('\n');
    expect(blocks(`Our work in the quarter is set out below.\n\n${table}\n\nIt was a good quarter.`)).toEqual([
      'paragraph: Our work in the quarter is set out below.', 'tableRow: Indicator\tTarget\tQ1\tQ2', 'tableRow: Calls answered in a minute\t90%\t88%\t91%', 'tableRow: Visits made on the day\t75%\t\t80%',
      'tableRow: Letters answered\t95%\tn/a\t97%', 'paragraph: It was a good quarter.',
    ]);
    expect(blocks('Report to:            Place Panel\nDate of meeting:      12 June 2025\nContact:              01632 960 415').join(' ')).not.toContain('tableRow');
    expect(blocks('It was late.  They went home.  Nobody  spoke.\nThe bus  was full.  It rained.').join(' ')).not.toContain('tableRow');
  });

  it('gives an empty page for white space', () => {
    expect(textPages(new TextEncoder().encode('  \n\n')).map((p) => p.text)).toEqual(['']);
  });
});
