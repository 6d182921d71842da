/** Which page of the new version an old page is: by the passages that it holds, or by its neighbours where it has no text. */
import type { VersionAlignment } from './alignVersions.ts';

export interface PagePartner {
  /** Index into the new version's pages, or -1. */
  readonly page: number;
  readonly certain: boolean;
  /** Share of the old page's words that stand on it. */
  readonly share: number;
  readonly by: 'words' | 'neighbours' | 'none';
}

/** A page that has fewer words can't be told by them. */
const FEW_WORDS = 10;
/** Share of either page's words that stand on the other. */
const MOSTLY = 0.6;

const known = new WeakMap<VersionAlignment, PagePartner[]>();

/** One for each page of the old version. */
export function pagePartners(alignment: VersionAlignment): readonly PagePartner[] {
  const had = known.get(alignment);
  if (had) return had;
  const made = match(alignment);
  known.set(alignment, made);
  return made;
}

function match({ before, after, wordTo }: VersionAlignment): PagePartner[] {
  const wordsOld = countWords(before.pageOf, before.pages.length);
  const wordsNew = countWords(after.pageOf, after.pages.length);
  const votes = before.pages.map(() => new Map<number, number>());
  for (const [word, to] of wordTo.entries()) {
    if (to === -1) continue;
    const page = after.pageOf[to] ?? 0;
    const of = votes[before.pageOf[word] ?? 0];
    of?.set(page, (of.get(page) ?? 0) + 1);
  }
  const byWords = votes.map((of, at): PagePartner => {
    const [page, count] = [...of].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [-1, 0];
    const words = wordsOld[at] ?? 0;
    const share = words === 0 ? 0 : count / words;
    return { page, share, certain: words >= FEW_WORDS && share >= MOSTLY && count / Math.max(1, wordsNew[page] ?? 0) >= MOSTLY, by: page === -1 ? 'none' : 'words' };
  });
  return byWords.map((partner, at) => ((wordsOld[at] ?? 0) >= FEW_WORDS ? partner : byNeighbours(byWords, at, after.pages.length, wordsNew)));
}

/** Between the same two pages, and as many from each: it can only be this one. One of the two must be a page that was found. */
function byNeighbours(pages: readonly PagePartner[], at: number, lengthNew: number, wordsNew: readonly number[]): PagePartner {
  let [p, q] = [at - 1, at + 1];
  while (p >= 0 && pages[p]?.certain !== true) p -= 1;
  while (q < pages.length && pages[q]?.certain !== true) q += 1;
  const before = p < 0 ? -1 : pages[p]?.page ?? -1;
  const behind = q >= pages.length ? lengthNew : pages[q]?.page ?? lengthNew;
  const page = before + at - p;
  const found = (p >= 0 || q < pages.length) && behind - before === q - p && (wordsNew[page] ?? 0) < FEW_WORDS;
  return found ? { page, certain: true, share: 0, by: 'neighbours' } : { page: page >= 0 && page < lengthNew && p >= 0 ? page : -1, certain: false, share: 0, by: 'none' };
}

function countWords(pageOf: Int32Array, pages: number): number[] {
  const counts = Array.from({ length: pages }, () => 0);
  for (const page of pageOf) counts[page] = (counts[page] ?? 0) + 1;
  return counts;
}
