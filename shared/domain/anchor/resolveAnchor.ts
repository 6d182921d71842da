/** Finds a marked stretch of text again in a new version of its paper, or says why it can't be sure. */
import { candidatesFor, wordsBecame } from '#shared/domain/version/becameOf.ts';
import type { VersionAlignment } from '#shared/domain/version/alignVersions.ts';
import { placeOf } from '#shared/domain/version/candidates.ts';
import { bagOf, likenessOf } from '#shared/domain/version/likeWords.ts';
import { pagePartners } from '#shared/domain/version/pagePartners.ts';
import { wordsOfSpan } from '#shared/domain/version/passages.ts';
import type { Resolution, VersionPlace } from '#shared/domain/version/resolution.ts';
import type { TextSpan } from '#shared/domain/segment/segment.ts';

/**
 * @param spans of the old version's pages, in order: more than one where the mark goes over a page's end; one without length
 *   means the page as a whole
 */
export function resolveAnchor(spans: readonly TextSpan[], alignment: VersionAlignment): Resolution {
  const first = spans[0];
  if (!first) return gone();
  if (first.start === first.end) return resolvePage(first.pageIndex, alignment);
  const ranges = spans.flatMap((span) => wordsOfSpan(alignment.before, span) ?? []);
  if (ranges.length === 0) return gone();
  const [from, to] = [Math.min(...ranges), Math.max(...ranges)];
  return certainly(spans, from, to, alignment) ?? propose(from, to, alignment);
}

/** A mark on a page as a whole: found by what stands on it, or by its neighbours where nothing does. */
export function resolvePage(pageIndex: number, alignment: VersionAlignment): Resolution {
  const at = alignment.before.pages.findIndex((page) => page.pageIndex === pageIndex);
  const partner = pagePartners(alignment)[at];
  const page = alignment.after.pages[partner?.page ?? -1];
  if (!partner || !page) return { ...gone(), reason: partner ? 'pageChanged' : 'gone' };
  const place: VersionPlace = { spans: [{ pageIndex: page.pageIndex, start: 0, end: 0 }], quote: '' };
  if (!partner.certain) return { status: partner.by === 'words' ? 'changed' : 'orphaned', reason: partner.by === 'words' ? 'pageChanged' : 'noText', confidence: partner.share, place, candidates: [] };
  return {
    status: partner.page === at ? 'anchored' : 'moved', reason: partner.by === 'neighbours' ? 'pageBetween' : 'samePage',
    confidence: partner.by === 'neighbours' ? 0.8 : partner.share, place, candidates: [],
  };
}

/** Every word of it is found for certain, in one stretch. Else null. */
function certainly(spans: readonly TextSpan[], from: number, to: number, { before, after, wordTo, same, inOrder }: VersionAlignment): Resolution | null {
  let [first, last] = [-1, -1];
  let ordered = true;
  for (let word = from; word < to; word += 1) {
    const passage = before.passageOf[word] ?? -1;
    // The number of a paragraph: it may have another now.
    if (passage === -1) continue;
    const there = wordTo[word] ?? -1;
    if (there === -1) return null;
    if (last !== -1 && (there <= last || after.passageOf.subarray(last + 1, there).some((between) => between !== -1))) return null;
    if (first === -1) first = there;
    last = there;
    // Words that were found as a stretch inside a closed gap keep their order by that.
    ordered &&= inOrder[passage] === 1 || same[passage] === -1;
  }
  if (first === -1) return null;
  const place = exactPlace(spans, from, to, first, last + 1, { before, after, wordTo });
  const samePage = before.pageOf[from] === after.pageOf[first];
  return { status: ordered && samePage ? 'anchored' : 'moved', reason: 'sameWords', confidence: 1, place, candidates: [] };
}

/** As much of its first and last word as was marked; its number again where the mark had one. */
function exactPlace(
  spans: readonly TextSpan[], from: number, to: number, first: number, end: number, { before, after, wordTo }: Pick<VersionAlignment, 'before' | 'after' | 'wordTo'>,
): VersionPlace {
  const numbered = (before.passageOf[from] ?? -1) === -1 && first > 0 && after.passageOf[first - 1] === -1;
  const place = placeOf(after, numbered ? first - 1 : first, end);
  const [head, tail] = [place.spans[0], place.spans.at(-1)];
  const [markStart, markEnd] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  if (!head || !tail) return place;
  const cutHead = wordTo[from] === first ? Math.max(0, markStart - (before.startOf[from] ?? 0)) : 0;
  const cutTail = wordTo[to - 1] === end - 1 ? Math.max(0, (before.endOf[to - 1] ?? 0) - markEnd) : 0;
  if (cutHead === 0 && cutTail === 0) return place;
  const cut = place.spans.map((span, at) => ({
    pageIndex: span.pageIndex, start: at === 0 ? span.start + cutHead : span.start, end: at === place.spans.length - 1 ? span.end - cutTail : span.end,
  }));
  return { spans: cut, quote: cut.map((span) => (after.pages.find((page) => page.pageIndex === span.pageIndex)?.text ?? '').slice(span.start, span.end)).join(' ') };
}

function propose(from: number, to: number, alignment: VersionAlignment): Resolution {
  const { before, after } = alignment;
  const candidates = candidatesFor(from, to, alignment);
  const became = wordsBecame(from, to, alignment);
  if (became) {
    const [start, end] = became;
    const place = placeOf(after, start, end);
    const likeness = likenessOf(bagOf(before.words.slice(from, to)), bagOf(after.words.slice(start, end)));
    const allThere = became[2];
    if (likeness === 1 && sameWords(before.words.slice(from, to), after.words.slice(start, end))) return { status: 'orphaned', reason: 'repeats', confidence: 0.7, place, candidates: candidates.filter((each) => !samePlace(each, place)) };
    return { status: 'changed', reason: allThere ? 'parted' : 'reworded', confidence: Math.min(0.95, likeness), place, candidates: candidates.filter((each) => !samePlace(each, place)) };
  }
  const [best, ...rest] = candidates;
  if (!best) return gone();
  const { confidence, ...place } = best;
  const passage = before.passages[before.passageOf[from] ?? -1];
  return { status: 'orphaned', reason: passage && alignment.placesOf.has(passage.key) ? 'repeats' : 'lookalike', confidence, place, candidates: rest };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function samePlace(a: VersionPlace, b: VersionPlace): boolean {
  return JSON.stringify(a.spans) === JSON.stringify(b.spans);
}

function gone(): Resolution {
  return { status: 'orphaned', reason: 'gone', confidence: 0, place: null, candidates: [] };
}
