/** Segments one report, appendix or set of minutes, given as its blocks. */
import type { DocumentKind } from '#shared/domain/document/document.ts';
import { readBodyFields } from '#shared/domain/segment/bodyFields.ts';
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { readFrontTable, type FrontTable } from '#shared/domain/segment/frontTable.ts';
import type { HeadingRules } from '#shared/domain/segment/headings.ts';
import { lexiconOf } from '#shared/domain/segment/mendFragments.ts';
import { asFields, fieldsFromFront, guessFields, yesOrNo, type FieldDraft } from '#shared/domain/segment/reportFields.ts';
import { readMinutesHead } from '#shared/domain/segment/minutesHead.ts';
import { tidyTitle, titleBlock, wholeTitle } from '#shared/domain/segment/reportTitle.ts';
import { buildSections } from '#shared/domain/segment/sections.ts';
import type { SegmentedReport } from '#shared/domain/segment/segment.ts';
import { acronymsIn } from '#shared/domain/segment/titleCase.ts';
import { inlineLabels, wholeLabel } from '#shared/domain/segment/labels.ts';
import { buildStatements } from '#shared/domain/segment/statements.ts';

/** What is known of the part from around it: its pack, the letter, the bookmark. */
export interface ReportContext {
  readonly kind: DocumentKind;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly item: string | null;
  readonly committee: string | null;
  readonly meetingDate: string | null;
  /** Better than a title block of the paper ("Appendix B - Cabinet Member Update Report"), or null. */
  readonly namedTitle: string | null;
  /** When nothing else names it: bookmark, item title, file name. */
  readonly fallbackTitle: string;
  /** What a bookmark of the pack calls an appendix: its own first line is often less telling. */
  readonly bookmark: string | null;
  readonly exempt: boolean;
  /** How its headings are told and ranked. */
  readonly headings: Omit<HeadingRules, 'bodySizePt'>;
}

/** How many blocks at the top of a paper without front table may hold its title. */
const TITLE_ZONE = 8;
const RECORD = /\brecord of (?:officer |executive |cabinet member )?decision\b/i;

/** Sections, statements and fields of one part of a file. */
export function segmentReport(blocks: readonly FileBlock[], context: ReportContext): SegmentedReport {
  const front = context.kind === 'minutes' ? null : readFrontTable(blocks, lexiconOf(blocks.slice(20).map((b) => b.text)));
  const above = front === null ? titleZone(blocks) : blocks.filter((b) => b.order < front.from);
  const draft = context.kind === 'minutes' ? fieldsOfMinutes(blocks) : fieldsFromFront(front, linesAbove(front, above, context));
  if (front !== null || context.kind === 'other') strayLabels(draft, blocks);
  const title = readTitle(draft, front, above, context, acronymsIn(blocks.slice(0, 200).map((b) => b.text)));
  const bodyFrom = front?.to ?? bodyStart(above, title.last);
  const body = blocks.filter((b) => b.order >= bodyFrom);
  const sectioned = buildSections(body, context.headings);
  if (context.kind === 'report') readBodyFields(draft, body, sectioned);
  const firstPage = blocks.filter((b) => b.pageIndex === context.pageFrom).slice(0, 12).map((b) => b.text).join('\n');
  guessFields(draft, firstPage, { committee: context.committee, date: context.meetingDate, period: context.kind === 'report' ? title.text : null });
  const exempt = context.exempt || (draft.exempt !== undefined && draft.exempt.value !== 'No');
  return {
    kind: context.kind,
    title: title.text,
    pageFrom: context.pageFrom,
    pageTo: context.pageTo,
    item: context.item,
    fields: asFields(draft),
    sections: sectioned.sections,
    statements: buildStatements(body, sectioned),
    exempt,
  };
}

/** Lines that may name committee and date: inside a pack the meeting is known, and a date in a paper without front table is its matter. */
function linesAbove(front: FrontTable | null, above: readonly FileBlock[], context: ReportContext): readonly FileBlock[] {
  if (front !== null) return above;
  return context.meetingDate === null && context.kind !== 'appendix' ? above.slice(0, 6) : [];
}

function titleZone(blocks: readonly FileBlock[]): FileBlock[] {
  const first = blocks[0];
  return first === undefined ? [] : blocks.slice(0, TITLE_ZONE).filter((b) => b.pageIndex === first.pageIndex);
}

interface ReadTitle {
  readonly text: string;
  /** Last block of the title where it stands in the paper, not under a label. */
  readonly last: FileBlock | null;
}

function readTitle(draft: FieldDraft, front: FrontTable | null, above: readonly FileBlock[], context: ReportContext, acronyms: ReadonlySet<string>): ReadTitle {
  const labelled = draft.title?.value ?? null;
  // What the pack's bookmark calls an appendix tells it from the report it belongs to; a report's own subject is its title.
  if (labelled !== null && (context.bookmark === null || context.kind === 'report')) {
    const record = above.find((b) => RECORD.test(b.text));
    if (record === undefined || RECORD.test(labelled)) return { text: labelled, last: null };
    const text = `Record of decision: ${labelled}`;
    draft.title = { ...draft.title, value: text, origin: 'guessed' };
    return { text, last: null };
  }
  const block = context.kind === 'minutes' ? null : titleBlock(above);
  const whole = block === null ? null : wholeTitle(block, above);
  const last = whole?.blocks.at(-1) ?? null;
  if (context.bookmark !== null) {
    draft.title = { value: context.bookmark, origin: 'read' };
    return { text: context.bookmark, last };
  }
  if (context.namedTitle !== null && (block === null || context.kind === 'appendix' || block.text.split(' ').length <= 3)) {
    draft.title = { value: context.namedTitle, origin: 'guessed' };
    return { text: context.namedTitle, last };
  }
  if (whole !== null && last !== null) {
    const text = tidyTitle(whole.text, acronyms);
    draft.title = { value: text, origin: 'read', at: { pageIndex: last.pageIndex, start: whole.blocks[0]?.start ?? last.start, end: last.end } };
    return { text, last };
  }
  // COUNCILLOR / PORTFOLIO / DATE with no title above it is the cabinet member's update.
  const update = front?.layout === 'headerRow' && front.values.some((v) => v.meaning === 'councillor');
  const text = update ? 'Cabinet Member Update Report' : context.fallbackTitle;
  draft.title = { value: text, origin: 'guessed' };
  return { text, last: null };
}

/** Minutes are of another meeting than the pack they stand in. */
function fieldsOfMinutes(blocks: readonly FileBlock[]): FieldDraft {
  const head = readMinutesHead(blocks);
  const at = head.block === null ? {} : { at: { pageIndex: head.block.pageIndex, start: head.block.start, end: head.block.end } };
  return {
    ...(head.committee === null ? {} : { committee: { value: head.committee, origin: 'read' as const, ...at } }),
    ...(head.date === null ? {} : { meetingDate: { value: head.date, origin: 'read' as const, ...at } }),
  };
}

/** Labels below the front table, as forms have them: "Key decision: YES", a title under its label. */
function strayLabels(draft: FieldDraft, blocks: readonly FileBlock[]): void {
  for (const [i, block] of blocks.slice(0, 30).entries()) {
    const next = blocks[i + 1];
    const whole = wholeLabel(block.text);
    if (whole === 'title' && block.text.split(' ').length > 2 && next !== undefined && draft.title === undefined && next.text.length < 250) {
      draft.title = { value: tidyTitle(next.text), origin: 'read', at: { pageIndex: next.pageIndex, start: next.start, end: next.end } };
    }
    const label = inlineLabels(block.text)[0];
    const value = label === undefined || label.start > 0 ? '' : block.text.slice(label.end).trim();
    if (value === '' || value.length > 400) continue;
    const at = { pageIndex: block.pageIndex, start: block.start, end: block.end };
    if (label?.meaning === 'title' && draft.title === undefined) draft.title = { value: tidyTitle(value), origin: 'read', at };
    if (label?.meaning === 'keyDecision' && draft.keyDecision === undefined) draft.keyDecision = { value: yesOrNo(value), origin: 'read', at };
  }
}

/** The body begins after the title and the lines of committee and date that stand with it. */
function bodyStart(above: readonly FileBlock[], title: FileBlock | null): number {
  return title === null ? (above[0]?.order ?? 0) : title.order + 1;
}
