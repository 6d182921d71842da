/** An aid for the clerk's minutes in Word: what was asked and answered, what is to be done, what is recommended. */
import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { citedDate } from '#shared/domain/anchor/formatCitation.ts';
import { steadyZip } from '#core/export/steadyZip.ts';
import { A4, footer, MARGIN, properties } from '#core/export/wordPaper.ts';
import { written } from '#core/export/written.ts';
import type { MeetingPaper, PaperQuestion } from './meetingPaper.ts';
import { meetingWords as words } from './meetingWords.ts';

/** Twentieths of a point. */
const WIDTH = A4.width - 2 * MARGIN;
const INDENT = 567;

/** @param madeAt ISO time: the same meeting at the same time gives the same bytes */
export async function minutesDocx(paper: MeetingPaper, madeAt: string): Promise<Uint8Array> {
  const { committee, date, items, actions, recommendations, notes } = paper;
  const title = words.minutes;
  const document = new Document({
    title, creator: 'Scrutineer', lastModifiedBy: 'Scrutineer', styles: styles(),
    numbering: { config: ['questions', 'recommendations'].map((reference) => ({
      reference, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } } }],
    })) },
    sections: [{
      properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
      footers: { default: new Footer({ children: [footer(`${title}, ${date}`)] }) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
        new Paragraph({ style: 'Prepared', children: [new TextRun([committee, date].filter((part) => part !== '').join(', '))] }),
        new Paragraph({ style: 'Prepared', children: [new TextRun({ text: words.aid, italics: true })] }),
        ...(items.length === 0 ? [new Paragraph(words.none)] : []),
        ...items.flatMap(({ heading: name, lines }) => [
          ...(name === '' ? [] : [heading(1, name)]),
          ...lines.flatMap((line) => [
            heading(2, [line.title || words.otherQuestions, line.taken === null ? '' : `(${words.taken(line.taken)})`].filter((part) => part !== '').join(' ')),
            ...line.questions.flatMap(questionParagraphs),
          ]),
        ]),
        heading(1, words.actions),
        ...(actions.length === 0 ? [new Paragraph(words.noActions)] : [actionTable(actions)]),
        ...(recommendations.length === 0 ? [] : [heading(1, words.recommendations), ...recommendations.flatMap(recommendationParagraphs)]),
        ...(notes === '' ? [] : [heading(1, words.notes), ...notes.split(/\r?\n/).map((line) => new Paragraph(line))]),
      ],
    }],
  });
  const packed = await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: properties(title, madeAt) }]);
  return steadyZip(new Uint8Array(packed));
}

const heading = (level: 1 | 2, text: string): Paragraph => new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(text)] });

function questionParagraphs({ text, askers, addressee, status, state, answer, evidence, promisedFor }: PaperQuestion): Paragraph[] {
  const about = [askers === '' ? '' : `${words.asked}: ${askers}`, addressee === '' ? '' : `${words.to}: ${addressee}`, state === 'draft' || state === 'ready' ? words.notAsked : status].filter((part) => part !== '');
  return [
    new Paragraph({ style: 'Question', numbering: { reference: 'questions', level: 0 }, children: broken(text) }),
    new Paragraph({ style: 'About', keepNext: answer !== '', children: [new TextRun(about.join(' · '))] }),
    ...(answer === '' ? [] : [new Paragraph({ style: 'Answer', children: [new TextRun({ text: `${words.answer}: `, bold: true }), ...broken(answer)] })]),
    ...(promisedFor === null ? [] : [new Paragraph({ style: 'Answer', children: [new TextRun({ text: words.promised(citedDate(promisedFor)), bold: true })] })]),
    ...(evidence.length === 0 ? [] : [new Paragraph({ style: 'About', children: [new TextRun(`${words.evidence}: ${evidence.map(({ citation }) => citation).join('; ')}`)] })]),
  ];
}

function actionTable(actions: MeetingPaper['actions']): Table {
  const widths = [WIDTH - 2300 - 1800 - 1100, 2300, 1800, 1100];
  const row = (cells: readonly string[], header: boolean): TableRow => new TableRow({
    tableHeader: header, cantSplit: true,
    children: cells.map((text, at) => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, margins: { left: 90, right: 90, top: 50, bottom: 50 }, children: [new Paragraph({ children: [new TextRun({ text, bold: header })] })] })),
  });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
    rows: [row(Object.values(words.action), true), ...actions.map(({ text, owner, due, status }) => row([written(text), written(owner), due === null ? words.noDate : citedDate(due), words.actionStatus[status]], false))],
  });
}

function recommendationParagraphs({ text, to, by, responseDue, response }: MeetingPaper['recommendations'][number]): Paragraph[] {
  const about = [to === '' ? '' : words.recommendTo(written(to)), by === null ? '' : words.by(citedDate(by)), responseDue === null ? '' : words.responseDue(citedDate(responseDue))].filter((part) => part !== '');
  return [
    new Paragraph({ style: 'Question', numbering: { reference: 'recommendations', level: 0 }, children: broken(written(text)) }),
    ...about.map((line) => new Paragraph({ style: 'About', children: [new TextRun(line)] })),
    ...(response.trim() === '' ? [] : [new Paragraph({ style: 'Answer', children: [new TextRun({ text: `${words.response}: `, bold: true }), ...broken(written(response))] })]),
  ];
}

const broken = (text: string): TextRun[] => text.split(/\r?\n/).map((line, at) => new TextRun(at === 0 ? line : { text: line, break: 1 }));

function styles(): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const black = '000000';
  return {
    default: {
      document: { run: { font: 'Arial', size: 22, color: black, language: { value: 'en-GB' } }, paragraph: { spacing: { line: 276 } } },
      title: { run: { size: 38, bold: true, color: black }, paragraph: { spacing: { after: 60 } } },
      heading1: { run: { size: 28, bold: true, color: black }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
      heading2: { run: { size: 24, bold: true, color: black }, paragraph: { spacing: { before: 220, after: 80 }, keepNext: true } },
    },
    paragraphStyles: [
      { id: 'Prepared', name: 'Prepared', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 100 } } },
      { id: 'Question', name: 'Question', basedOn: 'Normal', next: 'About', quickFormat: true, run: { bold: true }, paragraph: { spacing: { before: 160, after: 60 }, keepNext: true, keepLines: true } },
      { id: 'About', name: 'About the question', basedOn: 'Normal', run: { size: 19 }, paragraph: { indent: { left: INDENT }, spacing: { after: 60 } } },
      { id: 'Answer', name: 'Answer', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: INDENT }, spacing: { after: 60 } } },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18 } },
    ],
  };
}
