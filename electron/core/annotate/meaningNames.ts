/** What the five meanings are called in a library. */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { annotationMeaningSchema, type AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { DEFAULT_MEANING_NAMES, MEANINGS, type MeaningNames } from '#shared/domain/annotation/meaningNames.ts';
import { readAbout, setAbout } from '#core/library/openLibrary.ts';

const KEY = 'meaningNames';
const givenSchema = z.partialRecord(annotationMeaningSchema, z.string());

export function readMeaningNames(db: DatabaseSync): MeaningNames {
  return { ...DEFAULT_MEANING_NAMES, ...given(db) };
}

/**
 * Call it in a transaction.
 * @param name null, or nothing but blanks: its first name again
 * @throws AppError `BAD_REQUEST` where another meaning has that name
 */
export function nameMeaning(db: DatabaseSync, meaning: AnnotationMeaning, name: string | null): void {
  const { [meaning]: _, ...others } = given(db);
  const wanted = name?.trim().replaceAll(/\s+/g, ' ') ?? '';
  const names = readMeaningNames(db);
  const taken = MEANINGS.some((other) => other !== meaning && names[other].toLocaleLowerCase('en-GB') === wanted.toLocaleLowerCase('en-GB'));
  if (taken) throw new AppError('BAD_REQUEST', 'Another meaning has this name');
  const kept = wanted === '' || wanted === DEFAULT_MEANING_NAMES[meaning] ? others : { ...others, [meaning]: wanted };
  setAbout(db, KEY, Object.keys(kept).length === 0 ? null : JSON.stringify(kept));
}

function given(db: DatabaseSync): Partial<MeaningNames> {
  const kept = readAbout(db, KEY);
  return kept === null ? {} : givenSchema.parse(JSON.parse(kept));
}
