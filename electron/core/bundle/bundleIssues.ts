/** Bundles that were opened, as the library keeps them: the manifest whole, so that what came with each can be told at any time. */
import type { DatabaseSync } from 'node:sqlite';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import type { BundleReceipt, ExemptStanding } from '#shared/domain/bundle/openedBundle.ts';
import { integer, json, text, textOrNull, type Row } from '#core/library/rows.ts';

export interface BundleIssue {
  readonly bundleId: string;
  readonly sequence: number;
  readonly manifest: BundleManifest;
  readonly manifestSha256: string;
  readonly fileId: string | null;
  readonly exempt: ExemptStanding;
  readonly openedAt: string;
}

/** Of one bundle in order of sequence, or of all, the latest opened first. */
export function listIssues(db: DatabaseSync, bundleId: string | null = null): BundleIssue[] {
  const rows = bundleId === null ? db.prepare('SELECT * FROM bundle_issue ORDER BY opened_at DESC, bundle_id, sequence DESC').all()
    : db.prepare('SELECT * FROM bundle_issue WHERE bundle_id = ? ORDER BY sequence').all(bundleId);
  return rows.map(issueFrom);
}

/** Writes down that it was opened; again, where exempt papers that were left are kept now. Call it inside a transaction. */
export function keepIssue(db: DatabaseSync, issue: BundleIssue, at: string): void {
  db.prepare(`INSERT INTO bundle_issue (bundle_id, sequence, manifest_sha256, manifest, file_id, exempt, opened_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (bundle_id, sequence) DO UPDATE SET exempt = CASE WHEN excluded.exempt = 'left' THEN exempt ELSE excluded.exempt END, changed_at = excluded.changed_at`)
    .run(issue.bundleId, issue.sequence, issue.manifestSha256, JSON.stringify(issue.manifest), issue.fileId, issue.exempt, issue.openedAt, at);
}

export function setExempt(db: DatabaseSync, { bundleId, sequence }: Pick<BundleIssue, 'bundleId' | 'sequence'>, exempt: ExemptStanding, at: string): void {
  db.prepare('UPDATE bundle_issue SET exempt = ?, changed_at = ? WHERE bundle_id = ? AND sequence = ?').run(exempt, at, bundleId, sequence);
}

/** How the vault names what came with one issue, so that each has a key of its own to destroy. */
export function vaultNameOf({ bundleId, sequence }: Pick<BundleIssue, 'bundleId' | 'sequence'>): string {
  return `${bundleId}/${sequence}`;
}

export function keepReceipt(db: DatabaseSync, receipt: BundleReceipt): void {
  db.prepare('INSERT INTO bundle_receipt (id, bundle_id, cause, receipt, made_at) VALUES (?, ?, ?, ?, ?)').run(receipt.id, receipt.bundleId, receipt.cause, JSON.stringify(receipt), receipt.madeAt);
}

/** Latest first. */
export function listReceipts(db: DatabaseSync): BundleReceipt[] {
  return db.prepare('SELECT receipt FROM bundle_receipt ORDER BY made_at DESC, id').all().map((row) => json<BundleReceipt>(row, 'receipt'));
}

function issueFrom(row: Row): BundleIssue {
  return {
    bundleId: text(row, 'bundle_id'), sequence: integer(row, 'sequence'), manifest: json<BundleManifest>(row, 'manifest'), manifestSha256: text(row, 'manifest_sha256'),
    fileId: textOrNull(row, 'file_id'), exempt: text(row, 'exempt') as ExemptStanding, openedAt: text(row, 'opened_at'),
  };
}
