/** The five reports that the project began with, as PDF and as text, come out as their labels say. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFile } from '#core/extract/extractFile.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import type { SegmentedFile } from '#shared/domain/segment/segment.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { printScore, reportOf, scoreReport, type FieldScore, type ReportLabel } from '#test/golden/scoreSegments.ts';

const corpus = corpusFolder();

async function segmentPaper(path: string, fileName: string): Promise<SegmentedFile> {
  const { file, pages } = await extractFile(path, fileName);
  return segmentFile({ fileName, file, pages });
}

describe.skipIf(corpus === null)('seed reports (skipped without the corpus)', () => {
  it('gives title, committee, portfolio, author, date, period and sections of each, from PDF and from text', async () => {
    const folder = corpus ?? '';
    const { documents } = JSON.parse(readFileSync(join(folder, 'labels', 'reports.json'), 'utf8')) as { documents: ReportLabel[] };
    const scores: (FieldScore & { source: string })[] = [];
    for (const label of documents) {
      for (const ending of ['pdf', 'txt']) {
        const source = `${label.source}.${ending}`;
        const path = join(folder, 'seeds', source);
        if (!existsSync(path)) throw new Error(`${path} is missing`);
        const segmented = await segmentPaper(path, source);
        scores.push(...scoreReport(label, reportOf(segmented)).map((score) => ({ ...score, source })));
      }
    }
    console.log(printScore(scores));
    expect(scores.filter((s) => !s.right)).toEqual([]);
  });

  it('knows the supplement for one, with its meeting, its letter and its item', async () => {
    for (const ending of ['pdf', 'txt']) {
      const source = `2024-09-24-supplement.${ending}`;
      const supplement = await segmentPaper(join(corpus ?? '', 'seeds', source), source);
      expect(supplement.kind).toBe('supplement');
      expect(supplement.meeting).toMatchObject({ date: '2024-09-24', publishedOn: '2024-09-23' });
      expect(supplement.items.find((i) => i.number === '5')?.title).toBe('Cabinet Member Reports');
    }
  });

  it('tells two headings of one name apart by what stands above them', async () => {
    const supplement = await segmentPaper(join(corpus ?? '', 'seeds', '2024-09-24-supplement.pdf'), '2024-09-24-supplement.pdf');
    const paths = reportOf(supplement).sections.filter((s) => s.title === 'Practice Improvement').map((s) => s.path.join(' > '));
    expect(paths).toEqual(['Youth Justice > Practice Improvement', 'Quality Assurance and Practice Improvement > Practice Improvement']);
  });
});
