/** A text or Markdown file as pages: lines that were broken to fit a width are joined, headings and lists told apart. */
import type { PageText } from '#shared/domain/page/pageText.ts';
import { joinAtLineEnd } from '#core/extract/layout/lineEnds.ts';
import { decodeText } from './decodeText.ts';
import { FlowWriter } from './flowWriter.ts';
import type { TextLine } from './textLines.ts';
import { textLines } from './textLines.ts';

/** How a file's lines were set. */
interface Setting {
  /** Blank lines that stand between two lines of one paragraph: 1 where every line is followed by a blank one. */
  readonly blanksWithin: number;
  /** Width that its lines were broken at, in characters; infinite where paragraphs are one line each. */
  readonly width: number;
}

/** @throws AppError FILE_TOO_LARGE. */
export function textPages(bytes: Uint8Array): PageText[] {
  const writer = new FlowWriter();
  const pages = decodeText(bytes).split('\f').map(textLines);
  const setting = settingOf(pages.flat());
  for (const lines of pages) {
    writePage(lines, setting, writer);
    writer.pageBreak();
  }
  return writer.finish();
}

function settingOf(lines: readonly TextLine[]): Setting {
  const runsOn = (blanks: number): number =>
    lines.filter((line, i) => i > 0 && line.blanksBefore === blanks && !line.mark && !line.cells && breaksOff(lines[i - 1]) && /^\p{Ll}/u.test(line.text)).length;
  const [tight, spaced] = [runsOn(0), runsOn(1)];
  // Seen only where extraction put a blank line after every line: sentences then run on across single blanks.
  const blanksWithin = spaced >= 3 && spaced > 2 * tight ? 1 : 0;
  const widths = lines.filter((l) => !l.cells && !l.headingLevel).map((l) => l.width).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.97)] ?? 0;
  return { blanksWithin, width: Math.max(tight, spaced) >= 3 && widest <= 160 ? widest : Infinity };
}

/** A line that ends in the middle of a sentence. */
function breaksOff(line: TextLine | undefined): boolean {
  return line !== undefined && !line.cells && line.headingLevel === 0 && !/[.!?:;]["'”’)]?$/u.test(line.text);
}

function writePage(lines: readonly TextLine[], setting: Setting, writer: FlowWriter): void {
  for (let i = 0; i < lines.length; ) {
    const first = lines[i];
    if (!first) break;
    // One cell alone is a line like any other, unless it goes on a table.
    if (first.cells && (first.cells.length > 1 || lines[i - 1]?.cells)) {
      writer.add({ kind: 'tableRow', level: 0, bold: false, text: '', cells: first.cells });
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < lines.length && goesOn(lines[end - 1], lines[end], first, setting)) end += 1;
    let text = '';
    for (const line of lines.slice(i, end)) {
      if (text === '') text = line.text;
      else {
        const cut = joinAtLineEnd(text, line.text, NO_JOINS);
        text = cut === null ? `${text} ${line.text}` : text.slice(0, cut) + line.text;
      }
    }
    const level = headingLevel(first, text, end - i, lines[end], setting);
    if (level > 0) writer.add({ kind: 'heading', level, bold: first.bold, text });
    else writer.add({ kind: first.mark === 'bullet' ? 'bullet' : 'paragraph', level: first.mark === 'bullet' ? 1 : 0, bold: first.bold, text });
    i = end;
  }
}

/** Nothing tells a printer's hyphen from a word's own in plain text, so every hyphen stays. */
const NO_JOINS: ReadonlySet<string> = new Set();

function goesOn(previous: TextLine | undefined, line: TextLine | undefined, first: TextLine, setting: Setting): boolean {
  if (!previous || !line || line.mark || line.cells || line.headingLevel > 0 || first.headingLevel > 0) return false;
  if (line.blanksBefore > setting.blanksWithin) return false;
  if (line.bold !== previous.bold) return false;
  if (/^\p{Ll}/u.test(line.text) && breaksOff(previous)) return true;
  if (line.blanksBefore === 0 && first.mark === 'bullet' && line.indented && breaksOff(previous)) return true;
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  return setting.width !== Infinity && previous.width + 1 + word.length > setting.width;
}

/** A heading by its markup, or a short line that stands alone, does not end like a sentence and has something under it. */
function headingLevel(first: TextLine, text: string, lineCount: number, next: TextLine | undefined, setting: Setting): number {
  if (first.headingLevel > 0) return first.headingLevel;
  if (first.mark === 'bullet' || lineCount > 1 || !next || !/\p{L}/u.test(text)) return 0;
  const short = text.length <= Math.min(80, setting.width * 0.8) && !/[.,;:!?]$/.test(text) && /^(?:\p{Lu}|\d|\()/u.test(text);
  if (!short || (next.blanksBefore === 0 && !next.mark && !next.cells && setting.blanksWithin === 0)) return 0;
  if (text === text.toUpperCase()) return 1;
  return first.bold || text.split(' ').length <= 10 ? 2 : 0;
}
