/** How the list of papers is arranged. */
import type { DocumentSummary } from '#shared/domain/document/document.ts';

export interface PaperGroup {
  readonly key: string;
  /** Committee or portfolio; null for papers that have none. */
  readonly name: string | null;
  readonly date: string | null;
  /** A file followed by its parts; in a portfolio, its reports alone. */
  readonly papers: readonly DocumentSummary[];
}

/** A pack first, then its supplements, then what stands alone: as a meeting's papers are read. */
const RANK: Readonly<Record<DocumentSummary['kind'], number>> = { pack: 0, supplement: 1, minutes: 2, report: 3, appendix: 4, other: 5 };

function withParts(files: readonly DocumentSummary[], all: readonly DocumentSummary[]): readonly DocumentSummary[] {
  const parts = Map.groupBy(all.filter(({ partOf }) => partOf !== null), ({ partOf }) => partOf);
  return files
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || a.title.localeCompare(b.title, 'en-GB'))
    .flatMap((file) => [file, ...(parts.get(file.id) ?? []).toSorted((a, b) => a.pageFrom - b.pageFrom)]);
}

/** Meetings, the latest first; what belongs to none last. */
export function byMeeting(papers: readonly DocumentSummary[]): readonly PaperGroup[] {
  const files = papers.filter(({ partOf }) => partOf === null);
  const held = (paper: DocumentSummary): boolean => paper.committee !== null && paper.meetingDate !== null;
  const groups = [...Map.groupBy(files.filter(held), ({ committee, meetingDate }) => `${meetingDate ?? ''} ${committee ?? ''}`)]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([key, inGroup]) => ({ key, name: inGroup[0]?.committee ?? null, date: inGroup[0]?.meetingDate ?? null, papers: withParts(inGroup, papers) }));
  const rest = files.filter((paper) => !held(paper));
  return rest.length > 0 ? [...groups, { key: 'none', name: null, date: null, papers: withParts(rest, papers) }] : groups;
}

function older(a: DocumentSummary, b: DocumentSummary): number {
  return (a.meetingDate ?? '9999').localeCompare(b.meetingDate ?? '9999') || a.title.localeCompare(b.title, 'en-GB');
}

/** Portfolios by name, each with its papers in order of time. A pack has no portfolio of its own: its reports have. */
export function byPortfolio(papers: readonly DocumentSummary[], nameOf: (spelling: string) => string = (spelling) => spelling): readonly PaperGroup[] {
  const reports = papers.filter(({ kind }) => kind !== 'pack' && kind !== 'supplement');
  const groups = [...Map.groupBy(reports.filter(({ portfolio }) => portfolio !== null), ({ portfolio }) => nameOf(portfolio ?? ''))]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([name, inGroup]) => ({ key: name, name, date: null, papers: inGroup.toSorted(older) }));
  const rest = reports.filter(({ portfolio }) => portfolio === null);
  return rest.length > 0 ? [...groups, { key: 'none', name: null, date: null, papers: rest.toSorted(older) }] : groups;
}

/** One list, the latest first. */
export function asList(papers: readonly DocumentSummary[]): readonly PaperGroup[] {
  return [{ key: 'all', name: null, date: null, papers: papers.toSorted((a, b) => older(b, a)) }];
}

export interface PaperFilter {
  readonly text: string;
  readonly kind: DocumentSummary['kind'] | 'all';
  readonly committee: string;
}

/** Every word stands somewhere in the paper's title, portfolio, author, committee or file name. */
export function fitsFilter(paper: DocumentSummary, { text, kind, committee }: PaperFilter): boolean {
  const where = [paper.title, paper.portfolio, paper.author, paper.committee, paper.period, paper.source].filter(Boolean).join(' ').toLowerCase();
  return (kind === 'all' || paper.kind === kind) && (committee === '' || paper.committee === committee)
    && text.toLowerCase().split(/\s+/).every((word) => where.includes(word));
}
