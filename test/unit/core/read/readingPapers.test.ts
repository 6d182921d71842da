/** One import of the invented council's papers, read in every way that the contract has. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { locate } from '#core/read/locate.ts';
import type { Place } from '#core/read/findDocument.ts';
import { DatabaseSync } from 'node:sqlite';
import { libraryTables } from '#core/library/migrations/library.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { sample } from '#test/fixtures/papers.ts';

describe('references to places', () => {
  /** A pack of ten pages: two front pages in Roman numbers, then 1 to 8; item 5 on pages 3 to 6, item 6a after it. */
  function pack(): { db: DatabaseSync; file: Place; part: Place } {
    const db = new DatabaseSync(':memory:');
    db.exec(libraryTables);
    db.exec(`INSERT INTO file VALUES ('f', 'hash', 'pack.pdf', 'pdf', 'application/pdf', 1, '', NULL)`);
    const document = db.prepare(`INSERT INTO document (id, file_id, part_of, part, position, kind, title, item, page_from, page_to, exempt, fields, segmented)
      VALUES (?, 'f', ?, ?, ?, 'report', '', ?, ?, ?, 0, '{}', '{}')`);
    document.run('f', null, '', 0, null, 0, 9);
    document.run('f-p5', 'f', 'p5', 1, '5', 4, 7);
    const statement = (paragraph: string, pageIndex: number): object => ({ text: '', spans: [{ pageIndex, start: 7, end: 9 }], section: -1, paragraph, kind: 'sentence', block: 0 });
    const body = db.prepare('INSERT INTO report_body VALUES (?, ?, ?)');
    body.run('f', '[]', '[]');
    body.run('f-p5', '[]', JSON.stringify([statement('2.3', 4), statement('2.4', 5), statement('2.4', 6)]));
    db.exec(`INSERT INTO agenda_item VALUES ('f', 0, '5', 'Quay', 4, 7, 0, 1, NULL), ('f', 1, '6A', 'Ferry', 8, 9, 0, 1, NULL)`);
    const page = db.prepare(`INSERT INTO page (file_id, page_index, page_label, document_id, text, width_pt, height_pt, problems, needs_ocr) VALUES ('f', ?, ?, ?, ?, 1, 1, '[]', 0)`);
    for (let index = 0; index < 10; index++) {
      page.run(index, index < 2 ? ['i', 'ii'][index] ?? '' : String(index - 1), index >= 4 && index <= 7 ? 'f-p5' : 'f', index === 9 ? 'Timetable\n3.1 It leaves at noon.' : 'words');
    }
    const place = { fileId: 'f', sha256: 'hash', item: null };
    return { db, file: { ...place, id: 'f', part: '', isFile: true, pageFrom: 0, pageTo: 9 }, part: { ...place, id: 'f-p5', part: 'p5', isFile: false, pageFrom: 4, pageTo: 7 } };
  }

  it.each([
    // The printed number first: the page that bears a 7, not the seventh; the file's own count where none bears it.
    ['7', 8], ['p7', 8], ['p. 7', 8], ['page 7', 8], ['Pg 7', 8], ['pp7', 8], ['ii', 1], ['page II', 1], ['9', 8], ['p10', 9],
    ['item 5', 4], ['Agenda Item 5', 4], ['item 6a', 8], ['ITEM 6A', 8], ['item 5 p3', 6], ['item 5, page 3', 6], ['item 5: p 1', 4], ['item5p3', 6], ['item 6a p2', 9],
  ])('%s', (reference, pageIndex) => {
    const { db, file } = pack();
    expect(locate(db, file, reference)).toEqual({ pageIndex, start: null });
  });

  it.each([['para 2.4', 5, 7], ['paragraph 2.4', 5, 7], ['§2.3', 4, 7], ['item 5 para 2.4', 5, 7], ['para 3.1', 9, 10]])('%s', (reference, pageIndex, start) => {
    const { db, file } = pack();
    expect(locate(db, file, reference)).toEqual({ pageIndex, start });
  });

  it.each(['11', 'p0', 'item 9', 'item 5 p5', 'item 5 p0', 'para 9.9', 'item 6a para 2.4', 'page x', '', 'the ferry'])('refuses “%s”', (reference) => {
    const { db, file } = pack();
    expect(() => locate(db, file, reference)).toThrow(expect.objectContaining({ code: 'REFERENCE_NOT_FOUND' }));
  });

  it('mean the report that is open before the rest of its pack', () => {
    const { db, file, part } = pack();
    db.exec(`UPDATE page SET page_label = '2' WHERE page_index = 5; UPDATE page SET page_label = '2' WHERE page_index = 3`);
    expect([locate(db, part, '2').pageIndex, locate(db, file, '2').pageIndex]).toEqual([5, 3]);
  });
});

describe('the invented council’s papers', () => {
  let core: OpenCore;
  let documents: DocumentSummary[];
  const file = (kind: string): DocumentSummary => documents.find((each) => each.kind === kind && each.partOf === null) as DocumentSummary;
  beforeAll(async () => {
    core = await openCore({ keepOpen: true });
    await core.importAll(sample.folder);
    documents = (await core.call('documents.list', {})).documents;
    return async () => core.close();
  });

  it('give a page to an item only where the item has papers; what is only listed says so', async () => {
    const { id } = file('pack');
    const { pages } = await core.call('pages.shapes', { id });
    const { items } = await core.call('documents.get', { id });
    expect(pages.slice(0, 3).map(({ item }) => item)).toEqual([null, null, '4']);
    expect(items.filter(({ papers }) => !papers).map(({ number }) => number)).toEqual([null, '1', '2', '3', '10', '11']);
    for (const item of items.filter(({ papers }) => papers)) {
      for (let page = item.pageFrom; page <= item.pageTo; page++) expect(pages[page]?.item).toBe(item.number);
    }
  });

  it('join pack and supplement in one meeting, the next one first', async () => {
    const { meetings, today } = await core.call('meetings.list', {});
    expect(today).toBe('2026-11-23');
    expect(meetings[0]?.papers.map((paper) => paper.kind)).toEqual(['pack', 'supplement']);
    expect(meetings[0]).toMatchObject({ date: '2026-12-08', time: '18:30', pages: 46, pagesRead: 0 });
    const { items } = await core.call('meetings.get', { id: meetings[0]?.id ?? '' });
    expect(items.filter((item) => item.number === '8').map((item) => [item.supplement, item.fileId])).toEqual([[false, file('pack').id], [true, file('supplement').id]]);
    expect(items.find((item) => item.number === '5')?.portfolio).toBe('Housing and Homelessness');
    await expect(core.call('meetings.get', { id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('count a page as read once, wherever it is counted', async () => {
    const pack = file('pack');
    const update = documents.find((each) => each.partOf === pack.id && each.item === '5') as DocumentSummary;
    await core.call('pages.markRead', { id: update.id, pageIndexes: [update.pageFrom, update.pageFrom, 500], read: true });
    const again = (await core.call('documents.list', {})).documents;
    expect([pack.id, update.id].map((id) => again.find((each) => each.id === id)?.pagesRead)).toEqual([1, 1]);
    const { items } = await core.call('documents.outline', { id: pack.id });
    expect(items.find((item) => item.number === '5')).toMatchObject({ pagesRead: 1, documentIds: [update.id] });
    expect((await core.call('pages.shapes', { id: pack.id })).pages.filter((page) => page.read)).toHaveLength(1);
    await core.call('pages.markRead', { id: pack.id, pageIndexes: [update.pageFrom], read: false });
    expect((await core.call('documents.get', { id: update.id })).pagesRead).toBe(0);
  });

  it('find a place that is named without its paper, the one read last first; and cite it whole', async () => {
    const [pack, supplement] = [file('pack'), file('supplement')];
    const { places } = await core.call('pages.locateInLibrary', { reference: 'item 8 p1', likely: [supplement.id, 'gone'] });
    expect(places.map(({ id }) => id)).toEqual([supplement.id, pack.id]);
    expect(places[1]?.citation).toMatchObject({ item: '8', pageLabel: '27', reportPage: 1, paragraph: null });
    expect((await core.call('pages.locateInLibrary', { reference: 'p9999', likely: [] })).places).toEqual([]);
    const para = (await core.call('pages.locateInLibrary', { reference: 'item 6 para 2.4', likely: [pack.id] })).places[0];
    expect(para?.citation).toMatchObject({ item: '6', paragraph: '2.4' });
    expect(await core.call('pages.cite', { id: pack.id, pageIndex: para?.pageIndex ?? 0, start: (para?.start ?? 0) + 1 })).toEqual(para?.citation);
    await expect(core.call('pages.cite', { id: pack.id, pageIndex: 999, start: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('give pages whole, and say where their words stand', async () => {
    const pack = file('pack');
    const { pages } = await core.call('pages.get', { id: pack.id, from: 4, to: 5 });
    expect(pages.map((page) => page.pageIndex)).toEqual([4, 5]);
    expect(pages[0]?.runs.length).toBeGreaterThan(10);
    const { hits } = await core.call('pages.find', { id: pack.id, text: 'temporary   ACCOMMODATION' });
    expect(hits.length).toBeGreaterThan(3);
    for (const hit of hits) expect(hit.snippet.slice(...hit.match).toLowerCase().replaceAll(/\s+/g, ' ')).toBe('temporary accommodation');
    for (const hit of hits.slice(0, 20)) {
      const page = (await core.call('pages.get', { id: pack.id, from: hit.pageIndex, to: hit.pageIndex })).pages[0];
      expect(page?.text.slice(hit.start, hit.end).toLowerCase().replaceAll(/\s+/g, ' ')).toBe('temporary accommodation');
    }
    expect((await core.call('pages.find', { id: pack.id, text: '(' })).hits.length).toBeGreaterThan(0);
    expect((await core.call('pages.find', { id: pack.id, text: '  ' })).hits).toEqual([]);
  });

  it('let a person correct a field, tell of a conflict, and take it back', async () => {
    const { id } = file('pack');
    const before = await core.call('documents.get', { id });
    const first = await core.call('documents.correct', { id, revision: before.revision, field: 'committee', value: 'Housing Scrutiny Panel' });
    expect(first.revision).toBe(before.revision + 1);
    await expect(core.call('documents.correct', { id, revision: before.revision, field: 'title', value: 'Other' })).rejects.toMatchObject({ code: 'REVISION_CONFLICT' });
    expect(await core.call('documents.get', { id })).toMatchObject({ committee: 'Housing Scrutiny Panel', title: before.title, fields: { committee: { origin: 'corrected' } } });
    expect((await core.call('meetings.list', {})).meetings[0]?.papers.map((paper) => paper.kind)).not.toEqual(['pack', 'supplement']);
    const back = await core.call('documents.correct', { id, revision: first.revision, field: 'committee', value: null });
    expect(await core.call('documents.get', { id })).toEqual({ ...before, revision: back.revision });
    await expect(core.call('documents.correct', { id, revision: back.revision, field: 'meetingDate', value: '31/12/2026' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(core.call('documents.correct', { id, revision: back.revision, field: 'kind', value: 'novel' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('say before the meeting what has changed since the last report, with the words that say so', async () => {
    const [next, ...others] = (await core.call('meetings.list', {})).meetings;
    const { findings } = await core.call('meetings.sinceLastReport', { id: next?.id ?? '' });
    expect(findings[0]).toMatchObject({ kind: 'slipped', portfolio: 'Housing and Homelessness', passages: [{ cite: '10 March 2026, Cabinet Member Update Report, p. 1' }, {}, {}] });
    expect(findings.map((finding) => finding.kind)).toEqual(expect.arrayContaining(['overdue', 'changed', 'check']));
    expect(findings.length).toBeLessThanOrEqual(8);
    for (const passage of findings.flatMap((finding) => finding.passages)) {
      const [page] = (await core.call('pages.get', { id: passage.reportId, from: passage.pageIndex, to: passage.pageIndex })).pages;
      expect(page?.text.slice(passage.start, passage.end).replaceAll(/\s+/g, ' ')).toBe(passage.quote.replaceAll(/\s+/g, ' '));
      expect(passage.fileId).toBe(passage.reportId.slice(0, 12));
    }
    // The first report of all has nothing before it.
    const first = others.at(-1);
    expect(await core.call('meetings.sinceLastReport', { id: first?.id ?? '' })).toEqual({ findings: [] });
  });

  it('never call a promise overdue or quiet because a paper on another subject says nothing of it', async () => {
    const cabinet = (await core.call('meetings.list', {})).meetings.find((meeting) => meeting.committee === 'Cabinet');
    const { findings } = await core.call('meetings.sinceLastReport', { id: cabinet?.id ?? '' });
    expect(findings.filter((finding) => finding.kind === 'overdue' || finding.kind === 'quiet')).toEqual([]);
  });

  it('are compared one report a day, and the comparison is kept', async () => {
    const { portfolios } = await core.call('compare.portfolios', {});
    expect(portfolios.map((each) => each.spellings)).toContainEqual(['Housing & Homelessness', 'Housing and Homelessness']);
    const comparison = await core.call('compare.get', { portfolio: 'Housing & Homelessness' });
    expect(comparison.reports.map((report) => report.date)).toEqual(['2026-03-10', '2026-07-14', '2026-09-16', '2026-12-08']);
    expect(comparison.reports.at(-1)?.title).toBe('Cabinet Member Update Report');
    expect(await core.call('compare.get', { ids: comparison.reports.map((report) => report.id).toReversed() })).toEqual(comparison);
    await expect(core.call('compare.get', { portfolio: 'Roads' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(core.call('compare.get', { ids: ['none', 'nothing'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
