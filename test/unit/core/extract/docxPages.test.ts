import { deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, LevelFormat, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { extractFile } from '#core/extract/extractFile.ts';
import { keepFile } from './pdfFixture.ts';

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });

describe('Word documents', () => {
  it('keeps headings, lists, tables and page breaks', async () => {
    const document = new Document({
      numbering: { config: [{ reference: 'n', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Corporate parenting', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ children: [new TextRun({ text: 'Housing', bold: true })] }),
            new Paragraph('Care leavers have been offered homes & support.'),
            new Paragraph({ text: 'Ten offers were made', bullet: { level: 0 } }),
            new Paragraph({ text: 'Note the report', numbering: { reference: 'n', level: 0 } }),
            new Paragraph({ text: 'Approve the plan', numbering: { reference: 'n', level: 0 } }),
            new Table({ rows: [new TableRow({ children: [cell('Measure'), cell('June')] }), new TableRow({ children: [cell('Offers'), cell('10')] })] }),
            new Paragraph({ children: [new PageBreak()] }),
            new Paragraph('On the second page.'),
          ],
        },
      ],
    });
    const path = await keepFile('a.docx', await Packer.toBuffer(document));
    const { file, pages } = await extractFile(path, 'a.docx');
    expect(file).toMatchObject({ mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pageCount: 2 });
    expect(pages.map((p) => p.blocks.map((b) => `${b.kind}: ${p.text.slice(b.start, b.end)}`))).toEqual([
      ['heading: Corporate parenting', 'heading: Housing', 'paragraph: Care leavers have been offered homes & support.', 'bullet: Ten offers were made', 'paragraph: 1. Note the report', 'paragraph: 2. Approve the plan', 'tableRow: Measure\tJune', 'tableRow: Offers\t10'],
      ['paragraph: On the second page.'],
    ]);
  });

  it('refuses one that would unpack to far more than it is', async () => {
    await expect(extractFile(await keepFile('bomb.docx', zipOf('word/document.xml', Buffer.alloc(64 * 1024 * 1024))), 'bomb.docx')).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('refuses one that is cut off', async () => {
    const whole = zipOf('word/document.xml', Buffer.from('<w:document/>'));
    await expect(extractFile(await keepFile('cut.docx', whole.subarray(0, whole.length - 30)), 'cut.docx')).rejects.toMatchObject({ code: 'DOCX_DAMAGED' });
  });
});

/** A zip of one file whose declared size is a lie: it says one byte. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(1, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}
