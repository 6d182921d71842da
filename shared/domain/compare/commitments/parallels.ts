/** Bullets and paragraphs of two reports that go over the same ground: what one promises, the other tells the outcome of, in whatever words. */
import type { Reading } from '#shared/domain/compare/commitments/reading.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';

/** Least weight of the words that two blocks share, and least share of all that the smaller says. */
const LEAST_SHARED = 4;
const LEAST_SHARE = 0.28;
/** Words of less weight stand everywhere. */
const COMMON = 0.5;
const PAIR = 3;
/** What a block weighs at least, so that a few words aren't the same as a few others. */
const LITTLE = 6;
/** A longer paragraph speaks of many things. */
const LONGEST = 8;

interface Block {
  readonly report: number;
  /** Its telling words and pairs of words. */
  readonly features: ReadonlySet<string>;
  readonly opening: Sentence;
  readonly sentences: readonly Sentence[];
}

export class Parallels {
  readonly #reading: Reading;
  readonly #blockOf = new Map<number, Block>();
  /** By report and feature. */
  readonly #holders = new Map<string, Block[]>();
  readonly #weights = new Map<string, number>();
  readonly #totals = new Map<Block, number>();
  readonly #likest = new Map<Block, Map<number, Block | null>>();

  constructor(reading: Reading) {
    this.#reading = reading;
    const count = new Map<string, number>();
    const blocks = blocksOf(reading);
    for (const group of blocks) {
      const [opening] = group;
      if (!opening || group.length > LONGEST) continue;
      const features = new Set(group.flatMap((sentence) => [...reading.facts(sentence).terms, ...reading.facts(sentence).pairs]));
      const block: Block = { report: opening.report, features, opening, sentences: group };
      for (const sentence of group) this.#blockOf.set(sentence.id, block);
      for (const feature of features) {
        count.set(feature, (count.get(feature) ?? 0) + 1);
        const key = `${block.report} ${feature}`;
        const holders = this.#holders.get(key);
        if (holders) holders.push(block);
        else this.#holders.set(key, [block]);
      }
    }
    const all = Math.log(Math.max(40, blocks.length));
    for (const [feature, times] of count) {
      const rare = Math.max(0, 1 - Math.log(times) / all);
      this.#weights.set(feature, feature.includes(' ') && !feature.startsWith('=') ? PAIR * rare * rare : reading.index.weight(feature));
    }
  }

  /**
   * The sentences of the block that goes over the same ground in another report: each of the two blocks is the other's likest, or both are that of one in
   * a report between. Empty where there is none.
   */
  of(sentence: Sentence, report: number): readonly Sentence[] {
    const block = this.#blockOf.get(sentence.id);
    return (block && (this.#parallelIn(block, report) ?? this.#byWayOf(block, report))?.sentences) ?? [];
  }

  #parallelIn(block: Block, report: number): Block | null {
    const likest = this.#likestIn(block, report);
    return likest && this.#likestIn(likest, block.report) === block ? likest : null;
  }

  #byWayOf(block: Block, report: number): Block | null {
    for (let between = block.report + 1; between < report; between++) {
      const middle = this.#parallelIn(block, between);
      const end = middle && this.#parallelIn(middle, report);
      if (end) return end;
    }
    return null;
  }

  #totalOf(block: Block): number {
    const known = this.#totals.get(block);
    if (known !== undefined) return known;
    let total = 0;
    for (const feature of block.features) total += this.#weights.get(feature) ?? 0;
    this.#totals.set(block, total);
    return total;
  }

  #likestIn(block: Block, report: number): Block | null {
    const known = this.#likest.get(block) ?? new Map<number, Block | null>();
    this.#likest.set(block, known);
    const before = known.get(report);
    if (before !== undefined) return before;
    const shared = new Map<Block, number>();
    for (const feature of block.features) {
      const weight = this.#weights.get(feature) ?? 0;
      if (weight >= COMMON) for (const other of this.#holders.get(`${report} ${feature}`) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    let best: { block: Block; score: number } | null = null;
    for (const [other, sum] of shared) {
      const topic = this.#reading.topicTells(block.opening, other.opening);
      if (sum < LEAST_SHARED - topic || sum < LEAST_SHARE * Math.min(this.#totalOf(block), this.#totalOf(other))) continue;
      const score = (sum + topic) / Math.sqrt(Math.max(LITTLE, this.#totalOf(block)) * Math.max(LITTLE, this.#totalOf(other)));
      if (!best || score > best.score) best = { block: other, score };
    }
    known.set(report, best?.block ?? null);
    return best?.block ?? null;
  }
}

function blocksOf({ sentences }: Reading): Sentence[][] {
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    if (sentence.statement.kind === 'tableRow') continue;
    const key = `${sentence.report} ${sentence.statement.block}`;
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  return [...groups.values()];
}
