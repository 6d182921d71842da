/** From a place in one paper to the place in another that belongs to it, so that two can scroll together. */
import type { OutlineItem, OutlineSection } from '#shared/domain/document/document.ts';

/** A paper as far as its places matter. A place is a page and the share of it above the window's top: 4.5. */
export interface LinkedPaper {
  readonly pageCount: number;
  readonly items: readonly Pick<OutlineItem, 'number' | 'papers' | 'pageFrom' | 'pageTo'>[];
  readonly sections: readonly Pick<OutlineSection, 'title' | 'pageIndex' | 'start'>[];
}

/** [place in the one, place in the other]: both rise. */
export type Tie = readonly [number, number];

/** Letters on a page of prose: how far down a page a heading stands is only known by what comes before it. */
const LETTERS_A_PAGE = 3000;

function placeOfSection({ pageIndex, start }: LinkedPaper['sections'][number]): number {
  return pageIndex + Math.min(0.95, start / LETTERS_A_PAGE);
}

/** "2.1 Children’s Social Care" and "3. CHILDREN'S SOCIAL CARE" are one heading. */
function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[’‘]/g, "'").replace(/^\s*(?:[\divx]+[.)]?)+\s+/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Pairs of equal keys in the order of both: the most that there are. */
function inBoth(a: readonly string[], b: readonly string[]): [number, number][] {
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i]![j] = a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The most sections of one paper that are compared: beyond, two packs are tied by their items. */
const MOST_SECTIONS = 1500;

/**
 * What the two have in common: their agenda items by number, else their headings by words. Empty where they share neither
 * (then only shares of their lengths are left).
 */
export function tiesBetween(one: LinkedPaper, other: LinkedPaper): readonly Tie[] {
  const numbered = (paper: LinkedPaper) => paper.items.filter((item) => item.number !== null && item.papers);
  const items = numbered(one).flatMap((item): Tie[] => {
    const same = numbered(other).find(({ number }) => number?.toLowerCase() === item.number?.toLowerCase());
    return same ? [[item.pageFrom, same.pageFrom]] : [];
  });
  if (items.length > 0) return rising(items);
  const [mine, theirs] = [one.sections.slice(0, MOST_SECTIONS), other.sections.slice(0, MOST_SECTIONS)];
  return rising(inBoth(mine.map(({ title }) => plainTitle(title)), theirs.map(({ title }) => plainTitle(title)))
    .map(([i, j]): Tie => [placeOfSection(mine[i]!), placeOfSection(theirs[j]!)]));
}

/** Leaves out ties that would lead back up. */
function rising(ties: readonly Tie[]): Tie[] {
  const kept: Tie[] = [];
  for (const tie of ties.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = kept.at(-1);
    if (!last || (tie[0] > last[0] && tie[1] > last[1])) kept.push(tie);
  }
  return kept;
}

/** The place in the other paper: between two ties, as far along as in this one. */
export function linkedPlace(place: number, ties: readonly Tie[], pageCount: number, otherCount: number): number {
  const all: readonly Tie[] = [[0, 0], ...ties.filter(([a, b]) => a > 0 && b > 0 && a < pageCount && b < otherCount), [pageCount, otherCount]];
  const next = all.findIndex(([at]) => at > place);
  const after = next < 0 ? all.length - 1 : Math.max(1, next);
  const [from, to] = [all[after - 1]!, all[after] ?? all.at(-1)!];
  const share = to[0] === from[0] ? 0 : (Math.min(place, pageCount) - from[0]) / (to[0] - from[0]);
  return from[1] + share * (to[1] - from[1]);
}

export function turnedAround(ties: readonly Tie[]): Tie[] {
  return ties.map(([a, b]) => [b, a]);
}
