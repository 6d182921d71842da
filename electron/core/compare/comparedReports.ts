/** Which reports are compared: those that were named, or those of a portfolio that follow one another. */
import type { DatabaseSync } from 'node:sqlite';
import type { Params } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import { portfolioGroups, portfolioNamed } from '#core/read/portfolios.ts';
import { oneForEachDay } from '#core/read/series.ts';
import { reportsBehind } from './reportForComparison.ts';

export type AskedReports = Params<'compare.get'>;

/** Their ids. @throws AppError `NOT_FOUND` */
export function comparedReports(db: DatabaseSync, asked: AskedReports): string[] {
  return 'ids' in asked ? asked.ids.flatMap((id) => reportsBehind(db, id)) : reportsOn(db, asked.portfolio);
}

function reportsOn(db: DatabaseSync, name: string): string[] {
  const group = portfolioNamed(portfolioGroups(db), name);
  if (!group) throw new AppError('NOT_FOUND', 'There is no report on this portfolio');
  return oneForEachDay(group.reports).map((report) => report.id);
}
