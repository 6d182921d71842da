/** Word-level differences between two wordings of one statement. */
import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  readonly text: string;
  /** `added`: only in the later wording; `removed`: only in the earlier. */
  readonly kind: 'same' | 'added' | 'removed';
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });
/** Fewer words left standing than this share of the shorter text, and a diff only confuses. */
const LEAST_COMMON = 0.3;

/**
 * The later wording with what was taken out and put in; null where too little is the same for that to be read.
 * White space is collapsed first: line ends differ between papers and mean nothing.
 */
export function wordDiff(before: string, after: string): DiffPart[] | null {
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const [a, b] = [tidy(before), tidy(after)];
  const parts = diffWordsWithSpace(a, b, { intlSegmenter: segmenter });
  const common = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.replace(/\s/g, '').length, 0);
  const shorter = Math.min(a.replace(/\s/g, '').length, b.replace(/\s/g, '').length);
  if (shorter === 0 || common / shorter < LEAST_COMMON) return null;
  return joinSmallGaps(parts.map(({ value, added, removed }) => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' })));
}

/** A single space between two changes is no common ground: join them, so that phrases are read as phrases. */
function joinSmallGaps(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    // A space that both end with is common ground, whatever the words before it.
    const space = /\s+$/.exec(removed)?.[0] ?? '';
    const shared = space !== '' && added.endsWith(space) && removed !== space && added !== space ? space : '';
    removed = removed.slice(0, removed.length - shared.length);
    added = added.slice(0, added.length - shared.length);
    if (removed) joined.push({ text: removed, kind: 'removed' });
    if (added) joined.push({ text: added, kind: 'added' });
    if (shared) joined.push({ text: shared, kind: 'same' });
    removed = '';
    added = '';
  };
  parts.forEach((part, index) => {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else if (part.text.trim() === '' && (removed || added) && index < parts.length - 1) {
      if (removed) removed += part.text;
      if (added) added += part.text;
    } else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') joined[joined.length - 1] = { text: last.text + part.text, kind: 'same' };
      else joined.push(part);
    }
  });
  flush();
  return joined;
}

/** Whether two wordings say the same but for white space, case and end marks. */
export function sameWords(before: string, after: string): boolean {
  const bare = (text: string) => text.replace(/[\s.,;:–—-]+/g, ' ').trim().toLowerCase();
  return bare(before) === bare(after);
}
