import { plain } from '#core/export/markdownText.ts';
import { markWords, type ExportedMark, type ExportedMarks } from './marksForExport.ts';

/** Marks as a Markdown document: a heading for each paper, the words as quotes, notes under them. */
export function marksMarkdown({ title, prepared, papers }: ExportedMarks): string {
  const lines = [`# ${plain(title)}`, prepared];
  if (papers.length === 0) lines.push(markWords.none);
  for (const { heading, source, exempt, marks } of papers) {
    lines.push(`## ${oneLine(heading)}`);
    if (source !== '') lines.push(oneLine(source));
    if (exempt) lines.push(`**${markWords.exempt}**`);
    for (const mark of marks) lines.push(...markLines(mark));
  }
  return `${lines.join('\n\n')}\n`;
}

function markLines({ place, about, quote, note, tags }: ExportedMark): string[] {
  return [
    `### ${oneLine(`${place}: ${about}`)}`,
    ...(quote === '' ? [] : [`> “${plain(quote)}”`]),
    ...(note === '' ? [] : [plain(note).replaceAll(/\r?\n/g, '  \n')]),
    ...(tags.length === 0 ? [] : [`${markWords.tags}: ${tags.map(oneLine).join(', ')}`]),
  ];
}

function oneLine(text: string): string {
  return plain(text.replace(/\s*\n\s*/g, ' '));
}
