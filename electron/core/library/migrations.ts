/**
 * Every change to the library's tables, in order. A library remembers how many it has had (`user_version`).
 * Only ever append: a migration that was released is never edited.
 */
import type { DatabaseSync } from 'node:sqlite';
import { annotationKinds } from './migrations/annotationKinds.ts';
import { annotationOriginTable } from './migrations/annotationOrigin.ts';
import { bundleTables } from './migrations/bundles.ts';
import { comparisonCorrectionTable } from './migrations/comparisonCorrection.ts';
import { exemptQuestions } from './migrations/exemptQuestions.ts';
import { libraryTables } from './migrations/library.ts';
import { questionTables } from './migrations/questions.ts';
import { recognisedPageTable } from './migrations/recognisedPage.ts';
import { readingTimeTables } from './migrations/readingTime.ts';
import { searchTables } from './migrations/search.ts';
import { versionTables } from './migrations/versions.ts';

export interface Migration {
  readonly name: string;
  apply(db: DatabaseSync): void;
}

export const migrations: readonly Migration[] = [
  { name: 'library', apply: (db) => db.exec(libraryTables) },
  { name: 'search', apply: (db) => db.exec(searchTables) },
  { name: 'comparison corrections', apply: (db) => db.exec(comparisonCorrectionTable) },
  { name: 'kinds of marks', apply: (db) => db.exec(annotationKinds) },
  { name: 'questions', apply: (db) => db.exec(questionTables) },
  { name: 'where marks came from', apply: (db) => db.exec(annotationOriginTable) },
  { name: 'exempt questions', apply: (db) => db.exec(exemptQuestions) },
  { name: 'versions', apply: (db) => db.exec(versionTables) },
  { name: 'recognised pages', apply: (db) => db.exec(recognisedPageTable) },
  { name: 'reading time', apply: (db) => db.exec(readingTimeTables) },
  { name: 'bundles', apply: (db) => db.exec(bundleTables) },
];
