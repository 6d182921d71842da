import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import { portfolioGroups, portfolioNamed } from '#core/read/portfolios.ts';
import { oneForEachDay } from '#core/read/series.ts';
import { comparisonOf, type ComparePeriods } from './comparisons.ts';
import { reportsBehind } from './reportForComparison.ts';

export function compareHandlers(core: CoreContext, comparePeriods: ComparePeriods): Pick<Handlers, 'compare.portfolios' | 'compare.get'> {
  return {
    'compare.portfolios': () => ({ portfolios: portfolioGroups(core.library().db) }),
    'compare.get': (asked) => {
      const library = core.library();
      const ids = 'ids' in asked ? asked.ids.flatMap((id) => reportsBehind(library.db, id)) : reportsOn(core, asked.portfolio);
      return comparisonOf(library, ids, comparePeriods, core.clock);
    },
  };
}

function reportsOn(core: CoreContext, name: string): string[] {
  const group = portfolioNamed(portfolioGroups(core.library().db), name);
  if (!group) throw new AppError('NOT_FOUND', 'There is no report on this portfolio');
  return oneForEachDay(group.reports).map((report) => report.id);
}
