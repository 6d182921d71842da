/** A Word document as a clerk's is: headings, a list, a table. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

export async function wordDocument(): Promise<Buffer> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  return Packer.toBuffer(new Document({ sections: [{ children: [
    new Paragraph({ text: 'Update on the quay', heading: HeadingLevel.HEADING_1 }), new Paragraph('The quay was repaired.'),
    new Paragraph({ text: 'The ferry runs', bullet: { level: 0 } }), new Table({ rows: [new TableRow({ children: [cell('Measure'), cell('June')] }), new TableRow({ children: [cell('Passengers'), cell('400')] })] }),
  ] }] }));
}
