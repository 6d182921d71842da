import { expect, it } from 'vitest';
import type { OutlineItem } from '#shared/domain/document/document.ts';
import { underItems } from '#renderer/views/read/FindList.tsx';

const item = (number: string | null, pageFrom: number, pageTo: number): OutlineItem => ({
  number, title: '', pageFrom, pageTo, pageLabelFrom: '', pageLabelTo: '', pagesRead: 0, exempt: false, papers: true, documentIds: [], conflict: null,
});
const hit = (pageIndex: number) => ({ pageIndex, start: 0, end: 1 });

it('counts all matches of an item, and lists the first of all', () => {
  const groups = underItems({ items: [item(null, 0, 1), item('4', 2, 5), item('5', 6, 9)] }, [hit(0), hit(2), hit(3), hit(5), hit(7)], 3);
  expect(groups.map(({ item, count, hits }) => [item?.number, count, hits.map(({ index }) => index)])).toEqual([[null, 1, [0]], ['4', 3, [1, 2]], ['5', 1, []]]);
});
