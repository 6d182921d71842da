/** Reads which meeting a pack, supplement or agenda is for: committee, date, time, venue, and when it was published. */
import type { ExtractedFile } from '#shared/domain/page/pageText.ts';
import { committeeName, isCommitteeLine, withoutDate } from '#shared/domain/segment/committee.ts';
import { allDates, readDate, readTime } from '#shared/domain/segment/dates.ts';
import { collapse, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import type { SegmentedMeeting } from '#shared/domain/segment/segment.ts';

// "Cabinet, 30/01/2025 10:00", as the council's system writes it into the file.
const SUBJECT = /^(.*?),\s*(\d{1,2}\/\d{1,2}\/\d{4})(?:\s+(\d{1,2}[:.]\d{2}))?\s*$/;
const PACK_TITLE = /\bfor\s+(.+?,\s*\d{1,2}\/\d{1,2}\/\d{4}(?:\s+\d{1,2}[:.]\d{2})?)\s*$/i;
const PLACE = /\b(?:chamber|town hall|county hall|city hall|civic (?:centre|offices|suite)|guildhall|council (?:house|offices)|committee room|meeting room|room \w+|sessions house|suite|offices?|hall|house|virtual meeting|via (?:ms |microsoft )?teams|zoom|online)\b/i;
const PLACE_LABEL = /^(?:venue|place|location|at|meeting place)\s*:\s*/i;

/** The meeting that the front pages name; what the file's properties say comes first. */
export function readMeeting(front: readonly FileBlock[], properties: ExtractedFile['properties']): SegmentedMeeting {
  const subject = SUBJECT.exec(collapse(properties.subject)) ?? SUBJECT.exec(PACK_TITLE.exec(collapse(properties.title))?.[1] ?? '');
  const heading = front.find((b) => namesMeeting(b.text));
  const line = front.find((b) => isCommitteeLine(b.text));
  const named = [subject?.[1], heading?.text, line?.text].map((text) => (text === undefined ? null : committeeName(text)));
  const committee = named.find((name) => name !== null) ?? null;
  const subjectDate = readDate(subject?.[2] ?? '');
  const date = subjectDate?.iso ?? meetingDate(front, heading);
  const subjectTime = readTime((subject?.[3] ?? '').replace('.', ':'));
  const time = subjectTime?.time ?? timeIn(front);
  return { committee, date, time, venue: venueIn(front), publishedOn: publishedOn(front, date) };
}

/** "CABINET - THURSDAY, 30 JANUARY 2025": a committee and its date in one line. */
function namesMeeting(text: string): boolean {
  if (text.length > 200 || readDate(text) === null) return false;
  const name = withoutDate(text);
  return isCommitteeLine(name) && !/^(?:date|for)\b/i.test(name);
}

function meetingDate(front: readonly FileBlock[], heading: FileBlock | undefined): string | null {
  if (heading !== undefined) return readDate(heading.text)?.iso ?? null;
  const timed = front.find((b) => readDate(b.text) !== null && readTime(b.text) !== null && !/^date\s*:/i.test(b.text));
  if (timed !== undefined) return readDate(timed.text)?.iso ?? null;
  const labelled = front.find((b) => /^(?:date(?: of meeting)?|meeting date|on)\s*:/i.test(b.text));
  const weekday = front.find((b) => /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(b.text) && readDate(b.text) !== null);
  return readDate((weekday ?? labelled)?.text ?? '')?.iso ?? front.flatMap((b) => allDates(b.text))[0]?.iso ?? null;
}

function timeIn(front: readonly FileBlock[]): string | null {
  for (const block of front.slice(0, 16)) {
    const time = readTime(block.text);
    if (time !== null) return time.time;
  }
  return null;
}

function venueIn(front: readonly FileBlock[]): string | null {
  const blocks = front.slice(0, 20);
  for (const [i, block] of blocks.entries()) {
    for (const cell of block.cells) {
      const label = PLACE_LABEL.exec(cell.text);
      if (label === null) continue;
      const rest = cell.text.slice(label[0].length);
      const value = rest === '' ? (block.cells[block.cells.indexOf(cell) + 1]?.text ?? blocks[i + 1]?.text ?? '') : rest;
      if (value !== '') return collapse(value);
    }
  }
  // A letter's head is the sender's address; only an agenda prints where the meeting is.
  if (blocks.some((b) => /^dear\b/i.test(b.text))) return null;
  const dated = blocks.findIndex((b) => readTime(b.text) !== null);
  const lines: string[] = [];
  for (const block of dated < 0 ? [] : blocks.slice(dated, dated + 4)) {
    const line = withoutContact(block);
    const time = readTime(line);
    const after = time === null ? line : collapse(line.slice(time.end).replace(/^[\s,.]*(?:(?:in|at)\s+)?(?:the\s+)?/i, ''));
    if (lines.length > 0 ? isPlaceGoingOn(after) : PLACE.test(after) && after.length < 160) lines.push(after);
    else if (lines.length > 0) break;
  }
  return lines.length === 0 ? null : collapse(lines.join(' ')).replace(/[,;.]$/, '');
}

/** The right-hand column of an agenda's head names the clerk; columns may have run into one line. */
function withoutContact(block: FileBlock): string {
  const text = collapse(block.cells.map((c) => c.text).join(' '));
  return collapse(text.replace(/(?:^|\s)(?:ask for|contact|telephone|tel|e-?mail|direct dial)\b\s*:?.*$/i, ''));
}

function isPlaceGoingOn(text: string): boolean {
  return text !== '' && text.length < 80 && PLACE.test(text) && !/\d{5,}|:/.test(text);
}

/** The letter's own date, or the one at the agenda's foot: a date before the meeting's, standing alone. */
function publishedOn(front: readonly FileBlock[], meeting: string | null): string | null {
  for (const block of front) {
    for (const cell of [block.text, ...block.cells.map((c) => c.text)]) {
      const label = /(?:^|\s)(?:date|published|date of (?:issue|publication)|issued(?: on)?|despatched|dated?)\s*:\s*(.*)$/i.exec(cell);
      const date = label === null ? null : readDate(label[1] ?? '');
      if (date !== null && date.start < 20 && (meeting === null || date.iso < meeting)) return date.iso;
    }
  }
  for (let i = 0; i < front.length; i += 1) {
    const cells = front[i]?.cells ?? [];
    const at = cells.findIndex((c) => /^(?:date|published|issued)\s*:?$/i.test(c.text));
    const date = at < 0 ? null : readDate(cells[at + 1]?.text ?? '');
    if (date !== null) return date.iso;
  }
  const alone = front.findLast((b) => {
    const date = b.text.length < 40 ? readDate(b.text) : null;
    return date !== null && meeting !== null && date.iso < meeting && b.text.length - (date.end - date.start) < 14;
  });
  return alone === undefined ? null : (readDate(alone.text)?.iso ?? null);
}
