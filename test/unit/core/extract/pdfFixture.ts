/** Small PDFs made for one test: text placed to the point, as a paper would have it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PDFPage } from '@cantoo/pdf-lib';
import { PDFDocument, StandardFonts, degrees } from '@cantoo/pdf-lib';
import { afterAll } from 'vitest';
import type { Extraction } from '#core/extract/extractFile.ts';
import { extractFile } from '#core/extract/extractFile.ts';

export interface Pen {
  readonly page: PDFPage;
  /** Writes one line; (x, y) is its baseline in points from the bottom left. */
  text(x: number, y: number, line: string, options?: { size?: number; bold?: boolean; turn?: number }): void;
  /** Writes lines downwards from y. */
  lines(x: number, y: number, lines: readonly string[], options?: { size?: number; bold?: boolean; leading?: number }): void;
  rule(x0: number, y0: number, x1: number, y1: number): void;
}

/** @param draw one function for each page. */
export async function makePdf(draw: readonly ((pen: Pen) => void)[], size: [number, number] = [595, 842]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const drawPage of draw) {
    const page = document.addPage(size);
    const pen: Pen = {
      page,
      text(x, y, line, { size = 11, bold: heavy = false, turn = 0 } = {}) {
        page.drawText(line, { x, y, size, font: heavy ? bold : plain, rotate: degrees(turn) });
      },
      lines(x, y, lines, options = {}) {
        for (const [i, line] of lines.entries()) pen.text(x, y - i * (options.leading ?? 13), line, options);
      },
      rule(x0, y0, x1, y1) {
        page.drawLine({ start: { x: x0, y: y0 }, end: { x: x1, y: y1 }, thickness: 0.5 });
      },
    };
    drawPage(pen);
  }
  return document;
}

let folder: string | null = null;
let count = 0;

/** A file of its own in a folder that goes when the tests are done. */
export async function keepFile(name: string, bytes: Uint8Array | string): Promise<string> {
  folder ??= await mkdtemp(join(tmpdir(), 'extract-test-'));
  const path = join(folder, `${count++}-${name}`);
  await writeFile(path, bytes);
  return path;
}

afterAll(async () => {
  if (folder) await rm(folder, { recursive: true, force: true });
  folder = null;
});

export async function extractPdf(document: PDFDocument): Promise<Extraction> {
  return extractFile(await keepFile('paper.pdf', await document.save()), 'paper.pdf');
}

/** Each block as its kind and its text. */
export function blocksOf({ pages }: Extraction, pageIndex = 0): string[] {
  const page = pages[pageIndex];
  return (page?.blocks ?? []).map((block) => `${block.kind}: ${page?.text.slice(block.start, block.end)}`);
}
