/** What every Word document of ours has: its paper, its foot, its properties. */
import { AlignmentType, PageNumber, Paragraph, TextRun } from 'docx';
import { written } from './written.ts';

/** Twentieths of a point. */
export const A4 = { width: 11_906, height: 16_838 };
export const MARGIN = 1247;

export function footer(title: string): Paragraph {
  return new Paragraph({
    style: 'Footer', alignment: AlignmentType.END,
    children: [new TextRun({ children: [`${title} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}

/** Written here, since the library would put in the time of the machine and leave the language out. */
export function properties(title: string, madeAt: string): string {
  const time = `${madeAt.slice(0, 19)}Z`;
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    + ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escaped(title)}</dc:title><dc:creator>Scrutineer</dc:creator><cp:lastModifiedBy>Scrutineer</cp:lastModifiedBy>`
    + `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`
    + `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>en-GB</dc:language>`
    + '</cp:coreProperties>';
}

/** A portfolio may well be called "Children & Families". */
function escaped(text: string): string {
  return written(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
