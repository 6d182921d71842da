/** Corrections in a sentence. */
import type { ComparisonCorrection, FindingRef } from '#shared/domain/compare/corrections/correction.ts';
import { correctionsStrings as t } from '#renderer/strings/corrections.ts';

const tidy = (quote: string): string => quote.replace(/\s+/g, ' ').trim();

/** The words that a finding is known by: of several, the latest. */
export function quoteOfFinding(finding: FindingRef): string {
  switch (finding.kind) {
    case 'statement': case 'check': return tidy(finding.quotes.at(-1) ?? '');
    case 'series': return finding.figures.at(-1)?.measure ?? '';
    case 'verdict': return tidy(finding.laterQuote);
    default: return tidy(finding.quote);
  }
}

export function sayCorrection(correction: ComparisonCorrection): string {
  switch (correction.kind) {
    case 'renameTopic': return t.said.renameTopic(correction.was, correction.title);
    case 'mergeTopics': return t.said.mergeTopics(...correction.titles);
    case 'pinStatements': return correction.saying ? t.said.pinSaying(correction.saying.words, correction.title) : t.said.pinStatements(tidy(correction.wordings.at(-1) ?? ''), correction.title);
    case 'hideTopic': return t.said.hideTopic(correction.was);
    case 'alias': return t.said.alias(...correction.names);
    default: return `${t.findings[correction.finding.kind]}: ${quoteOfFinding(correction.finding)}`;
  }
}
