import { array, assert, boolean, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPack } from '#shared/domain/bundle/layoutPack.ts';
import { meetingPlanSchema, type MeetingPlan, type MeetingPlanInput } from '#shared/domain/bundle/meetingPlan.ts';
import { insertLabels } from '#shared/domain/bundle/pageLabels.ts';

type Drawn = { pages: number; exempt: boolean }[][];

const drawn = array(array(record({ pages: integer({ min: 1, max: 70 }), exempt: boolean() }), { maxLength: 4 }), { minLength: 1, maxLength: 8 });

function planOf(items: Drawn, more: Partial<MeetingPlanInput> = {}, after?: string): MeetingPlan {
  return meetingPlanSchema.parse({
    council: 'Saltmere', committee: 'Scrutiny', date: '2026-12-08', time: '18:00', venue: 'Town Hall',
    items: items.map((papers, item) => ({
      number: String(item + 1), title: `Item ${item + 1}`,
      papers: papers.map(({ exempt }, paper) => ({ file: `${item}-${paper}.pdf`, ...(exempt ? { exempt: { paragraphs: ['3'] } } : {}), ...(after === undefined ? {} : { after }) })),
    })),
    ...more,
  });
}

const sizesOf = (items: Drawn) => ({ front: 3, contents: 1, papers: items.map((papers) => papers.map(({ pages }) => pages)) });

describe('layoutPack', () => {
  it('numbers pages one by one, each component on an odd one, and nothing twice', () => {
    assert(property(drawn, (items) => {
      const { sheets, layout } = layoutPack(planOf(items), sizesOf(items));
      expect(layout.labels).toEqual(sheets.map((_, index) => String(index + 1)));
      const papers = layout.items.flatMap((item) => item.papers);
      let free = 0;
      for (const { inPack, exempt } of papers) {
        expect(inPack.firstIndex).toBeGreaterThanOrEqual(free);
        expect(inPack.firstIndex % 2).toBe(0);
        expect(inPack.lastIndex === inPack.firstIndex || exempt === null).toBe(true);
        free = inPack.lastIndex + 1;
      }
      const all = [...layout.labels, ...papers.flatMap(({ exempt }) => exempt?.labels ?? [])];
      expect(new Set(all).size).toBe(all.length);
    }), { numRuns: 100 });
  });

  it('puts pages in after one without taking a number that members have', () => {
    assert(property(drawn, drawn, integer({ min: 1, max: 50 }), (before, late, at) => {
      const published = layoutPack(planOf(before.map((papers) => papers.map(({ pages }) => ({ pages, exempt: false })))), sizesOf(before)).layout;
      const after = published.labels[at % published.labels.length];
      const supplement = { to: 'b', sequence: 2, reason: 'Late' };
      const { layout } = layoutPack(planOf(late, { supplement }, after), { ...sizesOf(late), contents: 0 });
      const added = [...layout.labels, ...layout.items.flatMap((item) => item.papers.flatMap(({ exempt }) => exempt?.labels ?? []))];
      expect(new Set(added).size).toBe(added.length);
      expect(added.filter((label) => published.labels.includes(label))).toEqual([]);
    }), { numRuns: 100 });
  });

  it('counts on in letters', () => {
    expect(insertLabels('42', 3)).toEqual(['42A', '42B', '42C']);
    expect(insertLabels('42F', 2)).toEqual(['42G', '42H']);
    expect(insertLabels('42', 28).slice(-3)).toEqual(['42Z', '42AA', '42AB']);
  });
});
