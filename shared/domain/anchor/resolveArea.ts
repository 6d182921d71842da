/** Finds a marked area (a table, a chart, ink beside a paragraph) again in a new version: by the words inside it, else by its page. */
import type { PdfRect } from './anchor.ts';
import type { VersionAlignment } from '#shared/domain/version/alignVersions.ts';
import { pagePartners } from '#shared/domain/version/pagePartners.ts';
import { firstWordOfPage, type Paper } from '#shared/domain/version/passages.ts';
import type { Resolution } from '#shared/domain/version/resolution.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';

/** Points that typesetting again may shift a word by, within an area that hasn't changed. */
const SLACK_PT = 6;

/** @param rects on the old page, in points */
export function resolveArea(pageIndex: number, rects: readonly PdfRect[], alignment: VersionAlignment): Resolution {
  const { before, after, wordTo } = alignment;
  const at = before.pages.findIndex((page) => page.pageIndex === pageIndex);
  if (at === -1) return nowhere('gone');
  const inside = wordsInside(before, at, rects);
  const certain = inside.flatMap((word) => ((wordTo[word] ?? -1) === -1 ? [] : [[word, wordTo[word] ?? 0] as const]));
  // Where all of it was reworded, the words that were left say where to propose it; never for certain.
  const found = certain.length > 0 ? certain : inside.flatMap((word) => wordLeft(word, alignment));
  if (inside.length === 0) return byPage(at, rects, alignment);
  const pages = Map.groupBy(found, ([, to]) => after.pageOf[to] ?? 0);
  const [page, most] = [...pages].toSorted((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (page === undefined || most === undefined) return byPage(at, rects, alignment, 'areaChanged');
  const shifts = most.flatMap(([word, to]) => {
    const [a, b] = [middleOf(before, word), middleOf(after, to)];
    return a && b ? [[b[0] - a[0], b[1] - a[1]] as const] : [];
  });
  const [dx, dy] = [median(shifts.map(([x]) => x)), median(shifts.map(([, y]) => y))];
  const moved = rects.map(([x, y, width, height]): PdfRect => [x + dx, y + dy, width, height]);
  const steady = shifts.length === most.length && shifts.every(([x, y]) => Math.abs(x - dx) <= SLACK_PT && Math.abs(y - dy) <= SLACK_PT);
  const place = areaPlace(after, page, moved);
  const share = most.length / inside.length;
  if (certain.length > 0 && share === 1 && steady && wordsInside(after, page, moved).length === inside.length) {
    const samePlace = page === at && Math.abs(dx) <= SLACK_PT && Math.abs(dy) <= SLACK_PT;
    return { status: samePlace ? 'anchored' : 'moved', reason: 'sameArea', confidence: 1, place, candidates: [] };
  }
  return { status: 'changed', reason: 'areaChanged', confidence: Math.min(0.95, share), place, candidates: [] };
}

/** [word, new word] where a reworded passage still has it, so many words from its beginning or from its end. */
function wordLeft(word: number, { before, after, reworded }: VersionAlignment): (readonly [number, number])[] {
  const at = before.passageOf[word] ?? -1;
  const [old, fresh] = [before.passages[at], after.passages[reworded[at] ?? -1]];
  if (!old || !fresh) return [];
  const there = [fresh.from + word - old.from, fresh.to - (old.to - word)].find((to) => to >= fresh.from && to < fresh.to && after.words[to] === before.words[word]);
  return there === undefined ? [] : [[word, there]];
}

/** A picture can't be compared: it stands where its page's words all stand as before, or between pages that were found. */
function byPage(at: number, rects: readonly PdfRect[], alignment: VersionAlignment, reason: 'noText' | 'areaChanged' = 'noText'): Resolution {
  const { before, after, wordTo } = alignment;
  const partner = pagePartners(alignment)[at];
  if (!partner || partner.page === -1) return nowhere(reason);
  const words = wordsOfPage(before, at);
  const asBefore = words.length === wordsOfPage(after, partner.page).length && words.every((word) => {
    const [a, b] = [middleOf(before, word), middleOf(after, wordTo[word] ?? -1)];
    return a !== null && b !== null && Math.abs(a[0] - b[0]) <= SLACK_PT && Math.abs(a[1] - b[1]) <= SLACK_PT;
  });
  const place = areaPlace(after, partner.page, rects);
  if (partner.certain && asBefore && reason === 'noText') {
    return { status: partner.page === at ? 'anchored' : 'moved', reason: partner.by === 'neighbours' ? 'pageBetween' : 'sameArea', confidence: 0.8, place, candidates: [] };
  }
  return { status: partner.certain ? 'changed' : 'orphaned', reason, confidence: 0.3, place, candidates: [] };
}

function areaPlace(paper: Paper, page: number, rects: readonly PdfRect[]): NonNullable<Resolution['place']> {
  const words = wordsInside(paper, page, rects);
  const pageIndex = paper.pages[page]?.pageIndex ?? 0;
  const quote = words.map((word) => paper.words[word] ?? '').join(' ');
  return { spans: [{ pageIndex, start: paper.startOf[words[0] ?? -1] ?? 0, end: paper.endOf[words.at(-1) ?? -1] ?? 0 }], quote, rects: [...rects] };
}

function wordsOfPage(paper: Paper, page: number): number[] {
  const words: number[] = [];
  for (let word = firstWordOfPage(paper, page); word < paper.words.length && paper.pageOf[word] === page; word += 1) words.push(word);
  return words;
}

function wordsInside(paper: Paper, page: number, rects: readonly PdfRect[]): number[] {
  return wordsOfPage(paper, page).filter((word) => {
    const middle = middleOf(paper, word);
    return middle !== null && rects.some(([x, y, width, height]) => middle[0] >= x && middle[0] <= x + width && middle[1] >= y && middle[1] <= y + height);
  });
}

function middleOf(paper: Paper, word: number): readonly [number, number] | null {
  const page = paper.pages[paper.pageOf[word] ?? -1];
  const [rect] = page ? rectsOfRange(page, paper.startOf[word] ?? 0, paper.endOf[word] ?? 0) : [];
  return rect ? [rect[0] + rect[2] / 2, rect[1] + rect[3] / 2] : null;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function nowhere(reason: Resolution['reason']): Resolution {
  return { status: 'orphaned', reason, confidence: 0, place: null, candidates: [] };
}
