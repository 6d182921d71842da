/** What stays behind when something is written to a file that anybody can read: whatever is in the vault. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { homeOfRecord, vaultIsOpen } from '#core/library/homes.ts';

/** @returns those that may leave, and how many stay */
export function leaving<T extends { readonly id: string }>(db: DatabaseSync, table: 'annotation' | 'question', records: readonly T[]): { readonly open: T[]; readonly keptBack: number } {
  const open = records.filter(({ id }) => homeOfRecord(db, table, id) === 'main');
  return { open, keptBack: records.length - open.length };
}

/** A paper about a whole meeting can't leave questions out unseen: it's stopped. @throws AppError `EXEMPT_KEPT_BACK` */
export function refuseWhereAsked(db: DatabaseSync): void {
  if (!vaultIsOpen(db)) return;
  const there = db.prepare('SELECT EXISTS (SELECT 1 FROM vault.question WHERE removed_at IS NULL) OR EXISTS (SELECT 1 FROM vault.shared_record WHERE removed_at IS NULL) AS there').get();
  if (there?.['there'] === 1) throw new AppError('EXEMPT_KEPT_BACK', 'There are questions in the vault, which is unlocked');
}

/** A comparison quotes all of its reports. @throws AppError `EXEMPT_KEPT_BACK` */
export function refuseExemptReports(db: DatabaseSync, documentIds: readonly string[]): void {
  if (!vaultIsOpen(db)) return;
  const inVault = db.prepare('SELECT 1 FROM vault.document WHERE id = ?');
  if (documentIds.some((id) => inVault.get(id) !== undefined)) throw new AppError('EXEMPT_KEPT_BACK', 'One of these reports is in the vault');
}
