/**
 * Questions as a Word document: headings, numbered questions, evidence as quotes with their citations. Legible in
 * black and white; every size and space comes from a named style, so that a clerk can change them all at once.
 */
import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun,
} from 'docx';
import { exportWords, type ExportedEvidence, type ExportedQuestion, type ExportedQuestions } from './questionsForExport.ts';
import { steadyZip } from './steadyZip.ts';
import { A4, footer, MARGIN, properties } from './wordPaper.ts';

/** Half points. */
const BODY = 23;
const SMALL = 20;
/** Twentieths of a point. */
const INDENT = 567;

/**
 * @param madeAt ISO time: the same questions at the same time give the same bytes
 */
export async function questionsDocx(questions: ExportedQuestions, madeAt: string): Promise<Uint8Array> {
  const { title, prepared, groups } = questions;
  const document = new Document({
    title, creator: 'Scrutineer', lastModifiedBy: 'Scrutineer',
    styles: styles(),
    numbering: {
      config: [{
        reference: 'questions',
        levels: [{
          level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } },
        }],
      }],
    },
    sections: [{
      properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      footers: { default: new Footer({ children: [footer(title)] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
        new Paragraph({ style: 'Prepared', children: [new TextRun(prepared)] }),
        ...(groups.length === 0 ? [new Paragraph(exportWords.none)] : []),
        ...groups.flatMap(({ heading, questions: asked }) => [
          ...(heading === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] })]),
          ...asked.flatMap(questionParagraphs),
        ]),
      ],
    }],
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(title, madeAt) }]);
  return steadyZip(new Uint8Array(packed));
}

function questionParagraphs({ text, type, addressee, purpose, evidence, askers, minutes, supplementaries, answer }: ExportedQuestion): Paragraph[] {
  const about = [
    addressee === '' ? '' : `${exportWords.to}: ${addressee}`, askers === '' ? '' : `${exportWords.asker}: ${askers}`, minutes === null ? '' : exportWords.minutes(minutes), `${exportWords.type}: ${type}`,
  ].filter((part) => part !== '');
  return [
    new Paragraph({ style: 'Question', numbering: { reference: 'questions', level: 0 }, children: lines(text) }),
    new Paragraph({ style: 'About', keepNext: evidence.length > 0 || purpose !== '', children: [new TextRun(about.join(' · '))] }),
    ...(purpose === '' ? [] : [new Paragraph({ style: 'About', keepNext: evidence.length > 0, children: lines(`${exportWords.purpose}: ${purpose}`) })]),
    ...evidence.flatMap(evidenceParagraphs),
    ...supplementaries.map((each) => new Paragraph({ style: 'Supplementary', children: lines(each) })),
    ...(answer === '' ? [] : [new Paragraph({ style: 'About', children: [new TextRun({ text: `${exportWords.answer}: `, bold: true }), ...lines(answer)] })]),
  ];
}

function evidenceParagraphs({ quote, citation }: ExportedEvidence): Paragraph[] {
  return [
    ...(quote === '' ? [] : [new Paragraph({ style: 'Evidence', children: [new TextRun(`“${quote}”`)] })]),
    new Paragraph({ style: 'Source', children: [new TextRun(citation)] }),
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
      document: { run: { font: 'Arial', size: BODY, color: black, language: { value: 'en-GB' } }, paragraph: { spacing: { line: 288 } } },
      title: { run: { size: 40, bold: true, color: black }, paragraph: { spacing: { after: 60 } } },
      heading1: { run: { size: 30, bold: true, color: black }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
    },
    paragraphStyles: [
      { id: 'Prepared', name: 'Prepared', basedOn: 'Normal', run: { size: SMALL }, paragraph: { spacing: { after: 240 } } },
      { id: 'Question', name: 'Question', basedOn: 'Normal', next: 'About', quickFormat: true, run: { size: 25, bold: true }, paragraph: { spacing: { before: 300, after: 80 }, keepNext: true, keepLines: true } },
      { id: 'About', name: 'About the question', basedOn: 'Normal', run: { size: SMALL }, paragraph: { indent: { left: INDENT }, spacing: { after: 80 } } },
      { id: 'Supplementary', name: 'Supplementary', basedOn: 'Normal', quickFormat: true, run: { size: SMALL, italics: true }, paragraph: { indent: { left: INDENT }, spacing: { after: 60 } } },
      { id: 'Evidence', name: 'Evidence', basedOn: 'Normal', next: 'Source', quickFormat: true, paragraph: { indent: { left: INDENT + 230, right: INDENT }, spacing: { before: 80, after: 0 }, border: { left: bar }, keepNext: true } },
      { id: 'Source', name: 'Source', basedOn: 'Normal', quickFormat: true, run: { size: SMALL }, paragraph: { indent: { left: INDENT + 230, right: INDENT }, spacing: { after: 120 }, border: { left: bar } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18 } },
    ],
  };
}
