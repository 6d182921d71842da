/** The run sheet: one page for the table. Letters get smaller as questions get more; before they're too small to read, follow-ups are left to the list of questions. */
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
  const { size, followUps } = fitting(paper);
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
          table(lines, followUps),
        ]),
      ],
    }],
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(title, madeAt) }]);
  return steadyZip(new Uint8Array(packed));
}

function table(lines: readonly PaperLine[], followUps: boolean): Table {
  const { number, question, asker, to, minutes, page } = words.columns;
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [...WIDTHS], layout: TableLayoutType.FIXED,
    rows: [
      row([number, question, asker, to, minutes, page], { header: true }),
      ...lines.flatMap((line) => [lineRow(line), ...line.questions.map((question) => questionRow(question, followUps))]),
    ],
  });
}

function lineRow({ title, minutes }: PaperLine): TableRow {
  const text = `${title || words.otherQuestions}${minutes === null ? '' : ` (${words.allotted(minutes)})`}`;
  return new TableRow({ cantSplit: true, children: [new TableCell({
    columnSpan: WIDTHS.length, shading: { type: ShadingType.CLEAR, fill: 'E6E6E6', color: 'auto' }, children: [new Paragraph({ style: 'Line', keepNext: true, children: [new TextRun(text)] })],
  })] });
}

function questionRow({ number, text, supplementaries, askers, addressee, minutes, evidence }: PaperQuestion, followUps: boolean): TableRow {
  return row([String(number), [text, ...(followUps && supplementaries.length > 0 ? [supplementaries.join(' · ')] : [])], askers, addressee, minutes === null ? '' : String(minutes), evidence.slice(0, 2).map(({ citation }) => citation)], {});
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

/** Half points: down to 7.5 points with follow-ups, to 6.5 without. */
const SIZES = [20, 19, 18, 17, 16, 15].map((size) => ({ size, followUps: true }));
const BARE_SIZES = [17, 16, 15, 14, 13].map((size) => ({ size, followUps: false }));

/** The largest that keeps to one page, by what Arial takes: measured with LibreOffice, with some to spare. */
function fitting(paper: MeetingPaper): { readonly size: number; readonly followUps: boolean } {
  const room = (A4.width - 2 * MARGIN) / 20 - 20;
  return [...SIZES, ...BARE_SIZES].find(({ size, followUps }) => linesOf(paper, size, followUps) * (size / 2) * 1.2 < room) ?? { size: 13, followUps: false };
}

function linesOf({ items }: MeetingPaper, size: number, followUps: boolean): number {
  const letters = (width: number): number => ((width - 140) / 20) / (size / 2 * 0.48);
  const lines = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / letters(width)));
  const heightOf = ({ text, supplementaries, evidence, askers, addressee }: PaperQuestion): number => 0.25 + Math.max(
    lines(text, WIDTHS[1]) + (followUps && supplementaries.length > 0 ? lines(supplementaries.join(' · '), WIDTHS[1]) : 0),
    evidence.slice(0, 2).reduce((all, { citation }) => all + lines(citation, WIDTHS[5]), 0), lines(askers, WIDTHS[2]), lines(addressee, WIDTHS[3]),
  );
  return items.reduce((all, item) => all + 3 + item.lines.reduce((sum, { questions }) => sum + 1.2 + questions.reduce((own, question) => own + heightOf(question), 0), 0), 2);
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
