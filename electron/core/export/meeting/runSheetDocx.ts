/** The run sheet: one page for the table, whatever the number of questions. Letters get smaller before a line is left out. */
import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageOrientation, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { steadyZip } from '#core/export/steadyZip.ts';
import { A4, footer, properties } from '#core/export/wordPaper.ts';
import type { MeetingPaper, PaperLine, PaperQuestion } from './meetingPaper.ts';
import { meetingWords as words } from './meetingWords.ts';

/** Twentieths of a point: a landscape page with narrow margins. */
const MARGIN = 680;
const WIDTH = A4.height - 2 * MARGIN;
const WIDTHS = [560, WIDTH - 560 - 1900 - 1900 - 640 - 2400, 1900, 1900, 640, 2400] as const;

/** @param madeAt ISO time: the same meeting at the same time gives the same bytes */
export async function runSheetDocx(paper: MeetingPaper, madeAt: string): Promise<Uint8Array> {
  const title = [words.runSheet, paper.committee, paper.date].filter((part) => part !== '').join(', ');
  const size = fitting(paper);
  const document = new Document({
    title, creator: 'Scrutineer', lastModifiedBy: 'Scrutineer', styles: styles(size),
    sections: [{
      properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 340 } } },
      footers: { default: new Footer({ children: [footer(title)] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
        ...(paper.items.length === 0 ? [new Paragraph(words.none)] : []),
        ...paper.items.flatMap(({ heading, minutes, lines }) => [
          ...(heading === '' ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(`${heading}${minutes === null ? '' : ` (${words.allotted(minutes)})`}`)] })]),
          table(lines),
        ]),
      ],
    }],
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(title, madeAt) }]);
  return steadyZip(new Uint8Array(packed));
}

function table(lines: readonly PaperLine[]): Table {
  const { number, question, asker, to, minutes, page } = words.columns;
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [...WIDTHS], layout: TableLayoutType.FIXED,
    rows: [
      row([number, question, asker, to, minutes, page], { header: true }),
      ...lines.flatMap((line) => [lineRow(line), ...line.questions.map(questionRow)]),
    ],
  });
}

function lineRow({ title, minutes }: PaperLine): TableRow {
  const text = `${title || words.otherQuestions}${minutes === null ? '' : ` (${words.allotted(minutes)})`}`;
  return new TableRow({ cantSplit: true, children: [new TableCell({
    columnSpan: WIDTHS.length, shading: { type: ShadingType.CLEAR, fill: 'E6E6E6', color: 'auto' }, children: [new Paragraph({ style: 'Line', keepNext: true, children: [new TextRun(text)] })],
  })] });
}

function questionRow({ number, text, supplementaries, askers, addressee, minutes, evidence }: PaperQuestion): TableRow {
  return row([String(number), [text, ...supplementaries], askers, addressee, minutes === null ? '' : String(minutes), evidence.slice(0, 2).map(({ citation }) => citation)], {});
}

function row(cells: readonly (string | readonly string[])[], { header = false }: { readonly header?: boolean }): TableRow {
  return new TableRow({
    cantSplit: true, tableHeader: header,
    children: cells.map((cell, at) => new TableCell({
      width: { size: WIDTHS[at] ?? 0, type: WidthType.DXA }, margins: { left: 70, right: 70, top: 20, bottom: 20 },
      children: (typeof cell === 'string' ? [cell] : cell).map((text, line) => new Paragraph({
        style: header ? 'Head' : at === 1 && line > 0 ? 'Supplementary' : 'Cell', alignment: at === 4 ? AlignmentType.END : AlignmentType.START, children: [new TextRun(text.replace(/\s*\n\s*/g, ' ').replace(/\bp\. (?=\S)/g, 'p.\u00A0'))],
      })),
    })),
  });
}

/** Half points. Lines that a page has room for at a size, by what Arial takes: measured with LibreOffice, with some to spare. */
function fitting(paper: MeetingPaper): number {
  for (let size = 20; size > 12; size -= 1) {
    const perLine = { question: ((WIDTHS[1] - 140) / 20) / (size / 2 * 0.47), page: ((WIDTHS[5] - 140) / 20) / (size / 2 * 0.5) };
    const linesOf = (text: string, room: number): number => Math.max(1, Math.ceil(text.length / room));
    const rows = paper.items.reduce((all, { lines }) => all + 3 + lines.reduce((sum, { questions }) => sum + 1.2 + questions.reduce((own, each) => own + 0.25 + Math.max(
      [each.text, ...each.supplementaries].reduce((count, text) => count + linesOf(text, perLine.question), 0), each.evidence.slice(0, 2).reduce((count, { citation }) => count + linesOf(citation, perLine.page), 0),
    ), 0), 0), 2);
    if (rows * (size / 2) * 1.2 < (A4.width - 2 * MARGIN) / 20 - 20) return size;
  }
  return 12;
}

function styles(size: number): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const black = '000000';
  return {
    default: {
      document: { run: { font: 'Arial', size, color: black, language: { value: 'en-GB' } }, paragraph: { spacing: { before: 0, after: 0 } } },
      title: { run: { size: size + 8, bold: true, color: black }, paragraph: { spacing: { after: 60 } } },
      heading1: { run: { size: size + 3, bold: true, color: black }, paragraph: { spacing: { before: 100, after: 40 }, keepNext: true } },
    },
    paragraphStyles: [
      { id: 'Head', name: 'Column heading', basedOn: 'Normal', run: { bold: true } },
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', quickFormat: true },
      { id: 'Line', name: 'Line of enquiry', basedOn: 'Normal', quickFormat: true, run: { bold: true } },
      { id: 'Supplementary', name: 'Supplementary', basedOn: 'Normal', quickFormat: true, run: { italics: true }, paragraph: { indent: { left: 140 } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 15 } },
    ],
  };
}
