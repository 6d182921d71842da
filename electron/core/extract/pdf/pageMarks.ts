/**
 * What stands where on a page, from the operators that draw it: glyphs gathered to words, and the straight rules
 * and boxes that tables are made of. Follows pdf.js's own drawing code (display/canvas.js) for how text advances.
 */
import type { PDFPageProxy } from './openPdf.ts';
import { OPS, pageOperators } from './openPdf.ts';
import { type Matrix, IDENTITY, multiply, shownPage } from './matrix.ts';
import { type Word, WordGatherer } from './words.ts';
import { type Dot, type Rule, marksOfPath } from './rules.ts';

export interface PageMarks {
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the order drawn; positions in points from the bottom left of the page as shown. */
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  readonly dots: readonly Dot[];
  /** Something other than text was drawn: images, or shapes beyond rules and boxes. */
  readonly drawn: { readonly images: number; readonly shapes: number };
}

interface FontFacts {
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Points of advance per unit of glyph width at size 1. */
  readonly unit: number;
  /** Letters' height against the font size; differs from 1 in fonts made of drawings (Type 3). */
  readonly heightFactor: number;
}

/** Text rendering mode 2 (ISO 32000-1, table 106). */
const FILL_AND_STROKE = 2;

const PLAIN_FONT: FontFacts = { bold: false, vertical: false, unit: 0.001, heightFactor: 1 };

interface TextState {
  ctm: Matrix;
  font: FontFacts;
  fontName: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  /** Letters are both filled and outlined, which makes a plain font look bold. */
  outlined: boolean;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: readonly number[] | null;
  readonly isSpace: boolean;
}

/** Reads one page. @throws what pdf.js throws for a page that it cannot read. */
export async function readPageMarks(page: PDFPageProxy): Promise<PageMarks> {
  const { fnArray, argsArray } = await pageOperators(page);
  const shown = shownPage(page);
  const gatherer = new WordGatherer(shown.widthPt, shown.heightPt);
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  let images = 0;
  let shapes = 0;
  /** An image place was set up and nothing drawn in it yet: pdf.js leaves out the images that we told it to skip. */
  let placeSet = false;

  let state: TextState = {
    ctm: shown.base,
    font: PLAIN_FONT,
    fontName: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    outlined: false,
  };
  const saved: TextState[] = [];
  let textMatrix: Matrix = IDENTITY;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  const fonts = new Map<string, FontFacts>();
  const tags: string[] = [];

  const restore = (): void => {
    if (placeSet && coversMuch(state.ctm, shown.widthPt, shown.heightPt)) images += 1;
    placeSet = false;
    state = saved.pop() ?? state;
  };
  const moveText = (dx: number, dy: number): void => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const setFont = (name: string, size: number): void => {
    let facts = fonts.get(name);
    if (!facts) {
      facts = fontFacts(page, name);
      fonts.set(name, facts);
    }
    state.font = facts;
    state.fontName = name;
    state.size = size;
  };

  for (let i = 0; i < fnArray.length; i++) {
    const fn = fnArray[i];
    const args = argsArray[i] as readonly unknown[];
    switch (fn) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
        restore();
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, args as unknown as Matrix);
        placeSet = true;
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, args[0] as Matrix);
        break;
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.beginText:
        textMatrix = IDENTITY;
        x = lineX = y = lineY = 0;
        placeSet = false;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0] as number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number;
        break;
      case OPS.setHScale:
        state.scale = (args[0] as number) / 100;
        break;
      case OPS.setLeading:
        state.leading = -(args[0] as number);
        break;
      case OPS.setTextRise:
        state.rise = args[0] as number;
        break;
      case OPS.setTextRenderingMode:
        state.outlined = args[0] === FILL_AND_STROKE;
        break;
      case OPS.setFont:
        setFont(args[0] as string, args[1] as number);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'Font') setFont((value as [string, number])[0], (value as [string, number])[1]);
        }
        break;
      case OPS.moveText:
        moveText(args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number;
        moveText(args[0] as number, args[1] as number);
        break;
      case OPS.setTextMatrix:
        textMatrix = args[0] as Matrix;
        x = lineX = y = lineY = 0;
        break;
      case OPS.nextLine:
        moveText(0, state.leading);
        break;
      case OPS.showText: {
        const at = multiply(state.ctm, textMatrix);
        const advance = showGlyphs(gatherer, args[0] as readonly (Glyph | number)[], state, at, x, y, tags.at(-1) ?? '');
        if (state.font.vertical) y += advance;
        else x += advance;
        break;
      }
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        tags.push(tagName(args?.[0]));
        break;
      case OPS.endMarkedContent:
        tags.pop();
        break;
      case OPS.constructPath: {
        placeSet = false;
        const found = marksOfPath(args, state.ctm);
        if (!found) shapes += 1;
        else {
          rules.push(...found.rules);
          if (found.dot) dots.push(found.dot);
        }
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        placeSet = false;
        break;
      case OPS.shadingFill:
        placeSet = false;
        shapes += 1;
        break;
      default:
        break;
    }
  }
  if (placeSet && coversMuch(state.ctm, shown.widthPt, shown.heightPt)) images += 1;
  return { widthPt: shown.widthPt, heightPt: shown.heightPt, words: gatherer.finish(), rules, dots, drawn: { images, shapes } };
}

/** Hands each glyph to the gatherer. @returns how far the text has moved on, in text space. */
function showGlyphs(gatherer: WordGatherer, glyphs: readonly (Glyph | number)[], state: TextState, at: Matrix, x: number, y: number, tag: string): number {
  const { font, charSpacing, wordSpacing } = state;
  const unit = state.size * font.unit;
  const direction = Math.sign(state.size) || 1;
  // A negative size turns the letters round; their spacing then runs backwards too.
  gatherer.setStyle(at, Math.abs(state.size) * font.heightFactor, state.scale, font.bold || state.outlined, state.fontName, tag, font.vertical);
  let advance = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance += (font.vertical ? glyph : -glyph * state.scale) * state.size * 0.001;
      continue;
    }
    const spacing = ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * direction;
    if (font.vertical) {
      const height = -(glyph.vmetric?.[0] ?? -1000) * unit;
      gatherer.add(glyph.unicode, x, y - advance + state.rise, 0, height);
      advance += height - spacing;
      continue;
    }
    const width = glyph.width * unit * state.scale;
    gatherer.add(glyph.unicode, x + advance, y + state.rise, width, 0);
    advance += width + spacing * state.scale;
  }
  return font.vertical ? -advance : advance;
}

/** pdf.js sends a font before the operators that use it. */
function fontFacts(page: PDFPageProxy, name: string): FontFacts {
  if (!page.commonObjs.has(name)) return PLAIN_FONT;
  const font = page.commonObjs.get(name) as {
    name?: string;
    clearData?: () => void;
    vertical?: boolean;
    isType3Font?: boolean;
    fontMatrix?: readonly number[];
    bbox?: readonly number[];
  } | null;
  if (!font) return PLAIN_FONT;
  font.clearData?.();
  const unit = Math.abs(font.fontMatrix?.[0] ?? 0.001) || 0.001;
  const boxHeight = font.isType3Font ? ((font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0)) * Math.abs(font.fontMatrix?.[3] ?? unit) : 0;
  return {
    bold: BOLD_NAME.test(font.name ?? ''),
    vertical: font.vertical === true,
    unit,
    // A font in usual units may have a box far taller than its letters; in others the box is all there is to go by.
    heightFactor: boxHeight <= 0.05 ? 1 : unit < 0.02 ? Math.min(boxHeight, 1.2) : boxHeight,
  };
}

/** What foundries call their heavier weights: "Arial-BoldMT", "Calibri,Bold", "Frutiger-Black", "Gotham-Heavy". */
const BOLD_NAME = /bold|black|heavy|demi(?!light)|extrabd|-bd\b/i;

/** A name as it comes: a string, or pdf.js's `Name`. */
function tagName(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') return value.name;
  return '';
}

/** Whether the unit square under this matrix covers over a hundredth of the page: smaller images are ornaments. */
function coversMuch(m: Matrix, width: number, height: number): boolean {
  return Math.abs(m[0] * m[3] - m[1] * m[2]) > 0.01 * width * height;
}
