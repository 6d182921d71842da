import type { Handlers } from '#shared/contract/api.ts';
import { comparedReports } from '#core/compare/comparedReports.ts';
import { subjectsOf } from '#core/compare/correctionRecords.ts';
import type { KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { CoreContext } from '#core/context.ts';
import { fileName } from '#core/export/fileName.ts';
import { refuseExemptReports } from '#core/vault/keptBack.ts';
import { briefingOf } from './briefing.ts';
import { citePassages } from './citePassages.ts';
import { comparisonCsv } from './comparisonCsv.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Handler of the contract's `compare.export`: the comparison as the member sees it, corrections and all. */
export function comparisonExport({ library, clock, exports }: CoreContext, comparisons: KeptComparisons): Pick<Handlers, 'compare.export'> {
  return {
    'compare.export': async ({ of, format }) => {
      const { db } = library();
      const ids = comparedReports(db, of);
      refuseExemptReports(db, ids);
      const comparison = comparisons.of(library(), ids);
      const cite = citePassages(db, comparison);
      const madeAt = clock.now().toISOString();
      const about = 'portfolio' in of ? of.portfolio : subjectsOf(db, ids).filter((subject) => !subject.startsWith('paper:')).join(', ') || (comparison.reports.at(-1)?.title ?? '');
      const name = fileName(`Comparison ${about} ${madeAt.slice(0, 10)}`);
      if (format === 'csv') return exports.keep(new TextEncoder().encode(comparisonCsv(comparison, cite)), `${name}.csv`, 'text/csv; charset=utf-8');
      // Loaded when it is first needed: it is large, and nothing else waits for it.
      const { comparisonDocx } = await import('./comparisonDocx.ts');
      return exports.keep(await comparisonDocx(briefingOf(comparison, about, madeAt, cite), madeAt), `${name}.docx`, DOCX);
    },
  };
}
