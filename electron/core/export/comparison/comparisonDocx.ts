/**
 * A comparison as a Word briefing of two pages. Legible in black and white; every size and space comes from a named
 * style, so that a clerk can change them all at once.
 */
import {
  BorderStyle, Document, Footer, HeadingLevel, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType,
} from 'docx';
import { steadyZip } from '#core/export/steadyZip.ts';
import { A4, footer, MARGIN, properties } from '#core/export/wordPaper.ts';
import type { Briefing, BriefingItem, BriefingSection, FigureLine } from './briefing.ts';
import { briefingWords as words } from './briefingWords.ts';

/** Twentieths of a point. */
const WIDTH = A4.width - 2 * MARGIN;
const measureWidth = (columns: number): number => (columns <= 3 ? 4300 : 3200);
const INDENT = 240;

/** @param madeAt ISO time: the same comparison at the same time gives the same bytes */
export async function comparisonDocx(briefing: Briefing, madeAt: string): Promise<Uint8Array> {
  const { title, prepared, reports, promises, figures, checks } = briefing;
  const empty = figures.length === 0 && [...promises, checks].every(({ items }) => items.length === 0);
  const document = new Document({
    title, creator: 'Scrutineer', lastModifiedBy: 'Scrutineer', styles: styles(),
    sections: [{
      properties: { page: { size: A4, margin: { top: MARGIN, bottom: 1000, left: MARGIN, right: MARGIN } } },
      footers: { default: new Footer({ children: [footer(title)] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
        new Paragraph({ style: 'Prepared', children: [new TextRun(prepared)] }),
        new Paragraph({ style: 'Listed', keepNext: true, children: [new TextRun({ text: words.reports, bold: true })] }),
        ...reports.map((report) => new Paragraph({ style: 'Listed', children: [new TextRun(report)] })),
        ...(empty ? [new Paragraph({ style: 'Finding', children: [new TextRun(words.nothing)] })] : []),
        ...promises.flatMap(section),
        ...figureTable(briefing),
        ...section(checks),
        new Paragraph({ style: 'Note', children: [new TextRun(words.note)] }),
      ],
    }],
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(title, madeAt) }]);
  return steadyZip(new Uint8Array(packed));
}

const heading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] });
const more = (count: number): Paragraph[] => (count > 0 ? [new Paragraph({ style: 'Source', children: [new TextRun(words.left(count))] })] : []);

function section({ heading: said, lead, items, left }: BriefingSection): Paragraph[] {
  const about = lead === '' ? [] : [new Paragraph({ style: 'Lead', keepNext: true, children: [new TextRun(lead)] })];
  return items.length === 0 ? [] : [heading(said), ...about, ...items.flatMap(finding), ...more(left)];
}

function finding({ sentence, quotes }: BriefingItem): Paragraph[] {
  return [
    new Paragraph({ style: 'Finding', children: [new TextRun(sentence)] }),
    ...quotes.flatMap(({ quote, citation }) => [
      new Paragraph({ style: 'Evidence', children: [new TextRun(`“${quote}”`)] }),
      new Paragraph({ style: 'Source', children: [new TextRun(citation)] }),
    ]),
  ];
}

function figureTable({ figures, columns, figuresLeft }: Briefing): (Paragraph | Table)[] {
  if (figures.length === 0) return [];
  const first = measureWidth(columns.length);
  const width = Math.floor((WIDTH - first) / Math.max(1, columns.length));
  const head = new TableRow({
    tableHeader: true, cantSplit: true,
    children: [cell([text('Cell', words.measure, true)], first), ...columns.map((date) => cell([text('Cell', date, true)], width))],
  });
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA }, layout: TableLayoutType.FIXED,
    columnWidths: [first, ...columns.map(() => width)],
    rows: [head, ...figures.map((figure) => figureRow(figure, first, width))],
  });
  return [heading(words.figures), table, ...more(figuresLeft)];
}

function figureRow({ measure, values, quote, saidOn }: FigureLine, first: number, width: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell([text('Cell', measure, true), text('Small cell', `“${quote}” (${saidOn})`)], first),
      ...values.map((value) => cell(value === null ? [text('Small cell', words.notGiven)] : [text('Cell', value.value, true), text('Small cell', value.place)], width)),
    ],
  });
}

const text = (style: 'Cell' | 'Small cell', said: string, bold = false): Paragraph => new Paragraph({ style: style === 'Cell' ? 'Cell' : 'SmallCell', children: [new TextRun({ text: said, bold })] });

function cell(children: Paragraph[], width: number): TableCell {
  return new TableCell({ children, width: { size: width, type: WidthType.DXA }, margins: { top: 30, bottom: 30, left: 70, right: 70 } });
}

function styles(): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const black = '000000';
  const bar = { style: BorderStyle.SINGLE, size: 12, space: 8, color: '595959' };
  return {
    default: {
      document: { run: { font: 'Arial', size: 21, color: black, language: { value: 'en-GB' } }, paragraph: { spacing: { line: 252 } } },
      title: { run: { size: 32, bold: true, color: black }, paragraph: { spacing: { after: 40 } } },
      heading1: { run: { size: 24, bold: true, color: black }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
    },
    paragraphStyles: [
      { id: 'Prepared', name: 'Prepared', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 100 } } },
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 20 } },
      { id: 'Listed', name: 'Reports compared', basedOn: 'Normal', run: { size: 20 } },
      { id: 'Finding', name: 'Finding', basedOn: 'Normal', next: 'Evidence', quickFormat: true, run: { bold: true }, paragraph: { spacing: { before: 100, after: 20 }, keepNext: true, keepLines: true } },
      { id: 'Evidence', name: 'Evidence', basedOn: 'Normal', next: 'Source', quickFormat: true, paragraph: { indent: { left: INDENT }, border: { left: bar }, keepNext: true, keepLines: true } },
      { id: 'Source', name: 'Source', basedOn: 'Normal', quickFormat: true, run: { size: 18 }, paragraph: { indent: { left: INDENT }, border: { left: bar }, spacing: { after: 60 } } },
      { id: 'Cell', name: 'Figure', basedOn: 'Normal', run: { size: 20 } },
      { id: 'SmallCell', name: 'Figure, source', basedOn: 'Normal', run: { size: 16 }, paragraph: { spacing: { line: 228 } } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { before: 200 }, border: { top: { style: BorderStyle.SINGLE, size: 6, space: 6, color: '595959' } }, keepLines: true } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18 } },
    ],
  };
}
