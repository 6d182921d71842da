/** What the wording help says of a stretch of a text. The sentences that a person reads stand in the strings. */

export type RemarkKind = 'closed' | 'double' | 'leading' | 'loaded' | 'jargon' | 'abbreviation' | 'long' | 'noQuestion' | 'noWho' | 'noWhen' | 'notMeasurable' | 'vague';

export interface Remark {
  readonly kind: RemarkKind;
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words that gave rise to it. */
  readonly words: string;
  /** What to say instead, or what an abbreviation stands for in the papers; null where there's nothing to offer. */
  readonly instead: string | null;
}
