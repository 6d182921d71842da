/** Cuts an extracted file into its meeting, agenda items, papers, sections and statements. */
import type { DocumentKind } from '#shared/domain/document/document.ts';
import type { ExtractedFile, PageText } from '#shared/domain/page/pageText.ts';
import { readListing } from '#shared/domain/segment/agendaListing.ts';
import { classifyFile } from '#shared/domain/segment/classify.ts';
import { fileBlocks, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { readGlossary } from '#shared/domain/segment/glossary.ts';
import { readMeeting } from '#shared/domain/segment/meetingFront.ts';
import { readMinutesHead } from '#shared/domain/segment/minutesHead.ts';
import { appendixTitle, bareName, propertyTitle } from '#shared/domain/segment/reportTitle.ts';
import { headingRules, segmentPack } from '#shared/domain/segment/segmentPack.ts';
import { segmentReport } from '#shared/domain/segment/segmentReport.ts';
import type { SegmentedFile, SegmentedMeeting } from '#shared/domain/segment/segment.ts';

export interface SegmentInput {
  readonly fileName: string;
  readonly file: ExtractedFile;
  readonly pages: readonly PageText[];
}

/**
 * Segments a file. Never throws on odd input: a file that nothing can be told of comes back as one paper of kind
 * `other` over all its pages. Same input, same output; time grows with the length of the text.
 */
export function segmentFile({ fileName, file, pages }: SegmentInput): SegmentedFile {
  const blocks = fileBlocks(pages);
  const kind = classifyFile(fileName, file, pages, blocks);
  const glossary = readGlossary(blocks);
  if (kind === 'pack' || kind === 'supplement') return { ...wholePack(kind, fileName, file, pages, blocks), glossary };
  const front = blocks.filter((b) => b.pageIndex <= 1);
  const agenda = kind === 'other' ? readListing(front) : [];
  const isAgenda = agenda.length >= 3 && front.slice(0, 12).some((b) => /\bagenda\b/i.test(b.text));
  const report = segmentReport(blocks, {
    kind, pageFrom: 0, pageTo: Math.max(0, pages.length - 1), item: itemStamped(pages), committee: null, meetingDate: null,
    namedTitle: kind === 'appendix' ? appendixTitle(blocks, fileName, new Set()) : null, fallbackTitle: propertyTitle(file.properties.title, fileName) || bareName(fileName), bookmark: null, exempt: false, headings: headingRules(file),
  });
  const meeting = isAgenda ? readMeeting(front, file.properties) : kind === 'minutes' ? minutesMeeting(blocks) : meetingOf(report.fields);
  const title = isAgenda ? packTitle('Agenda', meeting, fileName) : report.title;
  return {
    kind, title, fields: report.fields, meeting, exempt: report.exempt,
    items: isAgenda ? agenda.map((i) => ({ number: i.number, title: i.title, pageFrom: i.listedOn, pageTo: i.listedOn, exempt: i.exempt || i.afterExclusion, papers: false, conflict: null })) : [],
    reports: [{ ...report, title }], glossary,
  };
}

function wholePack(kind: DocumentKind, fileName: string, file: ExtractedFile, pages: readonly PageText[], blocks: readonly FileBlock[]): Omit<SegmentedFile, 'glossary'> {
  const supplement = kind === 'supplement';
  const { meeting, items, reports } = segmentPack(file, pages, blocks, supplement);
  const only = supplement && reports.length === 1 ? reports[0] : undefined;
  const title = only?.title ?? packTitle(supplement ? 'Supplement' : 'Agenda pack', meeting, fileName);
  const fields = only?.fields ?? {
    title: { value: title, origin: 'guessed' as const },
    ...(meeting.committee === null ? {} : { committee: { value: meeting.committee, origin: 'read' as const } }),
    ...(meeting.date === null ? {} : { meetingDate: { value: meeting.date, origin: 'read' as const } }),
  };
  return { kind, title, fields, meeting, items, reports, exempt: reports.some((r) => r.exempt) || items.some((i) => i.exempt && i.papers) };
}

function packTitle(word: string, meeting: SegmentedMeeting, fileName: string): string {
  if (meeting.committee === null) return bareName(fileName);
  return `${word}: ${meeting.committee}`;
}

function meetingOf(fields: SegmentedFile['fields']): SegmentedMeeting {
  return { committee: fields.committee?.value ?? null, date: fields.meetingDate?.value ?? null, time: null, venue: null };
}

function minutesMeeting(blocks: readonly FileBlock[]): SegmentedMeeting {
  const { committee, date, time, venue } = readMinutesHead(blocks);
  return { committee, date, time, venue };
}

function itemStamped(pages: readonly PageText[]): string | null {
  return pages.find((p) => p.itemStamp !== null)?.itemStamp ?? null;
}
