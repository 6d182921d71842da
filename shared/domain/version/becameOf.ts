/** What the words of a mark became where its passages were reworded: the best place to propose, and others. */
import { diffArrays } from 'diff';
import type { VersionAlignment } from './alignVersions.ts';
import { likeElsewhere, sameElsewhere } from './candidates.ts';
import { bagOf } from './likeWords.ts';
import type { Resolution } from './resolution.ts';

/** A proposal may be so many times as long as what was marked, and so many words more. */
const TIMES = 2;
const MORE = 30;

/** [from, to, whether every word is there] in the new version's words; null where the passages of the mark are in none of it. */
export function wordsBecame(from: number, to: number, { before, after, wordTo, reworded }: VersionAlignment): [number, number, boolean] | null {
  const places: number[] = [];
  let allThere = true;
  for (let word = from; word < to; ) {
    const passage = before.passageOf[word] ?? -1;
    const end = passage === -1 ? word + 1 : Math.min(to, before.passages[passage]?.to ?? to);
    const other = after.passages[reworded[passage] ?? -1];
    if (passage !== -1 && (wordTo[word] ?? -1) !== -1) for (let each = word; each < end; each += 1) places.push(wordTo[each] ?? -1);
    else if (other && passage !== -1) {
      allThere = false;
      places.push(...carried(before.words, before.passages[passage] ?? other, after.words, other, word, end));
    } else if (passage !== -1) allThere = false;
    word = Math.max(end, word + 1);
  }
  const found = places.filter((place) => place >= 0).toSorted((a, b) => a - b);
  const most = TIMES * (to - from) + MORE;
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return null;
  return last - first < most ? [first, last + 1, allThere] : [...densest(found, most), allThere];
}

interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Words `from` to `to` of an old passage in the new one: from the first of them that is left to the last; all of it where the mark is all, or none is left. */
function carried(oldWords: readonly string[], old: WordRange, newWords: readonly string[], fresh: WordRange, from: number, to: number): number[] {
  if (from === old.from && to === old.to) return [fresh.from, fresh.to - 1];
  const kept: number[] = [];
  let [i, j] = [old.from, fresh.from];
  for (const part of diffArrays(oldWords.slice(old.from, old.to), newWords.slice(fresh.from, fresh.to))) {
    const length = part.value.length;
    if (part.removed) i += length;
    else if (part.added) j += length;
    else {
      for (let k = 0; k < length; k += 1) if (i + k >= from && i + k < to) kept.push(j + k);
      i += length;
      j += length;
    }
  }
  return kept.length > 0 ? kept : [fresh.from, fresh.to - 1];
}

/** The stretch of at most `most` words that holds most of these places. */
function densest(places: readonly number[], most: number): [number, number] {
  let best: [number, number, number] = [places[0] ?? 0, (places[0] ?? 0) + 1, 0];
  let low = 0;
  for (const [high, place] of places.entries()) {
    while (place - (places[low] ?? 0) >= most) low += 1;
    if (high - low + 1 > best[2]) best = [places[low] ?? 0, place + 1, high - low + 1];
  }
  return [best[0], best[1]];
}

/** Where else the marked words stand, or words like them. */
export function candidatesFor(from: number, to: number, alignment: VersionAlignment): Resolution['candidates'] {
  const { before } = alignment;
  const passage = before.passageOf[from] ?? -1;
  const key = before.passages[passage]?.key;
  const near = Math.max(0, passage) / Math.max(1, before.passages.length);
  const same = key === undefined ? [] : sameElsewhere(alignment, key, near);
  if (same.length > 0) return same;
  return likeElsewhere(alignment, bagOf(before.words.slice(from, to)));
}
