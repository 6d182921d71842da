/** Whether a bundle whose signature holds may be opened here and now. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { KeyStanding } from '#shared/domain/bundle/openedBundle.ts';
import { listIssues, type BundleIssue } from '#core/bundle/bundleIssues.ts';
import type { SignedManifest } from '#core/bundle/format/readManifest.ts';
import { listClerks, standingOf } from '#core/bundle/trust/knownClerks.ts';

export interface Judged {
  readonly key: KeyStanding;
  /** What was opened of the same bundle before, in order. */
  readonly before: readonly BundleIssue[];
  /** It was opened before: opening it again adds what was left out then. */
  readonly again: boolean;
}

/**
 * Order goes by sequence, never by the clock; only an expiry does.
 * @throws AppError `BUNDLE_KEY_REVOKED`, `BUNDLE_CONFLICT`, `BUNDLE_OLDER`, `BUNDLE_FIRST_MISSING`, `BUNDLE_EXPIRED`
 */
export function judgeBundle(db: DatabaseSync, { manifest, sha256 }: SignedManifest, now: Date): Judged {
  const key = standingOf(db, manifest.clerk);
  if (key === 'revoked') throw new AppError('BUNDLE_KEY_REVOKED', `The key of ${manifest.clerk.name} is trusted no longer`);
  const before = listIssues(db, manifest.bundleId);
  const same = before.find(({ sequence }) => sequence === manifest.sequence);
  if (same && same.manifestSha256 !== sha256) throw new AppError('BUNDLE_CONFLICT', 'Another bundle with this number was opened before');
  const last = before.at(-1);
  if (last && !isSuccessor(db, last, manifest.clerk)) throw new AppError('BUNDLE_CONFLICT', 'The bundle that it says to go with was signed with another key');
  if (last && last.sequence > manifest.sequence) throw new AppError('BUNDLE_OLDER', `Number ${last.sequence} of this bundle was opened; this is number ${manifest.sequence}`);
  if (!last && manifest.kind !== 'pack') throw new AppError('BUNDLE_FIRST_MISSING', 'The pack that it belongs to was not opened here');
  if (manifest.expires !== null && Date.parse(manifest.expires) <= now.getTime()) throw new AppError('BUNDLE_EXPIRED', `It was to be opened until ${manifest.expires}`);
  return { key, before, again: same !== undefined };
}

/** Whether opening it whole puts anything into the vault, or takes anything out. */
export function needsVault({ kind, originals }: SignedManifest['manifest'], before: readonly BundleIssue[]): boolean {
  return kind === 'recall' ? before.some(({ exempt }) => exempt === 'kept') : originals.length > 1;
}

/** Only whoever sent a bundle, or a key of theirs that took the place of the first, adds to it or takes it back. */
function isSuccessor(db: DatabaseSync, last: BundleIssue, { publicKey, succeeds }: SignedManifest['manifest']['clerk']): boolean {
  const earlier = last.manifest.clerk.publicKey;
  return earlier === publicKey || earlier === succeeds?.publicKey || listClerks(db).some((known) => known.publicKey === earlier && known.state === 'replaced');
}
