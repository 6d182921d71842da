/** One value read off the front of a report, under its label. */
import type { LabelMeaning } from '#shared/domain/segment/labels.ts';
import type { TextSpan } from '#shared/domain/segment/segment.ts';

export interface FrontValue {
  readonly meaning: LabelMeaning;
  readonly text: string;
  /** Where the value stands; null where it spreads over pages or is empty. */
  readonly at: TextSpan | null;
  /** True when columns or broken words had to be put together by guess. */
  readonly guessed: boolean;
  /** Stretches of the value as the layout has them (one a line, cell or block). */
  readonly lines: readonly string[];
}
