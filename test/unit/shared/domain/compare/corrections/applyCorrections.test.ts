import { array, assert, constantFrom, property, shuffledSubarray, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import { aliasSets } from '#shared/domain/compare/corrections/aliases.ts';
import { applyCorrections } from '#shared/domain/compare/corrections/applyCorrections.ts';
import type { ComparisonCorrection, CorrectionRecord } from '#shared/domain/compare/corrections/correction.ts';
import { refOfCheck, refOfFigure, refOfPromise, refOfRow, refOfSeries, refOfVerdict } from '#shared/domain/compare/corrections/findingKey.ts';
import { TRIO } from '#test/unit/shared/domain/compare/trio.ts';
import { writeReport } from '#test/unit/shared/domain/compare/writeReport.ts';

const trio = comparePeriods(TRIO);

/** One a minute, in the order given. */
const remembered = (...corrections: readonly ComparisonCorrection[]): CorrectionRecord[] => corrections.map((correction, i) => ({
  id: `c${i}`, portfolios: ['Parks'], madeAt: `2026-11-23T10:${String(i).padStart(2, '0')}:00.000Z`, correction,
}));
const corrected = (comparison: Comparison, ...corrections: readonly ComparisonCorrection[]): Comparison => applyCorrections(comparison, remembered(...corrections));
const titles = ({ topics }: Comparison): string[] => topics.map(({ title }) => title);
const quotesIn = ({ topics }: Comparison, title: string): string[] => topics.filter((topic) => topic.title === title).flatMap(({ rows }) => rows.flatMap(({ statements }) => statements.map(({ quote }) => quote)));
const headings = (comparison: Comparison, title: string): string[] => comparison.topics.find((topic) => topic.title === title)?.headings ?? [];
const words = (comparison: Comparison): string[] => comparison.topics.flatMap(({ rows }) => rows.flatMap(({ statements }) => statements.map(({ reportId, quote }) => `${reportId} ${quote}`))).sort();

const PARKS = 'Parks and Leisure';
const GRASS = 'Grass Cutting';

describe('topics', () => {
  it('are known by every heading that they stood under', () => {
    expect(headings(trio, GRASS)).toEqual(['Grass Cutting Programme', 'Grass Cutting']);
    const nested = comparePeriods([writeReport('2025-01-14', ['# Youth Justice', '## Audit Plan', 'The audit plan was agreed by the board.'])]);
    expect(headings(nested, 'Audit Plan')).toEqual(['Youth Justice › Audit Plan']);
  });

  it('are renamed by a heading of any report, also when the next report gives it another one', () => {
    const rename: ComparisonCorrection = { kind: 'renameTopic', topic: ['grass cutting programme'], was: GRASS, title: 'Verges' };
    expect(titles(corrected(trio, rename))).toContain('Verges');
    const next = writeReport('2026-03-10', ['# Grass and Verge Cutting', 'In February 80% of verges were cut on time.']);
    const later = corrected(comparePeriods([...TRIO, next]), rename);
    expect(titles(later)).toContain('Verges');
    expect(titles(later)).not.toContain('Grass and Verge Cutting');
    expect(later.topics.find(({ title }) => title === 'Verges')?.byYou).toBe('named');
  });

  it('are merged, and what leads gives its name', () => {
    const merged = corrected(trio, { kind: 'mergeTopics', topic: headings(trio, GRASS), into: headings(trio, PARKS), titles: [GRASS, PARKS] });
    expect(titles(merged)).toEqual([PARKS]);
    expect(words(merged)).toEqual(words(trio));
    expect(merged.topics[0]?.byYou).toBe('merged');
    const reports = merged.topics[0]?.rows.map(({ statements }) => statements.at(-1)?.reportId) ?? [];
    expect(reports).toEqual(reports.toSorted((a = '', b = '') => b.localeCompare(a)));
  });

  it('merged in a chain are one, whichever was joined first', () => {
    const three = comparePeriods([writeReport('2025-01-14', ['# Hostels', 'The hostel at Eastgate opened in May.', '# Libraries', 'Fenside library lends 400 books a week.', '# Museums', 'The museum counted 900 visitors.'])]);
    const first: ComparisonCorrection = { kind: 'mergeTopics', topic: ['Hostels'], into: ['Libraries'], titles: ['Hostels', 'Libraries'] };
    const second: ComparisonCorrection = { kind: 'mergeTopics', topic: ['Libraries'], into: ['Museums'], titles: ['Libraries', 'Museums'] };
    expect(corrected(three, first, second)).toEqual(corrected(three, second, first));
    expect(titles(corrected(three, first, second))).toEqual(['Museums']);
  });

  it('are split: chosen statements make a new one, also with the wording of a later report', () => {
    const rangers = quotesIn(trio, PARKS).filter((quote) => quote.includes('park rangers'));
    const split: ComparisonCorrection = { kind: 'pinStatements', wordings: rangers.slice(0, 1), topic: [], title: 'Park rangers' };
    const after = corrected(trio, split);
    expect(titles(after)).toEqual([...titles(trio), 'Park rangers']);
    expect(quotesIn(after, 'Park rangers').length).toBeGreaterThan(1);
    expect(quotesIn(after, PARKS).some((quote) => quote === rangers[0])).toBe(false);
    expect(words(after)).toEqual(words(trio));
    expect(after.topics.at(-1)).toMatchObject({ byYou: 'made', rows: [{ moved: true }] });
  });

  it('are split by what statements say in a large section, in later reports too, and no statement that was followed is cut', () => {
    const section = (date: string, ...more: string[]) => writeReport(date, ['# Progress', 'The improvement board met twice.', ...more]);
    const early = [
      section('2025-01-14', 'The Nursing Academy opened in January with 12 students.', 'The depot in Marsh Lane was painted.'),
      section('2025-06-10', 'Two academies share one training room at Eastgate.', 'The depot in Marsh Lane was painted.', 'A new lift was ordered.'),
    ];
    const from = headings(comparePeriods(early), 'Progress');
    const split: ComparisonCorrection = { kind: 'pinStatements', wordings: ['The Nursing Academy opened in January with 12 students.'], topic: [], title: 'Nursing Academy', saying: { words: 'academy', from } };
    expect(quotesIn(corrected(comparePeriods(early), split), 'Nursing Academy')).toEqual(['Two academies share one training room at Eastgate.', 'The Nursing Academy opened in January with 12 students.']);
    const later = comparePeriods([...early, section('2025-11-18', 'Places at the academy are advertised in the spring.', 'A new lift was ordered.')]);
    const after = corrected(later, split);
    expect(quotesIn(after, 'Nursing Academy')).toContain('Places at the academy are advertised in the spring.');
    expect(words(after)).toEqual(words(later));
    const followed = ({ topics }: Comparison): string[] => topics.flatMap(({ rows }) => rows.map(({ statements }) => statements.map(({ reportId, start }) => `${reportId} ${start}`).join())).sort();
    expect(followed(after)).toEqual(followed(later));
    // One of them is put back by hand: that stands, and the rest stays.
    const back: ComparisonCorrection = { kind: 'pinStatements', wordings: ['Two academies share one training room at Eastgate.'], topic: from, title: 'Progress' };
    expect(quotesIn(corrected(later, split, back), 'Progress')).toContain('Two academies share one training room at Eastgate.');
    expect(quotesIn(corrected(later, split, back), 'Nursing Academy')).toHaveLength(2);
    // Elsewhere the same word means something else.
    const other = comparePeriods([...early, writeReport('2025-11-18', ['# Schools', 'Hill Academy has a new head.'])]);
    expect(quotesIn(corrected(other, split), 'Schools')).toEqual(['Hill Academy has a new head.']);
  });

  it('made by hand can be named, joined and added to', () => {
    const [pool] = quotesIn(trio, PARKS).filter((quote) => quote.includes('splash pool'));
    const [cafe] = quotesIn(trio, PARKS).filter((quote) => quote.includes('café'));
    const split: ComparisonCorrection = { kind: 'pinStatements', wordings: [pool ?? ''], topic: [], title: 'Pools' };
    const made = headings(corrected(trio, split), 'Pools');
    const more: ComparisonCorrection = { kind: 'pinStatements', wordings: [cafe ?? ''], topic: made, title: 'Pools' };
    const after = corrected(trio, split, more, { kind: 'renameTopic', topic: made, was: 'Pools', title: 'Water' });
    expect(quotesIn(after, 'Water')).toEqual(expect.arrayContaining([pool, cafe]));
    const joined = corrected(trio, split, more, { kind: 'mergeTopics', topic: made, into: headings(trio, GRASS), titles: ['Pools', GRASS] });
    expect(quotesIn(joined, GRASS)).toEqual(expect.arrayContaining([pool, cafe]));
    expect(titles(joined)).not.toContain('Pools');
    // The split is taken back: what was added still stands under its name.
    expect(quotesIn(corrected(trio, more), 'Pools')).toEqual([cafe]);
  });

  it('are hidden whole, without what was moved out of them', () => {
    const [pool] = quotesIn(trio, PARKS).filter((quote) => quote.includes('splash pool'));
    const after = corrected(trio, { kind: 'hideTopic', topic: headings(trio, PARKS), was: PARKS }, { kind: 'pinStatements', wordings: [pool ?? ''], topic: headings(trio, GRASS), title: GRASS });
    expect(titles(after)).toEqual([GRASS]);
    expect(quotesIn(after, GRASS)).toContain(pool);
  });

  it('of the same heading under two others are not taken for each other', () => {
    const two = comparePeriods([writeReport('2025-01-14', ['# Parks', '## Overview', 'The parks are open every day of the year.', '# Libraries', '## Overview', 'The libraries lend four hundred books.'])]);
    const [parks, libraries] = two.topics.map((topic) => topic.title);
    const after = corrected(two, { kind: 'renameTopic', topic: ['Libraries › Overview'], was: '', title: 'Lending' });
    expect(titles(after)).toEqual([parks, 'Lending']);
    expect(titles(corrected(two, { kind: 'renameTopic', topic: ['Museums › Overview'], was: '', title: 'Lending' }))).toEqual([parks, libraries]);
  });
});

describe('dismissing', () => {
  it('takes a statement’s change away, and only that change', () => {
    const row = trio.topics.flatMap(({ rows }) => rows).find(({ kind }) => kind === 'changed');
    if (!row) throw new Error('no change');
    const dismissed: ComparisonCorrection = { kind: 'dismiss', finding: refOfRow(row) };
    const after = corrected(trio, dismissed);
    expect(after.topics.flatMap(({ rows }) => rows)).toHaveLength(trio.topics.flatMap(({ rows }) => rows).length - 1);
    const changedAgain = { ...trio, topics: trio.topics.map((topic) => ({ ...topic, rows: topic.rows.map((one) => (one === row ? { ...one, statements: [...one.statements, { ...row.statements[0], quote: 'The service looks after 40 parks and three leisure centres.' } as never] } : one)) })) };
    expect(corrected(changedAgain, dismissed)).toEqual(changedAgain);
  });

  it('takes away a promise, a figure, a check', () => {
    const [promise] = trio.commitments;
    const [figure] = trio.figures;
    const [check] = trio.checks;
    if (!promise || !figure || !check) throw new Error('nothing to dismiss');
    const after = corrected(trio, { kind: 'dismiss', finding: refOfPromise(promise) }, { kind: 'dismiss', finding: refOfFigure(figure) }, { kind: 'dismiss', finding: refOfCheck(check) });
    expect(after.commitments).toEqual(trio.commitments.slice(1));
    expect(after.figures).toEqual(trio.figures.filter((one) => one.quote !== figure.quote || one.measure !== figure.measure));
    expect(after.checks).toEqual(trio.checks.slice(1));
  });

  it('takes away what a later report is said to say of a promise, and what follows from it', () => {
    const slipped = trio.commitments.find(({ later }) => later.filter(({ verdict }) => verdict === 'slipped').length > 1);
    const verdicts = slipped?.later.filter(({ verdict }) => verdict === 'slipped') ?? [];
    if (!slipped) throw new Error('no slip');
    const after = corrected(trio, ...verdicts.map((later): ComparisonCorrection => ({ kind: 'dismiss', finding: refOfVerdict(slipped, later) }))).commitments.find(({ quote }) => quote === slipped.quote);
    expect(after?.later.map(({ verdict }) => verdict)).toEqual(['mentioned', 'mentioned']);
    expect(after?.overdue).toBe(true);
    expect(slipped.overdue).toBe(false);
  });

  it('of a series lets its figures stand alone, and leaves the others', () => {
    const series = [...Map.groupBy(trio.figures, (figure) => figure.series)].find(([name, figures]) => name !== null && figures.length > 2 && figures[0]?.unit === '%')?.[1] ?? [];
    expect(series.length).toBeGreaterThan(2);
    const after = corrected(trio, { kind: 'dismiss', finding: refOfSeries(series.slice(0, 1)) });
    expect(after.figures.filter(({ series: name }) => name === series[0]?.series)).toHaveLength(series.length - 1);
    expect(corrected(trio, { kind: 'dismiss', finding: refOfSeries(series.slice(1)) }).figures.filter(({ series: name }) => name === series[0]?.series)).toEqual([]);
  });
});

describe('laws', () => {
  const allHeadings = trio.topics.flatMap((topic) => topic.headings);
  const quotes = trio.topics.flatMap(({ rows }) => rows.flatMap(({ statements }) => statements.map(({ quote }) => quote)));
  const heading = constantFrom(...allHeadings, 'Nowhere');
  const pool: ComparisonCorrection[] = [
    ...allHeadings.map((one): ComparisonCorrection => ({ kind: 'renameTopic', topic: [one], was: '', title: `New ${one}` })),
    ...quotes.map((quote, i): ComparisonCorrection => ({ kind: 'pinStatements', wordings: [quote], topic: i % 2 ? [] : [allHeadings[0] ?? ''], title: i % 3 ? 'Other matters' : 'Rest' })),
    ...trio.topics.flatMap(({ rows }) => rows).map((row): ComparisonCorrection => ({ kind: 'dismiss', finding: refOfRow(row) })),
    ...trio.commitments.map((promise): ComparisonCorrection => ({ kind: 'dismiss', finding: refOfPromise(promise) })),
    ...trio.figures.map((figure): ComparisonCorrection => ({ kind: 'dismiss', finding: refOfFigure(figure) })),
    { kind: 'mergeTopics', topic: [allHeadings[0] ?? ''], into: [allHeadings.at(-1) ?? ''], titles: ['', ''] },
  ];
  const some = shuffledSubarray(pool, { maxLength: 12 });

  it('no correction changes nothing, and none that finds nothing', () => {
    expect(applyCorrections(trio, [])).toEqual(trio);
    expect(corrected(trio, { kind: 'renameTopic', topic: ['Nowhere'], was: '', title: 'X' }, { kind: 'mergeTopics', topic: ['Nowhere'], into: [allHeadings[0] ?? ''], titles: ['', ''] }, { kind: 'alias', names: ['A b', 'C d'] })).toEqual(trio);
  });

  it('the order in which remembered corrections are read doesn’t matter', () => {
    assert(property(some.chain((chosen) => tuple(constantFrom(remembered(...chosen)), shuffledSubarray(remembered(...chosen), { minLength: chosen.length }))), ([inOrder, mixed]) => {
      expect(applyCorrections(trio, mixed)).toEqual(applyCorrections(trio, inOrder));
    }), { numRuns: 60 });
  });

  it('nor does the order in which independent ones are made', () => {
    // One for each thing: of two names for one topic, or two places for one statement, the later stands.
    const independent = some.map((chosen) => {
      const touched = new Set<string>();
      return chosen.filter((one) => {
        const key = one.kind === 'renameTopic' ? `name ${trio.topics.findIndex((topic) => topic.headings.includes(one.topic[0] ?? ''))}` : one.kind === 'mergeTopics' ? 'merge'
          : one.kind === 'pinStatements' ? `pin ${trio.topics.flatMap(({ rows }) => rows).findIndex(({ statements }) => statements.some(({ quote }) => quote === one.wordings[0]))}` : JSON.stringify(one);
        return !touched.has(key) && touched.add(key);
      }).filter((one, _, all) => !(one.kind === 'renameTopic' && all.some(({ kind }) => kind === 'mergeTopics')));
    });
    assert(property(independent.chain((chosen) => tuple(constantFrom(chosen), shuffledSubarray(chosen, { minLength: chosen.length }))), ([one, other]) => {
      expect(corrected(trio, ...other)).toEqual(corrected(trio, ...one));
    }), { numRuns: 60 });
  });

  it('taking one back gives what stood before; what was compared is never touched', () => {
    const before = structuredClone(trio);
    assert(property(some, array(constantFrom(...pool), { minLength: 1, maxLength: 1 }), (chosen, [extra]) => {
      const records = remembered(...chosen);
      const first = applyCorrections(trio, records);
      const withMore = remembered(...chosen, extra ?? pool[0] as ComparisonCorrection);
      applyCorrections(trio, withMore);
      expect(applyCorrections(trio, withMore.slice(0, -1))).toEqual(first);
      expect(trio).toEqual(before);
    }), { numRuns: 40 });
  });

  it('merging, moving and naming lose no statement and double none', () => {
    const harmless = pool.filter(({ kind }) => kind !== 'dismiss');
    assert(property(shuffledSubarray(harmless, { maxLength: 15 }), heading, (chosen, into) => {
      expect(words(corrected(trio, ...chosen, { kind: 'mergeTopics', topic: [allHeadings[0] ?? ''], into: [into], titles: ['', ''] }))).toEqual(words(trio));
    }), { numRuns: 60 });
  });
});

describe('names of one thing', () => {
  const record = (...names: readonly [string, string][]): CorrectionRecord[] => remembered(...names.map((pair): ComparisonCorrection => ({ kind: 'alias', names: pair })));

  it('are put together, with those known anyhow, in any order', () => {
    expect(aliasSets(record(['North Pier', 'Old Jetty'], ['The Stage', 'old jetty']), [])).toEqual([['north pier', 'old jetty', 'the stage']]);
    expect(aliasSets(record(['Contact Desk', 'front door']), [['front door', 'mash']])).toEqual([['contact desk', 'front door', 'mash']]);
    expect(aliasSets(record(['a b', 'c d'], ['e f', 'g h']), [])).toEqual(aliasSets(record(['g h', 'e f'], ['c d', 'a b']), []));
    expect(aliasSets([])).toEqual([]);
  });

  it('bring topics and statements together', () => {
    const reports = [
      writeReport('2025-01-14', ['# The Old Jetty', 'Works on the Old Jetty are to be finished by the end of May 2025.']),
      writeReport('2025-06-10', ['# North Pier', 'Works on North Pier are to be finished by the end of August 2025.']),
    ];
    expect(comparePeriods(reports).topics).toHaveLength(2);
    const joined = comparePeriods(reports, aliasSets(record(['Old Jetty', 'North Pier'])));
    expect(joined.topics).toHaveLength(1);
    expect(joined.topics[0]?.rows[0]?.statements).toHaveLength(2);
  });
});
