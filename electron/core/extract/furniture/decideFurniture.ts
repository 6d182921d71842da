/** Decides over all pages together which edge lines are furniture, and what the pages are called. */
import type { EdgeLine } from './edges.ts';

export interface PageEdges {
  readonly pageIndex: number;
  /** How many letters the page has in all, by size. */
  readonly letters: readonly (readonly [sizePt: number, count: number])[];
  readonly edges: readonly EdgeLine[];
}

export interface PageFurniture {
  /** Ids of the edge lines that are no part of the text. */
  readonly ids: readonly number[];
  readonly furniture: readonly string[];
  readonly pageStamp: string | null;
  readonly itemStamp: string | null;
  /** The number that the paper itself prints on the page, where it is not a stamp. */
  readonly printedNumber: string | null;
}

/** "Page 13", as a pack's builder stamps it. */
const PAGE_STAMP = /^Page\s+(\d{1,5})$/;
/** "Agenda Item 5", "Agenda Item No. 6a", "Minute Item 3" */
const ITEM_STAMP = /^(?:Agenda|Minute)\s+(?:Item|Annex)(?:\s+No\.?)?:?\s+(\d{1,3}(?:\.\d{1,2})?[a-zA-Z]?|[A-Z]\d{1,2})$/i;
const PACK_BANNER = /^(?:Public Document Pack|Supplementary (?:Agenda|Pack)|Document Pack)$/i;
/** A page's own number: "3", "- 3 -", "Page 3", "Page 3 of 12", "3 | Page", "iv" */
const OWN_NUMBER = /^(?:[-–—|]\s*)?(?:page\s*)?(\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—|])?(?:\s*\|?\s*p\s*a\s*g\s*e)?$/i;

/** Two pages' headers stand at the same place when they are this close, in points. */
const SAME_PLACE_PT = 4;

/** How many pages on the next page with the same header may be: left and right pages differ, a blank one may stand between. */
const REACH = 3;

export function decideFurniture(pages: readonly PageEdges[]): Map<number, PageFurniture> {
  const repeated = repeatedEdges(pages);
  const ownNumbers = ownPageNumbers(pages);
  const decisions = new Map<number, PageFurniture>();
  for (const { pageIndex, edges, letters } of pages) {
    const pageStamp = outermost(edges.filter((e) => e.zone !== 'top' && PAGE_STAMP.test(e.text) && e.depth < 0.06));
    const itemStamp = outermost(edges.filter((e) => e.zone !== 'bottom' && ITEM_STAMP.test(e.text) && e.depth < 0.1));
    const numbers = edges.filter((e) => e !== pageStamp && ownNumbers.has(e));
    const certain = edges.filter((e) => e === pageStamp || e === itemStamp || numbers.includes(e) || (e.depth < 0.1 && PACK_BANNER.test(e.text)));
    // A page that has nothing but what looks like a header has it as its text.
    const onlyHeader = letters.reduce((n, [, count]) => n + count, 0) <= lettersIn([...certain, ...edges.filter((e) => repeated.has(e) && !certain.includes(e))]);
    const out = edges.filter((e) => certain.includes(e) || (repeated.has(e) && !onlyHeader));
    decisions.set(pageIndex, {
      ids: out.map((e) => e.id),
      furniture: out.map((e) => e.text),
      pageStamp: pageStamp ? (PAGE_STAMP.exec(pageStamp.text)?.[1] ?? null) : null,
      itemStamp: itemStamp ? (ITEM_STAMP.exec(itemStamp.text)?.[1] ?? null) : null,
      printedNumber: numbers[0] ? (OWN_NUMBER.exec(numbers[0].text)?.[1] ?? null) : null,
    });
  }
  return decisions;
}

/** How far the same page number may move up or down from one page to the next, in points. */
const NUMBER_SHIFT_PT = 15;

/**
 * Numbers that count the pages: they stand alone on their line and go up by one a page, or are the only candidate of a
 * file too short to tell and are right.
 */
function ownPageNumbers(pages: readonly PageEdges[]): Set<EdgeLine> {
  const candidates: { pageIndex: number; edge: EdgeLine; value: number }[] = [];
  for (const { pageIndex, edges } of pages) {
    for (const edge of edges) {
      const number = edge.rank <= 2 ? OWN_NUMBER.exec(edge.text)?.[1] : undefined;
      if (number === undefined || PAGE_STAMP.test(edge.text) && edge.depth < 0.03) continue;
      const alone = /\p{L}{3}/u.test(edge.text) || !edges.some((e) => e !== edge && e.zone === edge.zone && Math.abs(e.depth - edge.depth) < 0.004 && !/\p{L}/u.test(e.text));
      if (alone) candidates.push({ pageIndex, edge, value: /^\d/.test(number) ? Number(number) : romanValue(number) });
    }
  }
  const counting = new Set<EdgeLine>();
  for (const { pageIndex, edge, value } of candidates) {
    const steady = candidates.some(
      (other) =>
        other.pageIndex !== pageIndex &&
        Math.abs(other.pageIndex - pageIndex) <= REACH &&
        other.value - value === other.pageIndex - pageIndex &&
        other.edge.zone === edge.zone &&
        Math.abs(other.edge.y - edge.y) <= NUMBER_SHIFT_PT,
    );
    if (steady || (pages.length <= 2 && edge.zone === 'bottom' && edge.rank === 0 && value === pageIndex + 1)) counting.add(edge);
  }
  return counting;
}

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  const letters = Array.from(roman.toLowerCase()).map((letter) => values[letter] ?? 0);
  return letters.reduce((sum, value, i) => sum + (value < (letters[i + 1] ?? 0) ? -value : value), 0);
}

function lettersIn(edges: readonly EdgeLine[]): number {
  return edges.reduce((n, e) => n + e.text.replace(/\s/g, '').length, 0);
}

function outermost(edges: readonly EdgeLine[]): EdgeLine | null {
  return edges.reduce<EdgeLine | null>((best, e) => (best === null || e.depth < best.depth ? e : best), null);
}

/** Lines that stand at the same place with the same words, numbers aside, on pages close by. */
function repeatedEdges(pages: readonly PageEdges[]): Set<EdgeLine> {
  const byKey = new Map<string, { pageIndex: number; edge: EdgeLine }[]>();
  for (const { pageIndex, edges } of pages) {
    for (const edge of edges) {
      const key = `${edge.zone}|${edge.turn}|${edge.text.toLowerCase().replace(/\d+|(?<=page )[ivxl]+$/gi, '#')}`;
      const list = byKey.get(key);
      if (list) list.push({ pageIndex, edge });
      else byKey.set(key, [{ pageIndex, edge }]);
    }
  }
  const repeated = new Set<EdgeLine>();
  for (const list of byKey.values()) {
    for (const { pageIndex, edge } of list) {
      if (edge.rank > MOST_RANK || (edge.boxed && !edge.artifact)) continue;
      const wordless = !/\p{L}/u.test(edge.text);
      const twins = list.filter(
        (other) => other.pageIndex !== pageIndex && Math.abs(other.pageIndex - pageIndex) <= REACH && samePlace(edge, other.edge) && (!wordless || other.edge.text === edge.text),
      );
      if (twins.length >= 2 || (twins.length === 1 && edge.depth < 0.09)) repeated.add(edge);
    }
  }
  for (const { edges } of pages) keepWholeLines(edges, repeated);
  return repeated;
}

/** Lines of furniture lie one after another from the edge inwards, whole, and of few pieces: a table's head is none. */
function keepWholeLines(edges: readonly EdgeLine[], repeated: Set<EdgeLine>): void {
  for (const zone of ['top', 'bottom', 'left', 'right'] as const) {
    let stopped = false;
    const inZone = edges.filter((e) => e.zone === zone).sort((a, b) => a.depth - b.depth);
    for (const first of inZone) {
      const line = inZone.filter((e) => Math.abs(e.depth - first.depth) < SAME_LINE && e.turn === first.turn);
      if (line[0] !== first) continue;
      const counted = line.filter((e) => !isStampOrNumber(e));
      const apart = counted.length < 2 || line.every((e) => e.artifact) || Math.min(...line.map((e) => e.clearEm)) > CLEAR_EM;
      const whole = counted.every((e) => repeated.has(e)) && counted.length <= MOST_PIECES && apart;
      if (whole && !stopped) continue;
      for (const edge of line) repeated.delete(edge);
      if (counted.length > 0) stopped = true;
    }
  }
}

function isStampOrNumber(edge: EdgeLine): boolean {
  return PAGE_STAMP.test(edge.text) || ITEM_STAMP.test(edge.text) || PACK_BANNER.test(edge.text) || OWN_NUMBER.test(edge.text);
}

/** At most so many lines lie between a running header's line and the edge. */
const MOST_RANK = 3;

/** A running header's line has a left, a middle and a right. */
const MOST_PIECES = 3;

/** A line of several pieces this close to the text is a table's head. */
const CLEAR_EM = 1.8;

/** Lines are the same when their depths differ by less than this share of the page. */
const SAME_LINE = 0.004;

function samePlace(a: EdgeLine, b: EdgeLine): boolean {
  return Math.abs(a.y - b.y) <= SAME_PLACE_PT && Math.abs(a.x - b.x) <= 8 * SAME_PLACE_PT;
}
