/** Word-level differences inside a pair of statements, for the page to show. */
import { diffWords } from 'diff';

export interface DiffPart {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** Parts in order: joined without the added ones they give `before`, without the removed ones `after`. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWords(before, after).map((part) => ({ text: part.value, kind: part.added ? 'added' : part.removed ? 'removed' : 'same' }));
}
