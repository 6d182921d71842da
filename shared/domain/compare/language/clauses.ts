/** Cuts a sentence into clauses that can be quoted by themselves. */

const BREAK = /\s+(?:and|but)\s+(?=(?:will|should|is due|are due|is expected|are expected|is to|are to|we|they|officers)\s+(?:\w+\s+)?(?:be|\w+)\b)|;\s+|\s[–—]\s|\s-\s|,\s+(?=(?:and\s+|but\s+)?(?:we|they|these|this|it|which|who|that|officers|there|with|a further|while|whilst|however|although)\b)|,?\s+(?=(?:and|but|while|whilst|with)\s+(?:a\s+(?:further\s+)?|the\s+|an\s+|we\s+|they\s+|these\s+|will\b|our\s+|further\s+)?(?!(?!I\s)[A-Z]\s)[\w%£.'’-]+\s+(?:[\w'’-]+\s+){0,4}?(?:will|should|are|is|was|were|have|has|had|due|scheduled|planned|expected|still|now|begins?|starts?|opens?|runs?|goes|joins?|moves?|expects?|hopes?|aims?|plans?|intends?)\b)/gu;

/** Offsets of the clauses of a sentence, end exclusive; clauses of fewer than four words stay with their neighbour. */
export function clauseRanges(text: string): [number, number][] {
  const cuts: number[] = [];
  for (const match of text.matchAll(BREAK)) cuts.push(match.index + match[0].length);
  const ranges: [number, number][] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    const last = cut === text.length;
    const short = (text.slice(from, cut).match(/\S+/g)?.length ?? 0) < 4;
    const previous = ranges.at(-1);
    if (short && last && previous) previous[1] = cut;
    else if (!short || last) {
      ranges.push([from, cut]);
      from = cut;
    }
  }
  return ranges.map(([start, end]) => {
    const trimmed = text.slice(start, end).replace(/(?:[\s,;–—-]+(?:and|but)?)+$/, '');
    return [start, start + trimmed.length];
  });
}
