/** The sample library's papers, as shipped, fall into what their texts say: proves segmentation on a clone without the corpus. */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { extractFile } from '#core/extract/extractFile.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import type { SegmentedFile } from '#shared/domain/segment/segment.ts';
import { spanFaults } from '#test/fixtures/spanFaults.ts';

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'resources', 'sample');

async function sample(start: string): Promise<SegmentedFile> {
  const name = readdirSync(folder).find((each) => each.startsWith(start) && each.endsWith('.pdf'));
  if (name === undefined) throw new Error(`no sample paper begins with "${start}"`);
  const { file, pages } = await extractFile(join(folder, name), name);
  const segmented = segmentFile({ fileName: name, file, pages });
  expect(spanFaults(segmented, pages)).toEqual([]);
  return segmented;
}

it('cuts the pack into its items and papers, and keeps the exempt item closed', async () => {
  const pack = await sample('Public reports pack');
  expect(pack.kind).toBe('pack');
  expect(pack.meeting).toMatchObject({ committee: 'Communities and Housing Overview and Scrutiny Committee', date: '2026-12-08', time: '18:30' });
  expect(pack.items.map((i) => i.number)).toEqual([null, '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
  expect(pack.items.filter((i) => i.papers).map((i) => `${i.number ?? ''}: ${i.pageFrom + 1}-${i.pageTo + 1}`)).toEqual(['4: 3-4', '5: 5-6', '6: 7-16', '7: 17-26', '8: 27-40', '9: 41-42']);
  expect(pack.items.filter((i) => i.exempt).map((i) => i.number)).toEqual(['11']);
  expect(pack.exempt).toBe(false);
  expect(pack.reports.map((r) => `${r.item ?? ''} ${r.kind} ${r.pageFrom + 1}`)).toEqual([
    '4 minutes 3', '5 report 5', '6 report 7', '6 appendix 11', '6 appendix 13', '6 appendix 15', '7 report 17', '7 appendix 23', '7 appendix 25', '8 report 27', '8 appendix 29', '9 report 41',
  ]);
});

it('reads the cabinet member’s updates and the formal report', async () => {
  const march = await sample('Cabinet Member Update, Housing, 10 March');
  expect(march.reports[0]?.fields).toMatchObject({ author: { value: 'Councillor Ines Calder' }, portfolio: { value: 'Housing and Homelessness' }, period: { value: 'February 2026' }, meetingDate: { value: '2026-03-10' } });
  const licensing = await sample('Selective Licensing');
  expect(licensing.reports[0]?.fields).toMatchObject({ committee: { value: 'Cabinet' }, keyDecision: { value: 'Yes' }, decisionReference: { value: 'SBC/26/041' }, exempt: { value: 'No' } });
});

it('knows which meeting the supplement belongs to', async () => {
  const supplement = await sample('Supplement');
  expect(supplement.kind).toBe('supplement');
  expect(supplement.meeting).toMatchObject({ committee: 'Communities and Housing Overview and Scrutiny Committee', date: '2026-12-08', publishedOn: '2026-12-04' });
  expect(supplement.items.filter((i) => i.papers).map((i) => i.number)).toEqual(['8']);
});
