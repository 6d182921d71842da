/** Cuts an agenda pack or a supplement into its items and papers. */
import type { ExtractedFile, PageText } from '#shared/domain/page/pageText.ts';
import { readListing, type ListedItem } from '#shared/domain/segment/agendaListing.ts';
import { classifyPart } from '#shared/domain/segment/classify.ts';
import { findComponents } from '#shared/domain/segment/components.ts';
import { markedExempt } from '#shared/domain/segment/exempt.ts';
import { isBlankPage, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { outlineKey, type HeadingRules } from '#shared/domain/segment/headings.ts';
import { readMeeting } from '#shared/domain/segment/meetingFront.ts';
import { placeItems, type PackItem } from '#shared/domain/segment/packItems.ts';
import { tidyTitle } from '#shared/domain/segment/reportTitle.ts';
import { segmentReport } from '#shared/domain/segment/segmentReport.ts';
import type { SegmentedItem, SegmentedMeeting, SegmentedReport } from '#shared/domain/segment/segment.ts';

export interface SegmentedPack {
  readonly meeting: SegmentedMeeting;
  readonly items: readonly SegmentedItem[];
  readonly reports: readonly SegmentedReport[];
}

const SIGN_OFF = /^yours (?:faithfully|sincerely|truly)\b/i;
const PART_LETTER = /^(?:appendix|annexe?|enclosure)\s+\w{1,3}\s*[-–—:.]\s*/i;

/** Items and papers of a pack or supplement. */
export function segmentPack(file: ExtractedFile, pages: readonly PageText[], blocks: readonly FileBlock[], supplement: boolean): SegmentedPack {
  const frontPages = countFrontPages(file, pages, blocks);
  // Text and Word files have no pages of their own: what the letter prints of pages says nothing there.
  const letterEnd = supplement && (frontPages === 0 || file.mediaType !== 'application/pdf') ? endOfLetter(blocks) : null;
  const front = letterEnd === null ? blocks.filter((b) => b.pageIndex < Math.max(1, frontPages)) : blocks.slice(0, letterEnd);
  const meeting = readMeeting(front, file.properties);
  const listed = readListing(front);
  if (letterEnd !== null) return onePage(file, pages, blocks.slice(letterEnd), listed, meeting);
  const items = placeItems(listed, pages, file.outline, frontPages, saysPublic(file, pages));
  const reports = items.filter((i) => i.papers).flatMap((item) => reportsOf(item, { file, pages, blocks, meeting, supplement }));
  return { meeting, items: withFront(items, frontPages, supplement), reports };
}

/** "(Public Pack)" in its properties, or "Public Document Pack" at its head. */
function saysPublic(file: ExtractedFile, pages: readonly PageText[]): boolean {
  const first = pages[0];
  const head = first === undefined ? '' : [...first.furniture, first.text.slice(0, 200)].join('\n');
  return /^\(public pack\)/i.test(file.properties.title.trim()) || /\bpublic document pack\b/i.test(head);
}

/** Pages before the first paper: up to the first stamp or numbered bookmark, else those that list the items. */
function countFrontPages(file: ExtractedFile, pages: readonly PageText[], blocks: readonly FileBlock[]): number {
  const stamped = pages.find((p) => p.itemStamp !== null)?.pageIndex;
  const bookmarked = file.outline.find((o) => o.pageIndex !== null && o.pageIndex > 0 && /^\d{1,3}[a-z]?[.)]?\s/i.test(o.title))?.pageIndex ?? undefined;
  if (stamped !== undefined || bookmarked !== undefined) return Math.min(stamped ?? Infinity, bookmarked ?? Infinity);
  const onFirst = blocks.filter((b) => b.pageIndex < 4);
  const listed = readListing(onFirst);
  const last = listed.at(-1)?.listedOn ?? 0;
  let count = last + 1;
  const next = pages[count];
  if (next !== undefined && isBlankPage(next)) count += 1;
  return count >= pages.length ? 0 : count;
}

/** Front matter first, then the items; pages that no item covers would be lost from the outline otherwise. */
function withFront(items: readonly PackItem[], frontPages: number, supplement: boolean): SegmentedItem[] {
  const front: SegmentedItem[] = frontPages > 0
    ? [{ number: null, title: supplement ? 'Covering letter' : 'Agenda', pageFrom: 0, pageTo: frontPages - 1, exempt: false, papers: false, conflict: null }]
    : [];
  return [...front, ...items.map(({ number, title, pageFrom, pageTo, exempt, papers, conflict }) => ({ number, title, pageFrom, pageTo, exempt, papers, conflict }))];
}

interface Pack {
  readonly file: ExtractedFile;
  readonly pages: readonly PageText[];
  readonly blocks: readonly FileBlock[];
  readonly meeting: SegmentedMeeting;
  readonly supplement: boolean;
}

function reportsOf(item: PackItem, { file, pages, blocks, meeting, supplement }: Pack): SegmentedReport[] {
  const components = findComponents(item.pageFrom, item.pageTo, pages, item.bookmarks);
  return components.map((part, i) => {
    const own = blocks.filter((b) => b.pageIndex >= part.pageFrom && b.pageIndex <= part.pageTo);
    const named = i === 0 ? namedPaper(item.lines) : null;
    return segmentReport(own, {
      kind: classifyPart(own, part.name ?? named ?? item.title, i === 0 ? 'report' : 'appendix'),
      pageFrom: part.pageFrom,
      pageTo: part.pageTo,
      item: item.number,
      committee: meeting.committee,
      meetingDate: meeting.date,
      namedTitle: supplement ? named : null,
      fallbackTitle: part.name ?? item.title,
      bookmark: i === 0 ? null : part.name,
      exempt: item.exempt,
      headings: headingRules(file),
    });
  });
}

/** "Appendix B - Cabinet Member Update Report - Housing" under an item names its paper. */
function namedPaper(lines: readonly string[]): string | null {
  const line = lines.find((l) => /\breport\b|\bupdate\b|^(?:appendix|annex)/i.test(l) && l.length < 160 && !/[.]$/.test(l));
  return line === undefined ? null : tidyTitle(line.replace(PART_LETTER, ''));
}

/** Word styles, Markdown and type sizes rank headings; marks in plain text do not. */
export function headingRules(file: ExtractedFile): Omit<HeadingRules, 'bodySizePt'> {
  const outline = new Set(file.outline.flatMap((o) => (o.pageIndex === null ? [] : [outlineKey(o.pageIndex, o.title)])));
  return { ranksTrusted: file.mediaType !== 'text/plain', outline };
}

/** Where a letter that shares its page with the paper ends: after the sign-off and the names under it. */
function endOfLetter(blocks: readonly FileBlock[]): number {
  const at = blocks.findIndex((b) => SIGN_OFF.test(b.text));
  if (at < 0) return 0;
  let end = at + 1;
  while (end < Math.min(blocks.length, at + 4)) {
    const block = blocks[end];
    if (block === undefined || (block.kind === 'heading' && (block.fontSizePt > 0 || block.level !== 2)) || block.kind === 'tableRow' || block.text.length > 80 || /\breport\b|\d{2}\//i.test(block.text)) break;
    end += 1;
  }
  return end;
}

/** A supplement as one stretch of text: the letter, then the paper of its item. */
function onePage(file: ExtractedFile, pages: readonly PageText[], paper: readonly FileBlock[], listed: readonly ListedItem[], meeting: SegmentedMeeting): SegmentedPack {
  const item = listed[0];
  const pageFrom = paper[0]?.pageIndex ?? 0;
  const pageTo = Math.max(0, pages.length - 1);
  const named = namedPaper(item?.lines ?? []);
  const exempt = listed.some((i) => i.exempt || i.afterExclusion) || markedExempt(item?.title ?? '');
  const report = segmentReport(paper, {
    kind: classifyPart(paper, named ?? '', 'report'), pageFrom, pageTo, item: item?.number ?? null,
    committee: meeting.committee, meetingDate: meeting.date, namedTitle: named, fallbackTitle: named ?? item?.title ?? 'Supplement', bookmark: null, exempt, headings: headingRules(file),
  });
  const items = listed.map((i) => ({ number: i.number, title: i.title, pageFrom, pageTo, exempt: i.exempt || i.afterExclusion, papers: true, conflict: null }));
  return { meeting, items, reports: paper.length === 0 ? [] : [report] };
}
