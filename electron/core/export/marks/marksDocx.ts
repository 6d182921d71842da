/** Marks as a Word document: a heading for each paper, the words as quotes with where they stand, notes under them; all looks from named styles. */
import { BorderStyle, Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { steadyZip } from '#core/export/steadyZip.ts';
import { A4, footer, MARGIN, properties } from '#core/export/wordPaper.ts';
import { markWords, type ExportedMark, type ExportedMarks, type ExportedPaper } from './marksForExport.ts';

/** Half points. */
const BODY = 22;
const SMALL = 19;
/** Twentieths of a point. */
const INDENT = 340;

/** @param madeAt ISO time: the same marks at the same time give the same bytes */
export async function marksDocx({ title, prepared, papers }: ExportedMarks, madeAt: string): Promise<Uint8Array> {
  const document = new Document({
    title, creator: 'Scrutineer', lastModifiedBy: 'Scrutineer', styles: styles(),
    sections: [{
      properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      footers: { default: new Footer({ children: [footer(title)] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
        new Paragraph({ style: 'Prepared', children: [new TextRun(prepared)] }),
        ...(papers.length === 0 ? [new Paragraph(markWords.none)] : []),
        ...papers.flatMap(paperParagraphs),
      ],
    }],
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(title, madeAt) }]);
  return steadyZip(new Uint8Array(packed));
}

function paperParagraphs({ heading, source, exempt, marks }: ExportedPaper): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }),
    ...(source === '' ? [] : [new Paragraph({ style: 'Prepared', children: [new TextRun(source)] })]),
    ...(exempt ? [new Paragraph({ style: 'Exempt', children: [new TextRun(markWords.exempt)] })] : []),
    ...marks.flatMap(markParagraphs),
  ];
}

function markParagraphs({ place, about, quote, note, tags }: ExportedMark): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(`${place}: ${about}`)] }),
    ...(quote === '' ? [] : [new Paragraph({ style: 'Quote', children: [new TextRun(`“${quote}”`)] })]),
    ...(note === '' ? [] : [new Paragraph({ style: 'Note', children: lines(note) })]),
    ...(tags.length === 0 ? [] : [new Paragraph({ style: 'Tags', children: [new TextRun(`${markWords.tags}: ${tags.join(', ')}`)] })]),
  ];
}

function lines(text: string): TextRun[] {
  return text.split(/\r?\n/).map((line, at) => new TextRun(at === 0 ? line : { text: line, break: 1 }));
}

function styles(): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const black = '000000';
  const bar = { style: BorderStyle.SINGLE, size: 12, space: 10, color: '595959' };
  return {
    default: {
      document: { run: { font: 'Arial', size: BODY, color: black, language: { value: 'en-GB' } }, paragraph: { spacing: { line: 276 } } },
      title: { run: { size: 40, bold: true, color: black }, paragraph: { spacing: { after: 60 } } },
      heading1: { run: { size: 28, bold: true, color: black }, paragraph: { spacing: { before: 360, after: 60 }, keepNext: true } },
      heading2: { run: { size: SMALL, bold: true, color: black }, paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
    },
    paragraphStyles: [
      { id: 'Prepared', name: 'Prepared', basedOn: 'Normal', run: { size: SMALL }, paragraph: { spacing: { after: 120 } } },
      { id: 'Exempt', name: 'Exempt', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { after: 120 } } },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', next: 'Note', quickFormat: true, paragraph: { indent: { left: INDENT, right: INDENT }, spacing: { after: 60 }, border: { left: bar } } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: INDENT }, spacing: { before: 60, after: 60 } } },
      { id: 'Tags', name: 'Tags', basedOn: 'Normal', run: { size: SMALL }, paragraph: { indent: { left: INDENT }, spacing: { after: 60 } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18 } },
    ],
  };
}
