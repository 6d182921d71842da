import { describe, expect, it } from 'vitest';
import { resolvePage } from '#shared/domain/anchor/resolveAnchor.ts';
import { resolveArea } from '#shared/domain/anchor/resolveArea.ts';
import type { PageText, TextRun } from '#shared/domain/page/pageText.ts';
import { alignVersions } from '#shared/domain/version/alignVersions.ts';

/** One line a paragraph, each 20 points under the last; ten letters are 50 points. */
function page(pageIndex: number, lines: readonly string[], top = 700): PageText {
  const text = lines.join('\n');
  const runs: TextRun[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    if (line !== '') runs.push([start, start + line.length, 50, top - at * 20, line.length * 5, 12]);
    start += line.length + 1;
  }
  let from = 0;
  const blocks = lines.map((line) => {
    const block = { start: from, end: from + line.length, kind: 'paragraph' as const, level: 0, fontSizePt: 11, bold: false, leftPt: 50 };
    from += line.length + 1;
    return block;
  });
  return { pageIndex, pageLabel: String(pageIndex + 1), text, widthPt: 595, heightPt: 842, blocks: text === '' ? [] : blocks, runs: text === '' ? [] : runs, itemStamp: null, pageStamp: null, furniture: [], problems: [] };
}

const TABLE = ['Ward Quayside had 214 homes inspected last year', 'Ward Marsh End had 50 homes inspected last year', 'Ward Castle had 18 homes inspected last year'];
const REST = ['The scheme began in April and is run by seven officers.', 'Landlords may appeal to the tribunal within twenty-eight days of a decision.'];
const box: [number, number, number, number] = [40, 640, 320, 90];

describe('an area', () => {
  it('goes with the words inside it, by as much as they have moved', () => {
    const old = [page(0, [...TABLE, ...REST])];
    const alignment = alignVersions(old, [page(0, ['A new first line about the late answers of the forum.']), page(1, [...TABLE, ...REST], 660)]);
    expect(resolveArea(0, [box], alignment)).toMatchObject({ status: 'moved', reason: 'sameArea', place: { spans: [{ pageIndex: 1 }], rects: [[40, 600, 320, 90]] } });
  });

  it('is for a person where a figure inside it has changed', () => {
    const alignment = alignVersions([page(0, [...TABLE, ...REST])], [page(0, [...TABLE.map((line) => line.replace('50', '53')), ...REST])]);
    expect(resolveArea(0, [box], alignment)).toMatchObject({ status: 'changed', reason: 'areaChanged' });
  });

  it('on a picture stays where its page reads as before, and is for a person where it doesn’t', () => {
    const picture: [number, number, number, number] = [50, 100, 300, 200];
    const old = [page(0, [...TABLE, ...REST])];
    expect(resolveArea(0, [picture], alignVersions(old, [page(0, [...TABLE, ...REST])]))).toMatchObject({ status: 'anchored', reason: 'sameArea' });
    expect(resolveArea(0, [picture], alignVersions(old, [page(0, [...TABLE, REST[0] ?? '', 'Another last line, of which nothing was said before at all.'])])).status).toBe('changed');
  });
});

describe('a page', () => {
  const words = [...TABLE, ...REST];
  it('without text is found between two pages that were, and is for a person where their number differs', () => {
    const old = [page(0, words), page(1, []), page(2, ['Contact the Private Housing Lead with any questions about this report and its annexes.'])];
    const inserted = page(0, ['This report replaces an earlier one and says why in some ten words or more.']);
    const moved = alignVersions(old, [inserted, page(1, words), page(2, []), { ...(old[2] as PageText), pageIndex: 3 }]);
    expect(resolvePage(1, moved)).toMatchObject({ status: 'moved', reason: 'pageBetween', place: { spans: [{ pageIndex: 2 }] } });
    const more = alignVersions(old, [page(0, words), page(1, []), page(2, []), { ...(old[2] as PageText), pageIndex: 3 }]);
    expect(resolvePage(1, more).status).toBe('orphaned');
  });

  it('of scans alone is never found', () => {
    const scans = [page(0, []), page(1, [])];
    expect(resolvePage(0, alignVersions(scans, scans)).status).toBe('orphaned');
  });
});
