/** Brings a library's tables up to this version's. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { APPLICATION_ID, numberOf } from './connection.ts';
import { migrations, type Migration } from './migrations.ts';

export function schemaVersion(db: DatabaseSync): number {
  return numberOf(db, 'PRAGMA user_version');
}

/** @throws AppError `LIBRARY_TOO_NEW` */
export function refuseNewer(version: number, known: readonly Migration[] = migrations): void {
  if (version > known.length) {
    throw new AppError('LIBRARY_TOO_NEW', 'This library was written by a newer version of Scrutineer', { details: { version, known: known.length } });
  }
}

/** Applies what is missing, each migration in a transaction of its own: a crash leaves the version before or after it. */
export function migrate(db: DatabaseSync, steps: readonly Migration[] = migrations): void {
  for (let version = schemaVersion(db); version < steps.length; version++) {
    db.exec('BEGIN IMMEDIATE');
    try {
      steps[version]?.apply(db);
      db.exec(`PRAGMA user_version = ${version + 1}; PRAGMA application_id = ${APPLICATION_ID};`);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  }
}
