/** What a comparison got wrong of what became of promises, with the words of both sides: what rules are to be mended by. */
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import { type Labels, samePassage, wordsIn } from './scoreComparison.ts';

/** One line of cause and a line each of: the promise, what the reader found, what the comparison found. */
export function wrongVerdicts(labels: Labels, comparison: Comparison): string[] {
  const nameOf = new Map(comparison.reports.map((report) => [report.id, report.source.replace(/\.(pdf|txt|md|docx)$/i, '')]));
  const lines: string[] = [];
  for (const label of labels.commitments) {
    const words = wordsIn(label.quote);
    const found = comparison.commitments.filter((one) => nameOf.get(one.reportId) === label.report && samePassage(wordsIn(one.quote), words));
    if (found.length === 0) {
      lines.push(`NOT FOUND  ${label.quote}`, '');
      continue;
    }
    for (const { report, verdict, quote } of label.later ?? []) {
      const said = found.flatMap((one) => one.later.filter((later) => nameOf.get(later.reportId) === report));
      if (said.some((later) => later.verdict === verdict)) continue;
      const linked = quote !== null && said.some((later) => later.quote !== null && samePassage(wordsIn(later.quote), wordsIn(quote)));
      lines.push(`${verdict} → ${said.map((later) => later.verdict).join('/')}${linked ? ' (same passage)' : ''}`);
      lines.push(`   promise  ${label.report.slice(0, 10)}  ${found.map((one) => one.quote).join(' | ')}  [${label.dueText ?? '-'}: ${label.dueFrom ?? ''}..${label.dueTo ?? ''}; ours ${found.map((one) => `${one.dueFrom ?? ''}..${one.dueTo ?? ''}`).join()}]`);
      lines.push(`   reader   ${report.slice(0, 10)}  ${quote ?? '-'}`);
      for (const later of said) lines.push(`   ours     ${report.slice(0, 10)}  ${later.quote ?? '-'}${later.newDueTo ? `  [${later.newDueTo}]` : ''}`);
      lines.push('');
    }
  }
  for (const one of comparison.commitments.filter(({ reportId }) => labels.reports.includes(nameOf.get(reportId) ?? ''))) {
    for (const later of one.later.filter(({ verdict, reportId }) => verdict === 'slipped' && labels.reports.includes(nameOf.get(reportId) ?? ''))) {
      const pairs = labels.commitments.filter((label) => nameOf.get(one.reportId) === label.report && samePassage(wordsIn(one.quote), wordsIn(label.quote)));
      if (pairs.some((label) => label.later?.some(({ report, verdict }) => report === nameOf.get(later.reportId) && verdict === 'slipped'))) continue;
      lines.push(`FALSE SLIP (${pairs.length} labels)`, `   promise  ${one.quote}  [${one.dueFrom ?? ''}..${one.dueTo ?? ''}]`, `   ours     ${later.quote ?? ''}  [${later.newDueTo ?? ''}]`, '');
    }
  }
  return lines;
}
