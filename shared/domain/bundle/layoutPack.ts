/** Where everything stands in a pack: which page follows which, and the number that is printed on it. */
import type { PackLayout, PackPaper } from './assembledPack.ts';
import type { MeetingPlan } from './meetingPlan.ts';
import { paperTitle } from './packNames.ts';
import { insertLabels, supplementLabel } from './pageLabels.ts';

/** One page of the public pack. */
export type Sheet =
  | { readonly kind: 'front' | 'contents'; readonly page: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'paper'; readonly item: number; readonly paper: number; readonly page: number }
  | { readonly kind: 'exempt'; readonly item: number; readonly paper: number };

export interface PackSizes {
  /** Pages of the front sheet with its agenda, and of the contents (0 where there are none). */
  readonly front: number;
  readonly contents: number;
  /** Pages of each paper, by item and paper. */
  readonly papers: readonly (readonly number[])[];
}

export interface LaidOut {
  readonly sheets: readonly Sheet[];
  readonly layout: PackLayout;
}

/**
 * Each component is padded to an even number of pages, so that the next begins on a right-hand page of a pack that
 * is printed on both sides. An exempt paper takes one page of the public pack; its own are numbered after that.
 */
export function layoutPack(plan: MeetingPlan, sizes: PackSizes): LaidOut {
  const sheets: Sheet[] = [];
  const labels: string[] = [];
  let next = 1;
  const runLabel = (): string => (plan.supplement ? supplementLabel(plan.supplement.sequence, next++) : String(next++));
  const add = (component: readonly Sheet[], labelled?: readonly string[]): { firstIndex: number; lastIndex: number; firstLabel: string; lastLabel: string } => {
    const firstIndex = sheets.length;
    const padded = component.length % 2 === 1 ? [...component, { kind: 'blank' } as const] : component;
    sheets.push(...padded);
    labels.push(...(labelled ?? padded.map(runLabel)));
    const lastIndex = firstIndex + component.length - 1;
    return { firstIndex, lastIndex, firstLabel: labels[firstIndex] ?? '', lastLabel: labels[lastIndex] ?? '' };
  };
  const pagesOf = (count: number, kind: 'front' | 'contents'): Sheet[] => Array.from({ length: count }, (_, page) => ({ kind, page }));
  add(pagesOf(sizes.front, 'front'));
  if (sizes.contents > 0) add(pagesOf(sizes.contents, 'contents'));
  const taken = new Map<string, number>();
  const items = plan.items.map(({ number, title, papers }, item) => {
    const placed = papers.map((paper, at): PackPaper => {
      const pages = sizes.papers[item]?.[at] ?? 0;
      const component: Sheet[] = paper.exempt
        ? [{ kind: 'exempt', item, paper: at }]
        : Array.from({ length: pages }, (_, page) => ({ kind: 'paper', item, paper: at, page }));
      // Two papers after the same page follow one another in its letters.
      const even = component.length + (component.length % 2);
      const inserted = paper.after === undefined ? undefined : insertLabels(paper.after, (taken.get(paper.after) ?? 0) + even).slice(-even);
      if (paper.after !== undefined) taken.set(paper.after, (taken.get(paper.after) ?? 0) + even);
      const inPack = add(component, even === 0 ? [] : inserted);
      return {
        item, paper: at, title: paperTitle(paper), kind: paper.kind, inPack, replaces: paper.replaces ?? null,
        exempt: paper.exempt ? {
          paragraphs: [...paper.exempt.paragraphs], reason: paper.exempt.reason ?? '', pages, labels: exemptLabels(inPack.firstLabel, paper.after, pages),
        } : null,
      };
    });
    const first = placed[0]?.inPack;
    const last = placed.at(-1)?.inPack;
    return {
      number, title, papers: placed,
      pages: first && last ? { firstIndex: first.firstIndex, firstLabel: first.firstLabel, lastIndex: last.lastIndex, lastLabel: last.lastLabel } : null,
    };
  });
  return { sheets, layout: { labels, items } };
}

/** An inserted page has a letter already: an exempt paper in its place counts behind it ("42A.A"), so that it takes no later insert's number. */
function exemptLabels(notice: string, after: string | undefined, pages: number): string[] {
  const labels = insertLabels(after === undefined ? notice : '0', pages);
  return after === undefined ? labels : labels.map((label) => `${notice}.${label.slice(1)}`);
}
