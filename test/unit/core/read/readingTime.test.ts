/** Pace, and what was gone past, on a real library of one pack. */
import { expect, it } from 'vitest';
import { passedOver, onlyGlanced, runsOf } from '#shared/domain/reading/skipped.ts';
import type { Handlers, MethodName, Params, Result } from '#shared/contract/api.ts';
import { meetingId } from '#core/meetings/meetings.ts';
import { pageHandlers } from '#core/read/pageHandlers.ts';
import { readingHandlers } from '#core/read/readingHandlers.ts';
import { PACK, packLibrary } from '#test/fixtures/packLibrary.ts';

const MEETING = meetingId('Scrutiny Committee', '2026-09-24');
const PAGES = 24;
const WORDS = 240; // a minute at the usual pace

interface Pack {
  readonly call: <M extends MethodName>(method: M, params: Params<M>) => Result<M>;
  readonly look: (pageIndex: number, seconds: number, atLeast?: boolean) => void;
  readonly see: (...pageIndexes: number[]) => void;
  readonly setTime: (iso: string) => void;
  readonly gone: () => { readonly passed: string[]; readonly glanced: string[] };
}

/** A front page, item 5 on pages 2 to 12, item 6 from there on; 240 words on each. */
async function pack(): Promise<Pack> {
  const { library, context, ports } = await packLibrary();
  library.write(() => {
    library.db.prepare(`INSERT INTO page (file_id, page_index, page_label, document_id, text, width_pt, height_pt, problems, needs_ocr)
      WITH RECURSIVE n (i) AS (SELECT 5 UNION ALL SELECT i + 1 FROM n WHERE i < ${PAGES - 1}) SELECT ?, i, i + 55, ?, '', 1, 1, '[]', 0 FROM n`).run(PACK, PACK);
    library.db.prepare('UPDATE page SET text = ?').run(Array.from({ length: WORDS }, (_, index) => `word${index % 10 === 9 ? '\n' : index % 10 === 4 ? '\t' : ' '}`).join('').trim());
    library.db.exec(`UPDATE document SET page_to = ${PAGES - 1} WHERE id = '${PACK}'`);
    library.db.exec(`INSERT INTO agenda_item VALUES ('${PACK}', 0, '4', 'Minutes', 0, 0, 0, 0, NULL), ('${PACK}', 1, '5', 'Homes', 1, 11, 0, 1, NULL), ('${PACK}', 2, '6', 'Roads', 11, ${PAGES - 1}, 0, 1, NULL)`);
  });
  const handlers: Partial<Handlers> = { ...readingHandlers(context), ...pageHandlers(context) };
  const call = <M extends MethodName>(method: M, params: Params<M>): Result<M> => {
    const handler = handlers[method] as ((given: Params<M>, signal: AbortSignal) => Result<M>) | undefined;
    if (!handler) throw new Error(`no handler of ${method}`);
    return handler(params, new AbortController().signal);
  };
  const said = (choose: typeof passedOver): string[] => call('reading.ofMeeting', { id: MEETING }).items
    .flatMap((item) => runsOf(choose(item)).map(({ from, to }) => `${item.number}: ${from.pageIndex}–${to.pageIndex}`));
  return {
    call, setTime: ports.setTime,
    look: (pageIndex, seconds, atLeast = false) => void call('reading.looked', { id: PACK, looks: [{ pageIndex, ms: seconds * 1000, atLeast }] }),
    see: (...pageIndexes) => void call('pages.markRead', { id: PACK, pageIndexes, read: true, seen: true }),
    gone: () => ({ passed: said(passedOver), glanced: said(onlyGlanced) }),
  };
}

it('measures the pace by the middle page, once there are ten that can have been read', async () => {
  const { call, look } = await pack();
  for (let page = 0; page < 9; page++) look(page, 60);
  // Neither a skimmed page, nor one left open, nor one that was read beyond the clock makes the tenth.
  look(9, 3);
  look(10, 295);
  look(11, 60, true);
  expect(call('reading.pace', {})).toEqual({ measured: null });
  look(12, 20);
  look(12, 28); // two looks at one page are one reading of it: 300 words a minute
  expect(call('reading.pace', {})).toEqual({ measured: { wordsAMinute: 240, pages: 10 } });
  for (let page = 13; page < 23; page++) look(page, 48);
  expect(call('reading.pace', {})).toEqual({ measured: { wordsAMinute: 300, pages: 20 } });
});

it('keeps nothing of pages that aren’t there', async () => {
  const { call, look } = await pack();
  look(PAGES, 60);
  for (let page = 0; page < 9; page++) look(page, 60);
  expect(call('reading.pace', {}).measured).toBeNull();
  expect(() => call('reading.looked', { id: 'nothing', looks: [] })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

it('puts every page under one item, those of none where they stand', async () => {
  const { call } = await pack();
  const { items, away } = call('reading.ofMeeting', { id: MEETING });
  expect(items.map(({ number, pages }) => [number, pages[0]?.pageIndex, pages.at(-1)?.pageIndex])).toEqual([[null, 0, 0], ['5', 1, 11], ['6', 12, PAGES - 1]]);
  expect(items.flatMap(({ pages }) => pages.map(({ words }) => words))).toEqual(Array.from({ length: PAGES }, () => WORDS));
  expect(away).toEqual([]);
});

it('tells pages that were passed over, within their item alone', async () => {
  const { see, gone } = await pack();
  see(1, 2, 6, 9, 13);
  expect(gone().passed).toEqual(['5: 3–5', '5: 7–8', '6: 12–12']);
  see(12);
  expect(gone().passed).toEqual(['5: 3–5', '5: 7–8']);
});

it('tells pages that were only glanced at, until they are read or the member says so', async () => {
  const { call, see, look, gone } = await pack();
  see(1, 2, 3, 4);
  look(1, 60);
  look(2, 5);
  look(3, 5, true);
  // Of page 4 no time is known: nothing is said of it.
  expect(gone().glanced).toEqual(['5: 2–2']);
  look(2, 30);
  expect(gone().glanced).toEqual([]);
  see(5);
  look(5, 5);
  expect(gone().glanced).toEqual(['5: 5–5']);
  call('pages.markRead', { id: PACK, pageIndexes: [5, 6], read: true });
  look(6, 2); // read on paper, said so, then passed
  expect(gone().glanced).toEqual([]);
  call('pages.markRead', { id: PACK, pageIndexes: [5], read: false });
  see(5);
  expect(gone().glanced).toEqual(['5: 5–5']);
});

it('says nothing of a page that was read before looks were timed', async () => {
  const { see, look, gone, setTime } = await pack();
  see(1);
  setTime('2026-11-24T10:00:00.000Z');
  look(1, 2);
  see(2);
  look(2, 6);
  expect(gone().glanced).toEqual(['5: 2–2']);
});

it('keeps the evenings on which the member can’t read', async () => {
  const { call } = await pack();
  const set = (evening: string, away: boolean): void => void call('reading.setAway', { meetingId: MEETING, evening, away });
  set('2026-09-23', true);
  set('2026-09-21', true);
  set('2026-09-23', false);
  expect(call('reading.ofMeeting', { id: MEETING }).away).toEqual(['2026-09-21']);
  expect(() => call('reading.setAway', { meetingId: 'none', evening: '2026-09-21', away: true })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});
