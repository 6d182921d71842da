/** `compare`: reports of one portfolio against each other. */
import type { Params } from '#shared/contract/api.ts';
import type { Comparison, Passage } from '#shared/domain/compare/comparison.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

export async function compareReports({ client }: Session, which: Params<'compare.get'>): Promise<Output> {
  const comparison = await client.call('compare.get', which);
  return { json: asJson(comparison), lines: asLines(comparison) };
}

const passage = ({ reportId, pageIndex, quote }: Passage) => ({ reportId, pageIndex, quote });

function asJson({ reports, topics, figures, commitments, checks }: Comparison): unknown {
  return {
    reports: reports.map(({ id, source, title, date }) => ({ id, source, title, date })),
    topics: topics.map(({ title, rows }) => ({ title, rows: rows.map(({ kind, statements }) => ({ kind, statements: statements.map(passage) })) })),
    figures: figures.map((figure) => {
      const { measure, value, valueTo, unit, asOf } = figure;
      return { ...passage(figure), measure, value, valueTo, unit, asOf };
    }),
    commitments: commitments.map((commitment) => {
      const { action, dueText, dueFrom, dueTo, stale, later } = commitment;
      return {
        ...passage(commitment), action, dueText, dueFrom, dueTo, stale,
        later: later.map(({ reportId, verdict, quote, pageIndex }) => ({ reportId, verdict, quote, pageIndex })),
      };
    }),
    checks: checks.map(({ kind, explanation, evidence }) => ({ kind, explanation, evidence: evidence.map(passage) })),
  };
}

const WORDS = { new: 'new', carried: 'as before', reworded: 'reworded', changed: 'changed', dropped: 'dropped' } as const;

function asLines({ reports, topics, figures, commitments, checks }: Comparison): string[] {
  const nameOf = new Map(reports.map(({ id, date, source }) => [id, date ?? source]));
  const at = ({ reportId, pageIndex }: { readonly reportId: string; readonly pageIndex: number }): string => `${nameOf.get(reportId) ?? reportId}, page ${pageIndex + 1}`;
  return [
    'Reports', ...reports.map(({ date, title }) => `  ${date ?? 'no date'}  ${title}`),
    ...topics.flatMap(({ title, rows }) => [
      '', title, ...rows.flatMap(({ kind, statements }) => statements.map((each, index) => `  ${(index === 0 ? WORDS[kind] : '').padEnd(9)}  ${each.quote} (${at(each)})`)),
    ]),
    '', 'Figures', ...figures.map((figure) => `  ${figure.measure}: ${figure.value}${figure.valueTo === null ? '' : ` to ${figure.valueTo}`} ${figure.unit} (${at(figure)})`),
    '', 'Commitments', ...commitments.flatMap((each) => [
      `  ${each.action}: ${each.dueText ?? 'no date'}${each.stale ? ', already past when it was published' : ''} (${at(each)})`,
      ...each.later.map(({ reportId, verdict, quote }) => `    ${nameOf.get(reportId) ?? reportId}: ${verdict}${quote === null ? '' : `: ${quote}`}`),
    ]),
    '', 'Checks', ...checks.map(({ explanation }) => `  ${explanation}`),
  ];
}
