/** Places in the new version that a mark without a certain one may belong to: proposals, nearest and likest first. */
import type { VersionAlignment } from './alignVersions.ts';
import type { Bag } from './likeWords.ts';
import { spansOfWords, type Paper } from './passages.ts';
import type { Resolution, VersionPlace } from './resolution.ts';

const MOST = 5;
/** A passage elsewhere that shares less says something else. */
const LIKE = 0.55;

export function placeOf(paper: Paper, from: number, to: number): VersionPlace {
  return { spans: spansOfWords(paper, from, to), quote: quoteOf(paper, from, to) };
}

/** The words as they stand on the page, page ends as a space. */
export function quoteOf(paper: Paper, from: number, to: number): string {
  return spansOfWords(paper, from, to).map(({ pageIndex, start, end }) => textOf(paper, pageIndex).slice(start, end)).join(' ');
}

function textOf(paper: Paper, pageIndex: number): string {
  return paper.pages.find((page) => page.pageIndex === pageIndex)?.text ?? '';
}

/** The passages with exactly these words, the one nearest to `near` (a share of the paper's length) first. */
export function sameElsewhere({ after, placesOf }: VersionAlignment, key: string, near: number): Resolution['candidates'] {
  const places = placesOf.get(key) ?? [];
  const far = (passage: number): number => Math.abs(passage / Math.max(1, after.passages.length) - near);
  return places.toSorted((a, b) => far(a) - far(b)).slice(0, MOST).map((passage) => candidate(after, passage, 0.5));
}

/** Passages that share most of their telling words with `bag`. */
export function likeElsewhere({ after, bagsAfter }: VersionAlignment, bag: Bag): Resolution['candidates'] {
  return bagsAfter.alike(bag, LIKE).slice(0, MOST).map(({ passage, likeness }) => candidate(after, passage, Math.min(0.8, likeness)));
}

function candidate(after: Paper, passage: number, confidence: number): Resolution['candidates'][number] {
  const { from, to } = after.passages[passage] ?? { from: 0, to: 0 };
  return { ...placeOf(after, from, to), confidence };
}
