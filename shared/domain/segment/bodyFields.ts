/** Reads summary, recommendations and contact officer out of the body of a report. */
import type { FieldValue } from '#shared/domain/document/document.ts';
import { collapse, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { inlineLabels, wholeLabel } from '#shared/domain/segment/labels.ts';
import type { FieldDraft } from '#shared/domain/segment/reportFields.ts';
import type { SectionedBlocks } from '#shared/domain/segment/sections.ts';

const SUMMARY = /^(?:\d+[.)]?\s*)?(?:executive |brief )?summary(?: of (?:the )?(?:report|main issues))?\s*(?::|$)|^(?:\d+(?:\.\d+)*[.)]?\s*)?(?:purpose|reason) (?:of|for) (?:the )?report\s*:?(?=\s|$)/i;
const RECOMMENDATIONS = /^(?:\d+[.)]?\s*)?(?:\(?the\)?\s*)?(?:officer )?recommendations?(?:\(s\))?\s*(?:\(s\))?\s*:?(?=\s|$)/i;
/** Headings that end the recommendations. */
const LONGEST_SUMMARY = 1600;
const LONGEST_LIST = 24;

/** Adds what the body gives and the front did not. */
export function readBodyFields(draft: FieldDraft, blocks: readonly FileBlock[], sectioned: SectionedBlocks): void {
  const summary = passageAfter(blocks, sectioned, SUMMARY);
  if (summary !== null && draft.summary === undefined) {
    let text = '';
    for (const line of summary.lines) if (text.length + line.length < LONGEST_SUMMARY) text = collapse(`${text} ${line}`);
    draft.summary = { value: text === '' ? (summary.lines[0] ?? '').slice(0, LONGEST_SUMMARY) : text, origin: 'read', at: summary.at };
  }
  const recommendations = passageAfter(blocks, sectioned, RECOMMENDATIONS);
  if (recommendations !== null && draft.recommendations === undefined) {
    const lines = listed(recommendations.lines).slice(0, LONGEST_LIST);
    if (lines.length > 0) draft.recommendations = { value: lines.join('\n'), origin: 'read', at: recommendations.at };
  }
  const officer = draft.contactOfficer ?? contactOfficer(blocks);
  if (officer !== undefined) draft.contactOfficer = officer;
}

/** Drops the introduction ("Cabinet is asked to:") where a list follows it. */
function listed(lines: readonly string[]): string[] {
  const first = lines[0] ?? '';
  return lines.length > 1 && first.endsWith(':') ? lines.slice(1) : [...lines];
}

interface Found {
  readonly lines: readonly string[];
  readonly at: { pageIndex: number; start: number; end: number };
}

/** Text from a block that opens with the words up to the next heading. */
function passageAfter(blocks: readonly FileBlock[], sectioned: SectionedBlocks, words: RegExp): Found | null {
  const at = blocks.findIndex((b) => words.test(b.text) && (sectioned.headingOrders.has(b.order) || /:/.test(b.text.slice(0, 40)) || b.bold));
  const head = blocks[at];
  if (head === undefined) return null;
  const lines: string[] = [];
  const rest = head.text.replace(words, '').replace(/^\s*:?\s*/, '').trim();
  const taken: FileBlock[] = [];
  if (rest !== '') {
    lines.push(rest);
    taken.push(head);
  }
  for (const block of blocks.slice(at + 1, at + 1 + LONGEST_LIST)) {
    if (sectioned.headingOrders.has(block.order) || SUMMARY.test(block.text) || RECOMMENDATIONS.test(block.text)) break;
    lines.push(collapse(block.text));
    taken.push(block);
  }
  const first = taken[0];
  // "Recommendations 62": a line of the table of contents.
  if (first === undefined || /(?:\.{3,}|\s)\d{1,3}$/.test(head.text)) return null;
  const last = taken.filter((b) => b.pageIndex === first.pageIndex).at(-1) ?? first;
  return { lines, at: { pageIndex: first.pageIndex, start: first.start, end: last.end } };
}

function contactOfficer(blocks: readonly FileBlock[]): FieldValue | undefined {
  for (const [i, block] of blocks.entries()) {
    for (const [k, cell] of block.cells.entries()) {
      const next = block.cells[k + 1];
      if (wholeLabel(cell.text) === 'contactOfficer' && next !== undefined && next.text !== '') {
        return { value: next.text, origin: 'read', at: { pageIndex: next.pageIndex, start: next.start, end: next.end } };
      }
      const label = inlineLabels(cell.text).find((l) => l.meaning === 'contactOfficer');
      if (label === undefined) continue;
      const labels = inlineLabels(cell.text);
      const end = labels.find((l) => l.start > label.start)?.start ?? cell.text.length;
      const value = collapse(cell.text.slice(label.end, end)) || (blocks[i + 1]?.text ?? '');
      if (value !== '' && value.length < 200) return { value, origin: 'read', at: { pageIndex: cell.pageIndex, start: cell.start, end: cell.end } };
    }
  }
  return undefined;
}
