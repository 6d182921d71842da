/** Every finding of a comparison as a table for a spreadsheet: one line each, with where its words stand. */
import { citedDate } from '#shared/domain/anchor/formatCitation.ts';
import type { Check, Commitment, Comparison, Figure, LaterVerdict, TopicRow, Verdict } from '#shared/domain/compare/comparison.ts';
import { field } from '#core/export/csvField.ts';
import type { CitedPassage, Citer } from './citePassages.ts';

const COLUMNS = ['Finding', 'Kind', 'Topic', 'Report', 'Quote', 'Citation', 'Earlier quote', 'Earlier citation', 'Due', 'New date', 'Days moved', 'Measure', 'Value', 'Value to', 'Unit', 'As of', 'Explanation'] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

const KINDS: Readonly<Record<TopicRow['kind'], string>> = { new: 'New', carried: 'Carried forward', reworded: 'Reworded', changed: 'Changed', dropped: 'Not said again' };
const VERDICTS: Readonly<Record<Verdict, string>> = {
  delivered: 'Said to be delivered', onTrack: 'Said to be on track', slipped: 'Date moved later', broughtForward: 'Date moved earlier', mentioned: 'Mentioned, outcome not said', notMentioned: 'Not mentioned',
};
const CHECKS: Readonly<Record<Check['kind'], string>> = {
  percentage: 'Percentage and count', sum: 'Parts and whole', staleDate: 'Date already past', contradiction: 'Two reports differ', lateSupplement: 'Published late',
};

/** With a byte order mark and line ends as Excel wants them. */
export function comparisonCsv(comparison: Comparison, cite: Citer): string {
  const names = new Map(comparison.reports.map((report) => [report.id, report.date === null ? report.period ?? report.title : citedDate(report.date)]));
  const said = (passage: CitedPassage & { readonly quote: string }): Line => ({ Report: names.get(passage.reportId) ?? '', Quote: flat(passage.quote), Citation: cite(passage) });
  const lines: Line[] = [
    ...comparison.topics.flatMap((topic) => topic.rows.map((row) => statement(topic.title, row, said))),
    ...comparison.commitments.flatMap((commitment) => promise(commitment, said)),
    ...comparison.figures.map((figure) => figureLine(figure, said)),
    ...comparison.checks.map((check) => checkLine(check, names, cite)),
  ];
  return `\ufeff${[COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((column) => field(line[column])).join(','))].join('\r\n')}\r\n`;
}

type Said = (passage: CitedPassage & { readonly quote: string }) => Line;

function statement(topic: string, { kind, statements, silentFor }: TopicRow, said: Said): Line {
  const last = statements.at(-1);
  const before = statements.at(-2);
  const earlier = before ? said(before) : {};
  return {
    Finding: 'Statement', Kind: KINDS[kind], Topic: topic, ...(last ? said(last) : {}),
    'Earlier quote': earlier.Quote ?? null, 'Earlier citation': earlier.Citation ?? null,
    Explanation: silentFor > 0 ? `Not said in ${silentFor === 1 ? 'the report' : `the ${silentFor} reports`} after it` : null,
  };
}

/** The promise itself, then what each later report that speaks of it says. */
function promise(commitment: Commitment, said: Said): Line[] {
  const { dueText, later, overdue, stale, action } = commitment;
  const silent = later.length > 0 && later.every(({ verdict }) => verdict === 'notMentioned');
  const own: Line = {
    Finding: 'Promise', Kind: overdue ? 'Past its date, not said to be delivered' : silent ? 'Not mentioned since' : 'Promise', Topic: action, ...said(commitment), Due: dueText,
    Explanation: stale ? 'The date had passed when this was published' : null,
  };
  const spoken = later.flatMap((verdict) => {
    const passage = passageOf(verdict);
    return passage === null ? [] : [{
      Finding: 'Promise, later report', Kind: VERDICTS[verdict.verdict], Topic: action, ...said(passage),
      'Earlier quote': own.Quote ?? null, 'Earlier citation': own.Citation ?? null, Due: dueText, 'New date': verdict.newDueText ?? verdict.newDueTo, 'Days moved': verdict.daysMoved,
    }];
  });
  return [own, ...spoken];
}

function passageOf({ reportId, pageIndex, start, quote }: LaterVerdict): (CitedPassage & { quote: string }) | null {
  return pageIndex === null || start === null || quote === null ? null : { reportId, pageIndex, start, quote };
}

function figureLine(figure: Figure, said: Said): Line {
  const { measure, value, valueTo, unit, asOf, series } = figure;
  return { Finding: 'Figure', Kind: series === null ? 'Said once' : 'Followed through the reports', Topic: series, ...said(figure), Measure: measure, Value: value, 'Value to': valueTo, Unit: unit, 'As of': asOf };
}

function checkLine({ kind, explanation, evidence }: Check, names: ReadonlyMap<string, string>, cite: Citer): Line {
  return {
    Finding: 'Worth checking', Kind: CHECKS[kind], Report: [...new Set(evidence.map(({ reportId }) => names.get(reportId) ?? ''))].join('; '),
    Quote: evidence.map(({ quote }) => flat(quote)).join(' | '), Citation: evidence.map(cite).join(' | '), Explanation: explanation,
  };
}

const flat = (quote: string): string => quote.replace(/\s+/g, ' ').trim();
