/** Puts cards beside the lines that they belong to, without one covering another. */

export interface BesideCard {
  /** Where its line stands, in CSS pixels from the top of the margin; null where it belongs to no line. */
  readonly wanted: number | null;
  readonly height: number;
}

/**
 * Tops of the cards, in their order. Each stands as near to its line as the cards above allow; where the last would
 * leave the margin (`room` high), those above move up; none goes above the top.
 */
export function stackBeside(cards: readonly BesideCard[], gap: number, room: number): number[] {
  const tops: number[] = [];
  let free = 0;
  for (const { wanted, height } of cards) {
    const top = Math.max(free, wanted ?? free);
    tops.push(top);
    free = top + height + gap;
  }
  let limit = room;
  for (let index = cards.length - 1; index >= 0; index -= 1) {
    const card = cards[index];
    const top = tops[index];
    if (!card || top === undefined) continue;
    if (top + card.height > limit) tops[index] = limit - card.height;
    limit = (tops[index] ?? 0) - gap;
  }
  // Moved up past the top: there is more than fits, so the margin scrolls and they simply follow each other.
  if ((tops[0] ?? 0) < 0) {
    let at = 0;
    return cards.map(({ height }) => {
      const top = at;
      at += height + gap;
      return top;
    });
  }
  return tops;
}
