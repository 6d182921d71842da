/** Sets one field of a paper by hand, or takes that back. */
import { AppError } from '#shared/contract/errors.ts';
import { documentKindSchema, type ReportField } from '#shared/domain/document/document.ts';
import type { CoreContext } from '#core/context.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import { homeOfOriginal } from '#core/library/homes.ts';
import { layCorrections, revisionOf } from '#core/library/corrections.ts';
import { findDocument } from './findDocument.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

export interface Correction {
  readonly id: string;
  readonly revision: number;
  readonly field: ReportField;
  /** Null takes the correction back; an empty text says that the paper has none. */
  readonly value: string | null;
}

/** @throws AppError `NOT_FOUND`, `REVISION_CONFLICT`, `BAD_REQUEST` for a kind or a date that isn't one */
export function correctField(
  { library, clock }: CoreContext, { index }: Pick<ImportSteps, 'index'>, { id, revision, field, value }: Correction,
): { revision: number } {
  const { db } = library();
  const settled = value === null ? null : value.trim();
  refuseNonsense(field, settled);
  return library().write(() => {
    const place = findDocument(db, id);
    if (revisionOf(db, place.sha256, place.part) !== revision) {
      throw new AppError('REVISION_CONFLICT', 'Somebody changed this paper since it was read', { details: { revision: revisionOf(db, place.sha256, place.part) } });
    }
    db.prepare(`INSERT INTO ${homeOfOriginal(db, place.sha256)}.correction (sha256, part, field, value, corrected_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (sha256, part, field) DO UPDATE SET value = excluded.value, changes = changes + 1, corrected_at = excluded.corrected_at`)
      .run(place.sha256, place.part, field, settled, clock.now().toISOString());
    layCorrections(db, place.fileId);
    // Titles are searched too.
    if (field === 'title') index(db, place.fileId);
    return { revision: revisionOf(db, place.sha256, place.part) };
  });
}

function refuseNonsense(field: ReportField, value: string | null): void {
  if (value === null) return;
  if (field === 'kind' && !documentKindSchema.safeParse(value).success) throw new AppError('BAD_REQUEST', 'There is no such kind of paper');
  if (field === 'meetingDate' && value !== '' && (!DATE.test(value) || Number.isNaN(Date.parse(value)))) {
    throw new AppError('BAD_REQUEST', 'A date is written as 2024-09-24');
  }
  if (field === 'title' && value === '') throw new AppError('BAD_REQUEST', 'A paper needs a title');
}
