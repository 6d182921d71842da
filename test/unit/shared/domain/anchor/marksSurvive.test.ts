/** The measure that marks are held to: 500 random marks on real papers, and a reissue of each made by a script. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { readPaper } from '#shared/domain/version/passages.ts';
import { extractFile } from '#core/extract/extractFile.ts';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { emptyScore, scoreMarks, type Score } from '#test/fixtures/markedReissue.ts';
import { sample } from '#test/fixtures/papers.ts';

const MARKS = 500;
/** Of paragraphs: a tenth is touched and a sixth of what stays stands on other pages. */
const EDITS = { insert: 0.06, remove: 0.05, reword: 0.06, move: 0.03 };

function papers(): string[] {
  const corpus = corpusFolder();
  if (corpus === null) console.log('Measured on the sample papers alone: the corpus of real papers is not here.');
  const pdfs = (...folder: string[]): string[] => readdirSync(join(corpus ?? '', ...folder)).filter((name) => name.endsWith('.pdf')).sort().map((name) => join(corpus ?? '', ...folder, name));
  return [
    sample.pack, sample.supplement, sample.march, sample.july,
    ...(corpus === null ? [] : [...pdfs('seeds'), ...pdfs('council', 'kent', 'cabinet_2025-01-30', 'originals'), ...pdfs('council', 'kent', 'cabinet_2025-03-04', 'originals')]),
  ];
}

/** A form printed row by row, most of whose rows stand in it again word for word: nobody can tell which of them was marked. */
function repeatsItself(pages: readonly PageText[]): boolean {
  const { passages } = readPaper(pages);
  return passages.length - new Set(passages.map(({ key }) => key)).size > passages.length / 2;
}

it('keeps 98 of 100 marks whose sentence still stands, and puts none on another', async () => {
  const read: { name: string; pages: PageText[] }[] = [];
  for (const path of papers()) read.push({ name: basename(path), pages: (await extractFile(path, basename(path))).pages });
  const [forms, measured] = [read.filter(({ pages }) => repeatsItself(pages)), read.filter(({ pages }) => !repeatsItself(pages))];
  const total = measured.reduce((sum, { pages }) => sum + pages.length, 0);
  const score = emptyScore();
  const rounds = Number(process.env['SCRUTINEER_ROUNDS'] ?? 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { pages }] of measured.entries()) scoreMarks(pages, 1000 + at + 77 * round, Math.max(2, Math.round((MARKS * pages.length) / total)), EDITS, score);
  }
  const ofForms = emptyScore();
  for (const [at, { pages }] of forms.entries()) scoreMarks(pages, 5000 + at, 50, EDITS, ofForms);
  if (process.env['SCRUTINEER_ROUNDS'] !== undefined) console.log([...score.faults, ...ofForms.faults].join('\n'));
  console.log(`${measured.length} papers of ${total} pages: ${said(score)}`);
  if (forms.length > 0) console.log(`Told apart, ${forms.map(({ name }) => name).join(', ')}: ${said(ofForms)}`);
  expect(score.faults.filter((fault) => fault.startsWith('WRONG'))).toEqual([]);
  expect(ofForms.wrong).toBe(0);
  expect(score.marks).toBeGreaterThanOrEqual(MARKS);
  // The bar is for real papers; the sample's few are half tables, whose rows repeat.
  expect(score.right / score.still).toBeGreaterThanOrEqual(corpusFolder() === null ? 0.96 : 0.98);
}, 120_000);

function said({ marks, still, right, wrong, toRepair, proposedRight }: Score): string {
  return `${marks} marks, the words of ${still} still stand: ${right} right, ${wrong} wrong, ${toRepair} to repair (${proposedRight} of them proposed right)`;
}
