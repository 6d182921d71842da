/** Pages for papers that have none: text that flows, cut at page breaks or after about so many letters at a block's end. */
import type { PageText, TextBlock } from '#shared/domain/page/pageText.ts';
import { AppError } from '#shared/contract/errors.ts';
import { MAX_TEXT_LENGTH } from '#core/extract/limits.ts';

/** A block before it has offsets. A table row has `cells`; everything else has `text`. */
export interface FlowBlock {
  readonly kind: TextBlock['kind'];
  readonly level: number;
  readonly bold: boolean;
  readonly text: string;
  readonly cells?: readonly string[];
}

/** About what a printed page holds. */
const PAGE_LENGTH = 3_000;

export class FlowWriter {
  #pages: PageText[] = [];
  #pending: FlowBlock[] = [];
  #length = 0;
  #total = 0;

  /** @throws AppError FILE_TOO_LARGE for more text than we keep. */
  add(block: FlowBlock): void {
    const length = lengthOf(block);
    if (length === 0) return;
    this.#total += length;
    if (this.#total > MAX_TEXT_LENGTH) throw new AppError('FILE_TOO_LARGE', 'The file holds more text than is read', { details: { most: MAX_TEXT_LENGTH } });
    if (this.#length + length > PAGE_LENGTH && this.#length > PAGE_LENGTH / 3) this.#endFullPage();
    this.#pending.push(block);
    this.#length += length + 1;
  }

  /** Ends the page here, where the paper says so. A break with nothing before it makes no page. */
  pageBreak(): void {
    if (this.#pending.length > 0) this.#write(this.#pending.splice(0));
    this.#length = 0;
  }

  /** At least one page, even when there was no text. */
  finish(): PageText[] {
    this.pageBreak();
    if (this.#pages.length === 0) this.#write([]);
    return this.#pages;
  }

  /** A heading is not left behind at the end of a page. */
  #endFullPage(): void {
    const carried: FlowBlock[] = [];
    while (this.#pending.length > 1 && this.#pending.at(-1)?.kind === 'heading') carried.unshift(...this.#pending.splice(-1));
    this.pageBreak();
    this.#pending.push(...carried);
    this.#length = carried.reduce((n, b) => n + lengthOf(b) + 1, 0);
  }

  #write(blocks: readonly FlowBlock[]): void {
    let text = '';
    const placed: TextBlock[] = [];
    for (const block of blocks) {
      if (text !== '') text += '\n';
      const start = text.length;
      let cells: [number, number][] | null = null;
      if (block.cells) {
        cells = [];
        for (const [index, cell] of block.cells.entries()) {
          if (index > 0) text += '\t';
          cells.push([text.length, text.length + cell.length]);
          text += cell;
        }
      } else text += block.text;
      placed.push({ start, end: text.length, kind: block.kind, level: block.level, fontSizePt: 0, bold: block.bold, leftPt: 0, ...(cells ? { cells } : {}) });
    }
    const pageIndex = this.#pages.length;
    this.#pages.push({
      pageIndex,
      pageLabel: String(pageIndex + 1),
      text,
      widthPt: 0,
      heightPt: 0,
      blocks: placed,
      runs: [],
      itemStamp: null,
      pageStamp: null,
      furniture: [],
      problems: [],
    });
  }
}

function lengthOf(block: FlowBlock): number {
  return block.cells ? block.cells.reduce((n, cell) => n + cell.length + 1, 0) - 1 : block.text.length;
}
