/** How much two papers say the same, whatever they are called: the share of runs of five words that both have. */

/**
 * A sketch of a paper: of its runs of five words, those whose hash is smallest. Two sketches tell the share of runs in common
 * (Broder, "On the resemblance and containment of documents", 1997) to within a few hundredths.
 */
export interface Sketch {
  /** Hashes in rising order, at most `SKETCH`. */
  readonly smallest: readonly number[];
  /** How many different runs the paper has. */
  readonly runs: number;
}

const RUN = 5;
const SKETCH = 400;

export function sketchOf(texts: readonly string[]): Sketch {
  const words = texts.join('\n').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashOf);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= hashes.length; at += 1) {
    let run = 17;
    for (let k = 0; k < RUN; k += 1) run = Math.imul(run ^ (hashes[at + k] ?? 0), 0x9e3779b1) ^ (run >>> 15);
    runs.add(run >>> 0);
  }
  return { smallest: [...runs].toSorted((a, b) => a - b).slice(0, SKETCH), runs: runs.size };
}

/** 0 to 1: runs in both, of runs in either. */
export function resemblanceOf(a: Sketch, b: Sketch): number {
  const union = [...new Set([...a.smallest, ...b.smallest])].toSorted((x, y) => x - y).slice(0, SKETCH);
  if (union.length === 0) return 0;
  const [inA, inB] = [new Set(a.smallest), new Set(b.smallest)];
  return union.filter((hash) => inA.has(hash) && inB.has(hash)).length / union.length;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
