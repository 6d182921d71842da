import { describe, expect, it } from 'vitest';
import { coreSteps } from '#core/coreSteps.ts';
import { openCore, readHere } from '#test/fixtures/openCore.ts';
import { sample } from '#test/fixtures/papers.ts';

describe('comparisons', () => {
  it('are made once, and again only of what was corrected', async () => {
    let made = 0;
    let read = 0;
    const core = await openCore({
      steps: (ports) => {
        const steps = readHere(ports);
        return { ...steps, comparing: { ...coreSteps(ports).comparing, compareRead: (reports, aliases) => {
          made++;
          return steps.comparing.compareRead(reports, aliases);
        }, readReport: (...report) => {
          read++;
          return steps.comparing.readReport(...report);
        } } };
      },
    });
    await core.importAll(sample.march, sample.july);
    const ids = (await core.call('documents.list', {})).documents.map((each) => each.id);
    const first = await core.call('compare.get', { ids });
    expect(await core.call('compare.get', { ids: ids.toReversed() })).toEqual(first);
    expect([read, made]).toEqual([2, 1]);
    const alias = await core.call('compare.correct', { of: { ids }, correction: { kind: 'alias', names: ['Lock Street', 'Riverside'] } });
    await core.call('compare.get', { ids });
    // Another name changes which statements are the same, but nothing that is read off a report by itself.
    expect([read, made]).toEqual([2, 2]);
    await core.call('compare.takeBack', { id: alias.id });
    expect(await core.call('compare.get', { ids })).toEqual(first);
    expect([read, made]).toEqual([2, 2]);
    await core.call('documents.correct', { id: ids[0] ?? '', revision: 1, field: 'meetingDate', value: '2026-01-06' });
    expect((await core.call('compare.get', { ids })).reports.map((report) => report.date)).not.toEqual(first.reports.map((report) => report.date));
    // The other report stands where it stood, before this one or after it.
    expect(made).toBe(3);
    expect(read).toBeLessThan(5);
  });

  it('call each page what it is called everywhere', async () => {
    const core = await openCore();
    await core.importAll(sample.march, sample.supplement);
    const ids = (await core.call('documents.list', {})).documents.filter((each) => each.kind === 'report').map((each) => each.id);
    for (const { fileId, pageLabels = {} } of (await core.call('compare.get', { ids })).reports) {
      const { pages } = await core.call('pages.shapes', { id: fileId });
      expect(Object.keys(pageLabels).length).toBeGreaterThan(0);
      for (const [pageIndex, label] of Object.entries(pageLabels)) expect(pages[Number(pageIndex)]?.pageLabel).toBe(label);
    }
  });

  it('take a supplement’s report where the supplement itself is named', async () => {
    const core = await openCore();
    await core.importAll(sample.march, sample.supplement);
    const files = (await core.call('documents.list', {})).documents.filter((each) => each.partOf === null);
    const { reports } = await core.call('compare.get', { ids: files.map((file) => file.id) });
    expect(reports.map((report) => report.id.slice(0, 12)).toSorted()).toEqual(files.map((file) => file.id).toSorted());
    expect(reports.at(-1)?.id).toMatch(/-p3$/);
  });
});
