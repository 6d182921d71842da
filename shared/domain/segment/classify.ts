/** Says what kind of paper a file, or a part of one, is: by what stands in it; its name only breaks ties. */
import type { DocumentKind } from '#shared/domain/document/document.ts';
import type { ExtractedFile, PageText } from '#shared/domain/page/pageText.ts';
import { readListing } from '#shared/domain/segment/agendaListing.ts';
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { readFrontTable } from '#shared/domain/segment/frontTable.ts';
import { REPORT_MEANINGS } from '#shared/domain/segment/reportFields.ts';
import { bareName } from '#shared/domain/segment/reportTitle.ts';

const PACK_TITLE = /\b(?:public|private|confidential|exempt|restricted)\s+(?:reports? )?pack\)?\s*agenda document\b/i;
const SUPPLEMENT_TITLE = /\bagenda supplement\b|\bsupplementa(?:ry|l) (?:agenda|pack|papers?)\b/i;
const LETTER = /\bdear\s+(?:councillors?|members?|colleagues?|sir|all|mr|mrs|ms)\b/i;
const LATE = /\b(?:unavailable when the agenda|when the agenda was (?:published|printed|despatched|issued)|(?:now )?(?:able to )?enclose|to follow|late (?:items?|papers?|reports?)|supplementary|supplement|addendum|update sheet|replaces? the (?:version|report|papers?)|marked ["'“‘]?to follow)\b/i;
const LATE_HEADING = /^(?:agenda supplement|supplementary (?:agenda|papers?|pack|information)|supplement(?: no\.? ?\d+| pack)?|addendum(?: to .*)?|late (?:items?|papers?|reports?)|update sheet|additional (?:papers?|documents?))\b/i;
const MINUTES = /\bminutes of (?:a|the|an)?\s*(?:[\p{L}-]+ )*meetings?\b|^(?:draft |public |printed )?minutes\b(?! \d)|\bat a meeting of\b/iu;
const ATTENDANCE = /\b(?:present|in attendance|apologies|attendees)\b/i;
const APPENDIX = /^(?:appendix|annexe?|schedule|enclosure)\s*(?:\d{1,2}|[a-z]|[ivx]+)?\b(?!\s+(?:to|of|are|is)\b)|^eqia submission|^equality impact assessment\b/i;
const APPENDIX_NAME = /(?:^|[\s_–-])(?:appendix|annexe?|eqia)(?:[\s_–-]|$)/i;

/** Kind of a whole file. */
export function classifyFile(fileName: string, file: ExtractedFile, pages: readonly PageText[], blocks: readonly FileBlock[]): DocumentKind {
  const title = `${file.properties.title} ${file.properties.subject}`;
  if (SUPPLEMENT_TITLE.test(title)) return 'supplement';
  if (PACK_TITLE.test(title)) return 'pack';
  const front = blocks.filter((b) => b.pageIndex <= (blocks[0]?.pageIndex ?? 0) + 1).slice(0, 60);
  const frontText = front.map((b) => b.text).join('\n');
  const listed = readListing(front);
  const letter = LETTER.test(frontText);
  if (letter && LATE.test(frontText) && listed.length > 0) return 'supplement';
  if (front.slice(0, 8).some((b) => LATE_HEADING.test(b.text)) && listed.length > 0) return 'supplement';
  const stamps = new Set(pages.map((p) => p.itemStamp).filter((s) => s !== null));
  const agenda = front.slice(0, 12).some((b) => /^(?:\W*agenda\b|summons\b)/i.test(b.text) || /\bagenda\s*$/i.test(b.text));
  if (isMinutes(blocks)) return 'minutes';
  const inside = listed.filter((i) => i.range !== null && i.range.from <= pages.length + 4 && i.range.to > 1);
  if (listed.length >= 3 && (stamps.size >= 2 || (inside.length >= 2 && pages.length > 4)) && (agenda || stamps.size >= 2)) return 'pack';
  if (agenda && listed.length >= 3) return 'other';
  return classifyPart(blocks, bareName(fileName), 'other');
}

/** Kind of one paper. `otherwise` is what it is when nothing tells. */
export function classifyPart(blocks: readonly FileBlock[], name: string, otherwise: DocumentKind): DocumentKind {
  if (isMinutes(blocks)) return 'minutes';
  const top = blocks.slice(0, 3);
  const appendix = top.some((b) => APPENDIX.test(b.text) && b.text.length < 160);
  if (top.some((b) => /\brecord of (?:officer |executive |cabinet member )?decision\b/i.test(b.text))) return otherwise === 'appendix' || APPENDIX_NAME.test(name) ? 'appendix' : 'other';
  const front = readFrontTable(blocks, new Set());
  const meanings = new Set((front?.values ?? []).filter((v) => v.text !== '').map((v) => v.meaning));
  const telling = [...meanings].filter((m) => REPORT_MEANINGS.has(m)).length;
  const update = front?.layout === 'headerRow' && meanings.has('councillor');
  if (telling >= 2 || update) return appendix && !meanings.has('to') && !meanings.has('councillor') ? 'appendix' : 'report';
  if (appendix || APPENDIX_NAME.test(name)) return 'appendix';
  const first = blocks.slice(0, 30);
  const titled = first.slice(0, 8).some((b) => /\b(?:update|progress|monitoring|annual|officer|cabinet member|performance)?\s*report\b/i.test(b.text) && b.text.length < 120);
  const recommends = first.some((b) => /^(?:\d+[.)]?\s*)?recommendations?(?:\(s\))?\s*:?$/i.test(b.text) || /\breport of the\b/i.test(b.text));
  if (titled && recommends) return 'report';
  return otherwise;
}

/** Minutes say so at their top, and list who was there. */
export function isMinutes(blocks: readonly FileBlock[]): boolean {
  const top = blocks.slice(0, 14);
  const said = top.findIndex((b) => MINUTES.test(b.text) && b.text.length < 400 && !/^\d/.test(b.text));
  return said >= 0 && said < 8 && blocks.slice(said, said + 12).some((b) => ATTENDANCE.test(b.text)) && !top.some((b) => /^dear\b/i.test(b.text));
}
