/**
 * Pages in two passes, of a PDF or recognised from pictures. First each is surveyed: its marks are read and kept, and what has to be judged
 * over all pages together (edge lines, sizes of letters, words broken at line ends) is handed out. Once that is
 * decided, each page is written. Several processes can do this for one file, each for its own pages.
 */
import type { PageProblem, PageText } from '#shared/domain/page/pageText.ts';
import type { EdgeLine } from '#core/extract/furniture/edges.ts';
import { edgeLinesOf } from '#core/extract/furniture/edges.ts';
import type { PageFurniture } from '#core/extract/furniture/decideFurniture.ts';
import { takeStamps } from '#core/extract/furniture/stamps.ts';
import { brokenWord } from '#core/extract/layout/lineEnds.ts';
import { linesOf } from '#core/extract/layout/draftBlock.ts';
import { readingOrder } from '#core/extract/layout/readingOrder.ts';
import type { Segment } from '#core/extract/layout/segments.ts';
import { markDotted, segmentText, segmentsOf } from '#core/extract/layout/segments.ts';
import { turnRule } from '#core/extract/layout/turned.ts';
import type { TypeFacts } from '#core/extract/layout/paragraphs.ts';
import { writePage } from '#core/extract/layout/writePage.ts';
import type { PageMarks } from './pageMarks.ts';
import type { Turn, Word } from './words.ts';

/** What one page adds to the judgement over all of them. */
export interface PageSurvey {
  readonly pageIndex: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly edges: readonly EdgeLine[];
  /** How many letters there are of each size, in half points. */
  readonly letters: readonly (readonly [sizePt: number, count: number])[];
  /** Words broken by a hyphen at a line's end. */
  readonly broken: readonly (readonly [left: string, right: string])[];
  /** Why it could not be read, or null. */
  readonly problem: 'PAGE_FAILED' | 'EXTRACTION_TIMED_OUT' | null;
}

/** What was decided for the whole file. */
export interface FileDecisions {
  readonly type: TypeFacts;
  /** "left|right" of broken words whose hyphen goes. */
  readonly joins: readonly string[];
}

interface KeptPage {
  readonly marks: PageMarks;
  readonly placed: { segment: Segment; turn: Turn; slanted?: boolean }[];
}

export class PdfPages {
  readonly #marksOf: (pageIndex: number) => Promise<PageMarks>;
  readonly #kept = new Map<number, KeptPage>();

  constructor(marksOf: (pageIndex: number) => Promise<PageMarks>) {
    this.#marksOf = marksOf;
  }

  /** Reads one page and keeps what it found. A page that can't be read has a problem, and stands empty. */
  async survey(pageIndex: number): Promise<PageSurvey> {
    try {
      const marks = await this.#marksOf(pageIndex);
      const placed = placeWords(marks);
      this.#kept.set(pageIndex, { marks, placed });
      return {
        pageIndex,
        widthPt: marks.widthPt,
        heightPt: marks.heightPt,
        edges: edgeLinesOf(placed, marks.rules, marks.widthPt, marks.heightPt),
        letters: letterSizes(marks),
        broken: brokenWords(placed.map((p) => p.segment)),
        problem: null,
      };
    } catch {
      return { pageIndex, widthPt: 595, heightPt: 842, edges: [], letters: [], broken: [], problem: 'PAGE_FAILED' };
    }
  }

  /** Which of these words (in lower case) stand somewhere on the pages surveyed. */
  known(words: ReadonlySet<string>): string[] {
    const found = new Set<string>();
    if (words.size === 0) return [];
    for (const { marks } of this.#kept.values()) {
      for (const word of marks.words) {
        const bare = word.text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
        if (words.has(bare)) found.add(bare);
      }
    }
    return [...found];
  }

  /** Writes a page that was surveyed, and lets go of what was kept of it. */
  write(survey: PageSurvey, furniture: PageFurniture, decisions: FileDecisions, pageLabel: string): PageText {
    const kept = this.#kept.get(survey.pageIndex);
    this.#kept.delete(survey.pageIndex);
    const written = kept ? writeKept(kept, furniture, decisions) : { text: '', blocks: [], runs: [] };
    const problems: PageProblem[] = [];
    if (survey.problem) problems.push(survey.problem);
    else if (kept && needsOcr(written.text, kept.marks)) problems.push('PAGE_NEEDS_OCR');
    return {
      pageIndex: survey.pageIndex,
      pageLabel,
      widthPt: Math.round(survey.widthPt * 100) / 100,
      heightPt: Math.round(survey.heightPt * 100) / 100,
      ...written,
      itemStamp: furniture.itemStamp,
      pageStamp: furniture.pageStamp,
      furniture: [...furniture.furniture],
      problems,
    };
  }
}

function placeWords(marks: PageMarks): KeptPage['placed'] {
  const { stamps, rest } = takeStamps(marks.words, marks.widthPt, marks.heightPt);
  const placed: KeptPage['placed'] = [...stamps];
  for (const turn of [0, 1, 2, 3] as const) {
    const words = rest.filter((w) => w.turn === turn && !w.slanted);
    if (words.length === 0) continue;
    const uprights = marks.rules.map((r) => turnRule(r, turn, marks.widthPt, marks.heightPt)).filter((r) => r.x1 - r.x0 < 1);
    const segments = segmentsOf(words, uprights);
    if (turn === 0) markDotted(segments, marks.dots.map(({ x, y, sizePt }) => ({ u: x, v: y, sizePt })));
    for (const segment of segments) placed.push({ segment, turn });
  }
  for (const segment of slantedSegments(rest)) placed.push({ segment, turn: 0, slanted: true });
  return placed;
}

/** Words set at an angle one after another, as they were drawn. */
function slantedSegments(words: readonly Word[]): Segment[] {
  const segments: Segment[] = [];
  let last: Word | null = null;
  for (const word of words) {
    if (!word.slanted) continue;
    const segment = segments.at(-1);
    if (segment && last && word.order === last.order + 1 && word.sizePt === last.sizePt && Math.hypot(word.u - (last.u + last.width), word.v - last.v) < 3 * word.sizePt) {
      segment.words.push(word);
      segment.u1 = Math.max(segment.u1, word.u + word.width);
    } else segments.push({ words: [word], u0: word.u, u1: word.u + word.width, v: word.v, sizePt: word.sizePt });
    last = word;
  }
  return segments;
}

function writeKept(kept: KeptPage, furniture: PageFurniture, decisions: FileDecisions): ReturnType<typeof writePage> {
  const { marks, placed } = kept;
  const out = new Set(furniture.ids);
  const rest = placed.filter((_, id) => !out.has(id));
  const letters = [0, 0, 0, 0];
  for (const { segment, turn } of rest) letters[turn] = (letters[turn] ?? 0) + segmentText(segment).length;
  const turns = ([0, 1, 2, 3] as const).filter((turn) => (letters[turn] ?? 0) > 0).sort((a, b) => (letters[b] ?? 0) - (letters[a] ?? 0));
  const drafts = turns.flatMap((turn) =>
    readingOrder(
      rest.filter((p) => p.turn === turn && !p.slanted).map((p) => p.segment),
      marks.rules.map((r) => turnRule(r, turn, marks.widthPt, marks.heightPt)),
      decisions.type,
    ),
  );
  for (const { segment, slanted } of rest) if (slanted) drafts.push({ kind: 'paragraph', level: 0, lines: [[segment]] });
  return writePage(drafts, new Set(decisions.joins), marks.widthPt, marks.heightPt);
}

/** Shapes beyond this many, with no text, are a picture or letters drawn as outlines: a rule or a box is neither. */
const SHAPES_OF_A_PICTURE = 20;

function needsOcr(text: string, marks: PageMarks): boolean {
  return text.trim() === '' && (marks.drawn.images > 0 || marks.drawn.shapes >= SHAPES_OF_A_PICTURE);
}

function letterSizes(marks: PageMarks): [number, number][] {
  const sizes = new Map<number, number>();
  for (const word of marks.words) {
    const size = Math.round(word.sizePt * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + word.text.length);
  }
  return [...sizes].sort((a, b) => a[0] - b[0]);
}

function brokenWords(segments: readonly Segment[]): [string, string][] {
  const lines = linesOf(segments);
  const broken: [string, string][] = [];
  for (const segment of segments) {
    const last = segment.words.at(-1)?.text ?? '';
    if (!last.endsWith('-') && !last.endsWith('\u2010')) continue;
    // Which line it goes on in is not known yet: any segment just under it may be the one.
    for (const below of lines) {
      for (const other of below) {
        const step = segment.v - other.v;
        if (step <= 0 || step > 3 * segment.sizePt) continue;
        const pair = brokenWord(last, other.words[0]?.text ?? '');
        if (pair) broken.push(pair);
      }
    }
  }
  return broken;
}
