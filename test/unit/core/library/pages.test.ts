import { array, assert, boolean, constantFrom, integer, nat, option, property, record, string, tuple } from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { libraryTables } from '#core/library/migrations/library.ts';
import { readPages, writePages } from '#core/library/pages.ts';
import { textHash } from '#core/library/storeFile.ts';

const words = string({ unit: 'grapheme', maxLength: 60 });
const block = record({
  start: nat(), end: nat(), kind: constantFrom('heading', 'paragraph', 'bullet', 'tableRow'), level: nat(4), fontSizePt: integer({ min: 0, max: 40 }), bold: boolean(), leftPt: nat(600),
});
const page = record({
  pageLabel: words, text: words, widthPt: integer({ min: 1, max: 2000 }), heightPt: integer({ min: 1, max: 2000 }), blocks: array(block, { maxLength: 5 }),
  runs: array(tuple(nat(), nat(), nat(), nat(), nat(), nat()), { maxLength: 9 }), itemStamp: option(words), pageStamp: option(words), furniture: array(words, { maxLength: 3 }),
  problems: array(constantFrom('PAGE_NEEDS_OCR', 'PAGE_FAILED'), { maxLength: 2 }),
});

describe('pages', () => {
  it('come out of the library as they went in, whatever stands on them', () => {
    assert(property(array(page, { maxLength: 6 }), (drawn) => {
      const pages = drawn.map((each, pageIndex): PageText => ({ ...each, pageIndex }));
      const db = new DatabaseSync(':memory:');
      db.exec(libraryTables);
      db.exec(`INSERT INTO file VALUES ('f', 'hash', 'a.pdf', 'pdf', 'application/pdf', 1, '', NULL);
        INSERT INTO document (id, file_id, part, position, kind, title, page_from, page_to, exempt, fields, segmented) VALUES ('f', 'f', '', 0, 'report', '', 0, 9, 0, '{}', '{}')`);
      writePages(db, 'f', pages, () => 'f', () => null);
      expect(readPages(db, 'f')).toEqual(pages);
      expect(readPages(db, 'f', 1, 2)).toEqual(pages.slice(1, 3));
      db.close();
    }), { numRuns: 60 });
  });

  it('have a hash that tells where one page ends', () => {
    expect(textHash(['ab', 'c'])).not.toBe(textHash(['a', 'bc']));
  });
});
