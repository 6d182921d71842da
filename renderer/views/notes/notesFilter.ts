/** Which marks the list shows, in which order and in which groups: told from the marks and the papers that they are on. */
import { markedWords, type Annotation, type AnnotationKind, type AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import type { DocumentSummary } from '#shared/domain/document/document.ts';

export type GroupBy = 'none' | 'paper' | 'meaning' | 'tag';
export type SortBy = 'changed' | 'made' | 'place';

/** Every filter that is set has to fit; `all`: not set. */
export interface NotesFilter {
  readonly text: string;
  readonly meaning: AnnotationMeaning | 'all';
  readonly kind: AnnotationKind | 'all';
  readonly tag: string;
  /** Id of the paper (a file). */
  readonly paper: string;
  /** `meetingKey()`. */
  readonly meeting: string;
  readonly portfolio: string;
  readonly withNote: boolean;
  /** Its paper came again, and its place there is not settled. */
  readonly needsPlacing: boolean;
}

export const ALL = 'all' as const;
export const NO_FILTER: NotesFilter = { text: '', meaning: ALL, kind: ALL, tag: ALL, paper: ALL, meeting: ALL, portfolio: ALL, withNote: false, needsPlacing: false };

/** How many filters are set, the words that are looked for aside. */
export function filtersSet({ meaning, kind, tag, paper, meeting, portfolio, withNote, needsPlacing }: NotesFilter): number {
  return [meaning, kind, tag, paper, meeting, portfolio].filter((value) => value !== ALL).length + (withNote ? 1 : 0) + (needsPlacing ? 1 : 0);
}

/** A mark with what its paper says of it. */
export interface ListedMark {
  readonly mark: Annotation;
  /** Key and words of the meeting that its paper went to; null where none is known. */
  readonly meeting: { readonly key: string; readonly committee: string; readonly date: string } | null;
  readonly portfolio: string | null;
  /** The pair of versions in which it waits to be placed; null where it's settled. */
  readonly waitsIn: string | null;
  /** Position in the library: papers as they were imported, then places in them. */
  readonly place: number;
}

export interface AboutMarks {
  readonly papers: readonly DocumentSummary[];
  /** A portfolio's one name. */
  readonly portfolioOf: (spelling: string) => string;
  /** Marks that wait to be placed: id of the mark, id of the pair of versions. */
  readonly open: ReadonlyMap<string, string>;
}

/** @param marks in the library's order */
export function listedMarks(marks: readonly Annotation[], { papers, portfolioOf, open }: AboutMarks): ListedMark[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return marks.map((mark, place) => {
    const part = byId.get(mark.citation.documentId);
    const file = byId.get(mark.anchor.fileId);
    const committee = part?.committee ?? file?.committee ?? null;
    const date = part?.meetingDate ?? file?.meetingDate ?? null;
    const portfolio = part?.portfolio ?? file?.portfolio ?? null;
    return {
      mark, place, waitsIn: open.get(mark.id) ?? null, portfolio: portfolio === null ? null : portfolioOf(portfolio),
      meeting: committee === null || date === null ? null : { key: `${date} ${committee}`, committee, date },
    };
  });
}

/** @param found ids that the library's search gave for the filter's words; null where it has not answered, or there are none */
export function shownMarks(listed: readonly ListedMark[], filter: NotesFilter, found: ReadonlySet<string> | null): ListedMark[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const holds = ({ note, tags, citation, ...mark }: Annotation): boolean => {
    const text = [note, markedWords(mark), citation.title, ...tags].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const fits = ({ mark, meeting, portfolio, waitsIn }: ListedMark): boolean => (
    (filter.meaning === ALL || filter.meaning === mark.meaning) && (filter.kind === ALL || filter.kind === mark.kind)
    && (filter.tag === ALL || mark.tags.includes(filter.tag)) && (filter.paper === ALL || filter.paper === mark.anchor.fileId)
    && (filter.meeting === ALL || filter.meeting === meeting?.key) && (filter.portfolio === ALL || filter.portfolio === portfolio)
    && (!filter.withNote || mark.note.trim() !== '') && (!filter.needsPlacing || waitsIn !== null)
    // The search knows words by their stems; what is half typed it doesn't know yet.
    && (words.length === 0 || found?.has(mark.id) === true || holds(mark))
  );
  return listed.filter(fits);
}

export function sortedMarks(listed: readonly ListedMark[], by: SortBy): ListedMark[] {
  if (by === 'place') return listed.toSorted((a, b) => a.place - b.place);
  const time = ({ mark }: ListedMark): string => (by === 'made' ? mark.createdAt : mark.updatedAt);
  return listed.toSorted((a, b) => time(b).localeCompare(time(a)) || a.place - b.place);
}

export interface MarkGroup {
  readonly key: string;
  readonly title: string;
  readonly marks: readonly ListedMark[];
}

export interface GroupNames {
  readonly meaning: (meaning: AnnotationMeaning) => string;
  readonly untagged: string;
}

/** Groups in the order in which their first mark comes; of meanings, in theirs. A mark with several tags is in the group of each. */
export function groupedMarks(listed: readonly ListedMark[], by: Exclude<GroupBy, 'none'>, names: GroupNames): MarkGroup[] {
  const groups = new Map<string, { title: string; marks: ListedMark[] }>();
  const put = (key: string, title: string, one: ListedMark): void => {
    const group = groups.get(key);
    if (group) group.marks.push(one);
    else groups.set(key, { title, marks: [one] });
  };
  for (const one of listed) {
    const { mark } = one;
    if (by === 'meaning') put(mark.meaning, names.meaning(mark.meaning), one);
    else if (by === 'paper') put(mark.citation.documentId, mark.citation.title || mark.citation.source, one);
    else if (mark.tags.length === 0) put('', names.untagged, one);
    else for (const tag of mark.tags) put(tag.toLowerCase(), tag, one);
  }
  const list = [...groups].map(([key, group]) => ({ key, ...group }));
  return by === 'tag' ? list.toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || a.title.localeCompare(b.title, 'en-GB')) : list;
}

/** What the search is asked: every word is wanted, unless the person writes its own signs. */
export function asSearchQuery(text: string): string {
  const said = text.trim();
  if (said === '' || /[+\-*~^:"]/.test(said)) return said;
  return said.split(/\s+/).map((word) => `+${word}`).join(' ');
}
