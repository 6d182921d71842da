/** Cuts a stretch of text where marks begin and end, so that each piece has one set of marks. */

export interface TextMark<Tone extends string = string> {
  readonly id: string;
  readonly tone: Tone;
  readonly start: number;
  readonly end: number;
}

export interface TextPiece<Tone extends string = string> {
  readonly start: number;
  readonly end: number;
  /** In the order they were given; the last is drawn on top. */
  readonly marks: readonly TextMark<Tone>[];
}

/** The pieces of [start, end), in order, without gaps. */
export function cutByMarks<Tone extends string>(start: number, end: number, marks: readonly TextMark<Tone>[]): TextPiece<Tone>[] {
  const near = marks.filter((mark) => mark.end > start && mark.start < end);
  const cuts = new Set([start, end]);
  for (const mark of near) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end;
    return { start: from, end: to, marks: near.filter((mark) => mark.start <= from && mark.end >= to) };
  });
}
