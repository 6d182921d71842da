import type { Handlers } from '#shared/contract/api.ts';
import type { CorrectionRecord } from '#shared/domain/compare/corrections/correction.ts';
import type { CoreContext } from '#core/context.ts';
import { portfolioGroups } from '#core/read/portfolios.ts';
import { comparedReports } from './comparedReports.ts';
import { correctionsFor, rememberCorrection, subjectsOf, takeCorrectionBack } from './correctionRecords.ts';
import type { KeptComparisons } from './keptComparisons.ts';

type CompareMethods = 'compare.portfolios' | 'compare.get' | 'compare.corrections' | 'compare.correct' | 'compare.takeBack';

/** Handlers of the contract's `compare.*`, exporting aside. Each correction is on disk before it is answered. */
export function compareHandlers(core: CoreContext, comparisons: KeptComparisons): Pick<Handlers, CompareMethods> {
  const changed = (): void => core.events.emit('recordsChanged', { kinds: ['corrections'] });
  return {
    'compare.portfolios': () => ({ portfolios: portfolioGroups(core.library().db) }),

    'compare.get': (asked) => comparisons.of(core.library(), comparedReports(core.library().db, asked)),

    'compare.corrections': (asked) => ({ corrections: correctionsFor(core.library().db, comparedReports(core.library().db, asked)) }),

    'compare.correct': ({ of, correction }) => {
      const library = core.library();
      const reports = comparedReports(library.db, of);
      const record: CorrectionRecord = {
        id: core.ids.next(), portfolios: subjectsOf(library.db, reports), madeAt: core.clock.now().toISOString(), correction,
      };
      library.write(() => rememberCorrection(library.db, record, reports));
      changed();
      return record;
    },

    'compare.takeBack': ({ id }) => {
      const library = core.library();
      library.write(() => takeCorrectionBack(library.db, id, core.clock.now().toISOString()));
      changed();
      return {};
    },
  };
}
