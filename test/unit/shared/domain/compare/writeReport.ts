/** Writes a report for comparison from lines: "# Heading", "- bullet", anything else a paragraph. An invented council's words. */
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import type { Section, Statement } from '#shared/domain/segment/segment.ts';
import { splitSentences } from '#shared/domain/segment/sentences.ts';

export function writeReport(date: string, lines: readonly string[], more: Partial<ReportForComparison> = {}): ReportForComparison {
  const sections: Section[] = [];
  const statements: Statement[] = [];
  let offset = 0;
  for (const [block, line] of lines.entries()) {
    const heading = /^(#+) (.*)$/.exec(line);
    if (heading) {
      const title = heading[2] ?? '';
      const level = (heading[1] ?? '').length;
      const parents = sections.findLast((section) => section.level < level)?.path ?? [];
      sections.push({ number: null, title, level, path: [...parents.slice(0, level - 1), title], heading: { pageIndex: 0, start: offset, end: offset + title.length } });
      offset += title.length + 1;
      continue;
    }
    const bullet = line.startsWith('- ');
    const text = bullet ? line.slice(2) : line;
    for (const [from, to] of splitSentences(text)) {
      statements.push({
        text: text.slice(from, to), spans: [{ pageIndex: 0, start: offset + from, end: offset + to }],
        section: sections.length - 1, paragraph: null, kind: bullet ? 'bullet' : 'sentence', block,
      });
    }
    offset += text.length + 1;
  }
  return { id: `report-${date}`, fileId: `file-${date}`, source: `${date}.pdf`, title: 'Cabinet Member Update', kind: 'report', date, publishedOn: null, period: null, sections, statements, ...more };
}

/** The text of the one page that `writeReport` lays the lines on. */
export const pageOf = (lines: readonly string[]): string => lines.map((line) => line.replace(/^#+ |^- /, '')).join('\n');
