/** Reads the head of minutes: which body met, when, at what time, where. */
import { committeeName } from '#shared/domain/segment/committee.ts';
import { readDate, readTime } from '#shared/domain/segment/dates.ts';
import { collapse, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import type { SegmentedMeeting } from '#shared/domain/segment/segment.ts';

export interface MinutesHead extends SegmentedMeeting {
  /** The block that says it. */
  readonly block: FileBlock | null;
}

const HELD = /\bmeetings? of (?:the )?(.+?)(?:,?\s+(?:was |were )?held\b|\s+on\s+(?=\p{Lu}|\d)|,\s*(?=\p{Lu}?\p{Ll}*day\b))(.*)$/iu;
const PLACE = /\b(?:in|at)\s+(?:the\s+)?(.+?)(?:,?\s+(?:on|commencing|starting)\b|\s+at\s+\d|$)/i;

/** The meeting that these minutes record; nulls for what their head does not say. */
export function readMinutesHead(blocks: readonly FileBlock[]): MinutesHead {
  const top = blocks.slice(0, 14);
  for (const block of top) {
    const match = block.text.length > 500 ? null : HELD.exec(block.text);
    if (match === null) continue;
    const rest = match[2] ?? '';
    const around = `${rest} ${top.filter((b) => b.order > block.order).slice(0, 3).map((b) => (b.text.length < 90 ? b.text : '')).join(' ')}`;
    const date = readDate(block.text) ?? readDate(around);
    if (date === null) continue;
    return { committee: committeeName(match[1] ?? ''), date: date.iso, time: readTime(around)?.time ?? null, venue: placeIn(rest), block };
  }
  const dated = top.find((b) => b.text.length < 120 && readDate(b.text) !== null);
  const named = top.find((b) => b.text.length < 100 && /\b(?:committee|cabinet|board|panel|commission|forum|executive)\b/i.test(b.text) && !/^minutes\b/i.test(b.text));
  return {
    committee: named === undefined ? null : committeeName(named.text.replace(/^minutes of (?:the )?/i, '')),
    date: dated === undefined ? null : (readDate(dated.text)?.iso ?? null),
    time: dated === undefined ? null : (readTime(dated.text)?.time ?? null),
    venue: null,
    block: dated ?? null,
  };
}

function placeIn(rest: string): string | null {
  const place = collapse(PLACE.exec(rest)?.[1] ?? '');
  return place === '' || readDate(place) !== null ? null : place;
}
