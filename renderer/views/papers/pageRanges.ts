/** Page numbers in words: "3, 5–9 and 12". Pages are 0-based indexes; told counted from 1. */
import { listInWords } from '#renderer/strings/words.ts';

export function pageRanges(pageIndexes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of [...new Set(pageIndexes)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return listInWords(ranges.map(([from, to]) => (from === to ? String(from + 1) : `${from + 1}–${to + 1}`)));
}
