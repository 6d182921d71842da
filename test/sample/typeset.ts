/** Sets the sample papers' markup as A4 pages, the way that council papers look. */
import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { Block } from './markup.ts';

const PAGE = { width: 595.28, height: 841.89, left: 68, right: 68, top: 74, bottom: 78 };
const BODY = 12;
const LEADING = 1.42;
const SIZES = { 1: 17, 2: 13.5, 3: 12 } as const;

export interface Heading { readonly title: string; readonly level: number; readonly pageIndex: number }
export interface SetPaper { readonly document: PDFDocument; readonly headings: readonly Heading[] }

interface Cursor { page: PDFPage; y: number }

/** Breaks text into lines that fit. O(words). */
function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  return lines;
}

/** Widths of columns in points, for a table as wide as the text. */
function columns(widths: readonly number[]): number[] {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each) => (each / whole) * (PAGE.width - PAGE.left - PAGE.right));
}

/** @param footer what runs along the foot of every page, or null */
export async function typeset(blocks: readonly Block[], footer: string | null): Promise<SetPaper> {
  const document = await PDFDocument.create();
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const headings: Heading[] = [];
  const cursor: Cursor = { page: document.addPage([PAGE.width, PAGE.height]), y: PAGE.height - PAGE.top };

  const nextPage = (): void => {
    cursor.page = document.addPage([PAGE.width, PAGE.height]);
    cursor.y = PAGE.height - PAGE.top;
  };
  const room = (height: number): void => {
    if (cursor.y - height < PAGE.bottom) nextPage();
  };
  const line = (text: string, x: number, size: number, font: PDFFont): void => {
    room(size * LEADING);
    cursor.y -= size * LEADING;
    cursor.page.drawText(text, { x, y: cursor.y, size, font });
  };
  const paragraph = (text: string, indent: number, size = BODY, font = regular): void => {
    const width = PAGE.width - PAGE.left - PAGE.right - indent;
    for (const each of wrap(text, font, size, width)) line(each, PAGE.left + indent, size, font);
  };
  const table = (block: Extract<Block, { kind: 'table' }>): void => {
    const wide = columns(block.widths);
    const size = 10;
    block.rows.forEach((row, rowIndex) => {
      const font = block.headed && rowIndex === 0 ? bold : regular;
      const cells = row.map((cell, index) => wrap(cell, font, size, (wide[index] ?? 60) - 8));
      const height = Math.max(...cells.map((lines) => lines.length), 1) * size * LEADING + 7;
      room(height);
      let x = PAGE.left;
      cells.forEach((lines, index) => {
        const width = wide[index] ?? 60;
        cursor.page.drawRectangle({ x, y: cursor.y - height, width, height, borderColor: rgb(0.6, 0.6, 0.6), borderWidth: 0.6 });
        lines.forEach((each, at) => cursor.page.drawText(each, { x: x + 4, y: cursor.y - 3 - (at + 1) * size * LEADING + 2, size, font }));
        x += width;
      });
      cursor.y -= height;
    });
    cursor.y -= 10;
  };
  const draw = (block: Block): void => {
    switch (block.kind) {
      case 'pageBreak': nextPage(); break;
      case 'heading': {
        const size = SIZES[block.level];
        cursor.y -= size * 0.5;
        room(size * 4.5);
        headings.push({ title: block.text, level: block.level, pageIndex: document.getPageCount() - 1 });
        paragraph(block.text, 0, size, bold);
        cursor.y -= size * 0.4;
        break;
      }
      case 'bullet': {
        room(BODY * LEADING * 2);
        cursor.page.drawText('•', { x: PAGE.left + 10, y: cursor.y - BODY * LEADING, size: BODY, font: regular });
        paragraph(block.text, 26);
        cursor.y -= 5;
        break;
      }
      case 'numbered': {
        room(BODY * LEADING * 2);
        cursor.page.drawText(block.number, { x: PAGE.left, y: cursor.y - BODY * LEADING, size: BODY, font: regular });
        paragraph(block.text, 36);
        cursor.y -= 8;
        break;
      }
      case 'paragraph': paragraph(block.text, 0); cursor.y -= 8; break;
      case 'table': table(block); break;
    }
  };
  blocks.forEach(draw);
  if (footer !== null) {
    for (const page of document.getPages()) page.drawText(footer, { x: PAGE.left, y: 50, size: 8.5, font: regular, color: rgb(0.35, 0.35, 0.35) });
  }
  return { document, headings };
}
