/** Segments one report, appendix or set of minutes, given as its blocks. */
import type { DocumentKind } from '#shared/domain/document/document.ts';
import { readBodyFields } from '#shared/domain/segment/bodyFields.ts';
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { readFrontTable, type FrontTable } from '#shared/domain/segment/frontTable.ts';
import { lexiconOf } from '#shared/domain/segment/mendFragments.ts';
import { asFields, fieldsFromFront, guessFields, type FieldDraft } from '#shared/domain/segment/reportFields.ts';
import { tidyTitle, titleBlock } from '#shared/domain/segment/reportTitle.ts';
import { buildSections } from '#shared/domain/segment/sections.ts';
import type { SegmentedReport } from '#shared/domain/segment/segment.ts';
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
  /** False for plain text files: see `HeadingRules`. */
  readonly ranksTrusted: boolean;
}

/** How many blocks at the top of a paper without front table may hold its title. */
const TITLE_ZONE = 8;

/** Sections, statements and fields of one part of a file. */
export function segmentReport(blocks: readonly FileBlock[], context: ReportContext): SegmentedReport {
  const front = context.kind === 'minutes' ? null : readFrontTable(blocks, lexiconOf(blocks.slice(20).map((b) => b.text)));
  const above = front === null ? titleZone(blocks) : blocks.filter((b) => b.order < front.from);
  const draft = fieldsFromFront(front, front === null ? above.slice(0, 6) : above);
  const title = readTitle(draft, front, above, context);
  const bodyFrom = front?.to ?? bodyStart(above, title.block);
  const body = blocks.filter((b) => b.order >= bodyFrom);
  const sectioned = buildSections(body, context.ranksTrusted);
  readBodyFields(draft, body, sectioned);
  const firstPage = blocks.filter((b) => b.pageIndex === context.pageFrom).slice(0, 12).map((b) => b.text).join('\n');
  guessFields(draft, firstPage, { committee: context.committee, date: context.meetingDate });
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

function titleZone(blocks: readonly FileBlock[]): FileBlock[] {
  const first = blocks[0];
  return first === undefined ? [] : blocks.slice(0, TITLE_ZONE).filter((b) => b.pageIndex === first.pageIndex);
}

function readTitle(draft: FieldDraft, front: FrontTable | null, above: readonly FileBlock[], context: ReportContext): { text: string; block: FileBlock | null } {
  const labelled = draft.title?.value ?? null;
  if (labelled !== null) return { text: labelled, block: null };
  const block = titleBlock(above);
  if (context.bookmark !== null) {
    draft.title = { value: context.bookmark, origin: 'read' };
    return { text: context.bookmark, block };
  }
  if (context.namedTitle !== null && (block === null || block.text.split(' ').length <= 3)) {
    draft.title = { value: context.namedTitle, origin: 'guessed' };
    return { text: context.namedTitle, block };
  }
  if (block !== null) {
    const text = tidyTitle(block.text);
    draft.title = { value: text, origin: 'read', at: { pageIndex: block.pageIndex, start: block.start, end: block.end } };
    return { text, block };
  }
  // COUNCILLOR / PORTFOLIO / DATE with no title above it is the cabinet member's update.
  const update = front?.layout === 'headerRow' && front.values.some((v) => v.meaning === 'councillor');
  const text = update ? 'Cabinet Member Update Report' : context.fallbackTitle;
  draft.title = { value: text, origin: 'guessed' };
  return { text, block: null };
}

/** The body begins after the title and the lines of committee and date that stand with it. */
function bodyStart(above: readonly FileBlock[], title: FileBlock | null): number {
  return title === null ? (above[0]?.order ?? 0) : title.order + 1;
}
