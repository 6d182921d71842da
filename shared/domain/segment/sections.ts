/** Cuts a report into sections at its headings. */
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { findHeadings, type HeadingRules } from '#shared/domain/segment/headings.ts';
import type { Section } from '#shared/domain/segment/segment.ts';

export interface SectionedBlocks {
  readonly sections: readonly Section[];
  /** Section index by block `order`: a heading's own for its block; -1 before the first. */
  readonly sectionOf: ReadonlyMap<number, number>;
  /** `order` of the blocks that are headings. */
  readonly headingOrders: ReadonlySet<number>;
}

/** Sections of the body blocks given (title and front table left out). */
export function buildSections(blocks: readonly FileBlock[], rules: Omit<HeadingRules, 'bodySizePt'>): SectionedBlocks {
  const headings = findHeadings(blocks, { bodySizePt: bodySize(blocks), ...rules });
  const open: { level: number; title: string }[] = [];
  const sections: Section[] = headings.map((heading) => {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push({ level: heading.level, title: heading.title });
    return {
      number: heading.number,
      title: heading.title,
      level: heading.level,
      path: open.map((o) => o.title),
      heading: { pageIndex: heading.block.pageIndex, start: heading.block.start, end: heading.block.end },
    };
  });
  const byOrder = new Map(headings.map((h, i) => [h.block.order, i]));
  const sectionOf = new Map<number, number>();
  let current = -1;
  for (const block of blocks) {
    current = byOrder.get(block.order) ?? current;
    sectionOf.set(block.order, current);
  }
  return { sections, sectionOf, headingOrders: new Set(byOrder.keys()) };
}

/** Size of most of the letters in running text, in points; 0 where the file has no sizes. */
export function bodySize(blocks: readonly FileBlock[]): number {
  const letters = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const size = Math.round(block.fontSizePt * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + block.text.length);
  }
  let best = 0;
  let most = 0;
  for (const [size, count] of letters) {
    if (count > most) {
      most = count;
      best = size;
    }
  }
  return best;
}
