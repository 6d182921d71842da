/** Portfolios as people mean them, however each paper spells them. */
import type { DatabaseSync } from 'node:sqlite';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { portfolioKey } from '#core/library/keys.ts';
import { listWithPortfolio } from './documentSummaries.ts';
import { reportDate } from './reportDate.ts';

export interface PortfolioGroup {
  /** The spelling that most papers use. */
  readonly name: string;
  readonly spellings: string[];
  /** In order of time. */
  readonly reports: DocumentSummary[];
}

/** Words that tell nothing apart: "Children's Services" is what "Children's Social Care" is also called. */
const GENERAL = new Set(['service', 'social', 'care', 'affair', 'matter', 'department', 'directorate']);
const COMPARED = new Set<DocumentSummary['kind']>(['report', 'supplement']);

/**
 * Groups reports by portfolio. Spellings are one portfolio where they have the same words, plural, possessive and "and"
 * aside; or where one is the other with only general words left out or put in ("Children Services", "Children's
 * Social Care") and no third portfolio could be meant by it as well.
 */
export function groupPortfolios(documents: readonly DocumentSummary[]): PortfolioGroup[] {
  const withReports = new Set(documents.flatMap((each) => (each.kind === 'report' && each.partOf !== null ? [each.partOf] : [])));
  const byKey = Map.groupBy(documents.filter((each) => isReport(each, withReports)), (each) => portfolioKey(each.portfolio) ?? '');
  byKey.delete('');
  const groups = mergeKeys([...byKey.keys()]);
  return groups.map((keys) => {
    const reports = keys.flatMap((key) => byKey.get(key) ?? []).toSorted(byTime);
    const spellings = mostUsed(reports.map((report) => report.portfolio ?? ''));
    return { name: spellings[0] ?? '', spellings: spellings.toSorted((a, b) => a.localeCompare(b, 'en-GB')), reports };
  }).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Appendices and minutes tell their portfolio too, but reports are what is compared. */
function isReport(document: DocumentSummary, withReports: ReadonlySet<string>): boolean {
  if (document.portfolio === null || !COMPARED.has(document.kind)) return false;
  // A supplement is compared by the reports in it, where it has any.
  return document.kind !== 'supplement' || !withReports.has(document.id);
}

export function portfolioGroups(db: DatabaseSync): PortfolioGroup[] {
  return groupPortfolios(listWithPortfolio(db));
}

/** The group that a spelling belongs to, or null. */
export function portfolioNamed(groups: readonly PortfolioGroup[], name: string): PortfolioGroup | null {
  return groups.find((group) => group.spellings.includes(name))
    ?? groups.find((group) => group.spellings.some((spelling) => portfolioKey(spelling) === portfolioKey(name)))
    ?? groups.find((group) => group.spellings.some((spelling) => core(portfolioKey(spelling) ?? '') === core(portfolioKey(name) ?? '') && core(portfolioKey(name) ?? '') !== ''))
    ?? null;
}

/** Every spelling that the library has for what a person calls by one of them: for search filters. */
export function portfolioSpellings(db: DatabaseSync, name: string): string[] {
  return portfolioNamed(portfolioGroups(db), name)?.spellings ?? [name];
}

/** Newest last; a report of which no date is known counts as oldest. */
export function byTime(a: DocumentSummary, b: DocumentSummary): number {
  const [one, other] = [a, b].map((report) => reportDate(report.meetingDate, report.period) ?? '');
  return (one ?? '').localeCompare(other ?? '') || a.source.localeCompare(b.source) || a.pageFrom - b.pageFrom;
}

function mergeKeys(keys: readonly string[]): string[][] {
  const byCore = Map.groupBy(keys, (key) => core(key) || key);
  return [...byCore.values()].flatMap((alike) => (alike.length === 1 || isOnePortfolio(alike) ? [alike] : alike.map((key) => [key])));
}

function core(key: string): string {
  return key.split(' ').filter((word) => !GENERAL.has(word)).toSorted().join(' ');
}

/**
 * Spellings with one core are one portfolio as long as the fullest of them has all the words of the others, a word for
 * "service" aside. "Housing Services" and "Housing Care" would be two.
 */
function isOnePortfolio(keys: readonly string[]): boolean {
  const sets = keys.map((key) => new Set(key.split(' ').filter((word) => word !== 'service')));
  const fullest = sets.reduce((a, b) => (b.size > a.size ? b : a));
  return sets.every((words) => words.isSubsetOf(fullest));
}

function mostUsed(spellings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en-GB')).map(([spelling]) => spelling);
}
