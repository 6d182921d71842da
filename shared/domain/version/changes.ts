/** What changed from one version of a paper to the next, passage by passage, under the headings of the new one. */
import { diffWordsWithSpace } from 'diff';
import type { VersionAlignment } from './alignVersions.ts';
import { quoteOf } from './candidates.ts';
import { spansOfWords, type Paper } from './passages.ts';
import type { ChangedSection, VersionChange } from './versionChange.ts';

/** Changes in order of the new version; what was taken out stands where it stood. Passages that keep their words and place are not told. */
export function changesBetween(alignment: VersionAlignment): ChangedSection[] {
  const { before, after, same, inOrder, reworded } = alignment;
  const fromNew = new Map<number, number>();
  for (const [at, to] of same.entries()) if (to !== -1) fromNew.set(to, at);
  const wordsOld = new Map<number, number>();
  for (const [at, to] of reworded.entries()) if (to !== -1 && same[at] === -1 && !fromNew.has(to)) wordsOld.set(to, at);
  const recut = recutPassages(alignment);
  const told: { at: number; title: string; change: VersionChange }[] = [];
  const headingsNew = headingsOf(after);
  const headingsOld = headingsOf(before);
  for (const to of after.passages.keys()) {
    const kept = fromNew.get(to);
    const old = wordsOld.get(to);
    if (recut.after.has(to) || (kept !== undefined && inOrder[kept] === 1)) continue;
    const now = passageAt(after, to);
    if (kept !== undefined) told.push({ at: to, title: headingsNew[to] ?? '', change: { kind: 'moved', before: passageAt(before, kept), after: now, parts: [] } });
    else if (old !== undefined && before.passages[old]?.key !== after.passages[to]?.key) {
      const was = passageAt(before, old);
      told.push({ at: to, title: headingsNew[to] ?? '', change: { kind: 'reworded', before: was, after: now, parts: partsOf(was.text, now.text) } });
    } else if (old === undefined) told.push({ at: to, title: headingsNew[to] ?? '', change: { kind: 'added', before: null, after: now, parts: [] } });
  }
  let place = 0;
  const rewordedOld = new Set(wordsOld.values());
  for (const at of before.passages.keys()) {
    const to = same[at] ?? -1;
    if (to !== -1 && inOrder[at] === 1) place = to;
    if (to !== -1 || rewordedOld.has(at) || recut.before.has(at)) continue;
    told.push({ at: place + 0.5, title: headingsOld[at] ?? '', change: { kind: 'removed', before: passageAt(before, at), after: null, parts: [] } });
  }
  return sectionsOf(told.toSorted((a, b) => a.at - b.at));
}

/** Passages that are only cut otherwise: all their words were found. */
function recutPassages({ before, after, same, wordTo }: VersionAlignment): { before: ReadonlySet<number>; after: ReadonlySet<number> } {
  const old = new Set<number>();
  const covered = new Uint8Array(after.words.length);
  for (const [at, passage] of before.passages.entries()) {
    if (same[at] !== -1) continue;
    const words = wordTo.subarray(passage.from, passage.to);
    if (words.every((to) => to !== -1)) old.add(at);
    for (const to of words) if (to !== -1) covered[to] = 1;
  }
  const fresh = new Set([...after.passages.entries()].flatMap(([at, { from, to }]) => (covered.subarray(from, to).every((each) => each === 1) ? [at] : [])));
  return { before: old, after: fresh };
}

function passageAt(paper: Paper, at: number): NonNullable<VersionChange['before']> {
  const { from, to } = paper.passages[at] ?? { from: 0, to: 0 };
  const [span] = spansOfWords(paper, from, to);
  return { text: quoteOf(paper, from, to).replaceAll(/\s+/g, ' '), pageIndex: span?.pageIndex ?? 0, start: span?.start ?? 0, end: span?.end ?? 0 };
}

function partsOf(before: string, after: string): VersionChange['parts'] {
  return diffWordsWithSpace(before, after).map((part) => ({ text: part.value, kind: part.added ? 'added' : part.removed ? 'removed' : 'same' }));
}

/** By passage: the heading that it stands under. */
function headingsOf(paper: Paper): string[] {
  let title = '';
  return paper.passages.map(({ heading, from, to }) => {
    // With its number.
    const first = from > 0 && paper.passageOf[from - 1] === -1 ? from - 1 : from;
    if (heading) title = paper.words.slice(first, to).join(' ');
    return title;
  });
}

function sectionsOf(told: readonly { title: string; change: VersionChange }[]): ChangedSection[] {
  const sections: ChangedSection[] = [];
  for (const { title, change } of told) {
    const last = sections.at(-1);
    if (last?.title === title) last.changes.push(change);
    else sections.push({ title, changes: [change] });
  }
  return sections;
}
