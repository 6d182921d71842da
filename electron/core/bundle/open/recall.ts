/** What a recall does: the exempt papers of a bundle go, and what quotes them; the member's own words stay. */
import type { BundleReceipt } from '#shared/domain/bundle/openedBundle.ts';
import type { RemovalReceipt } from '#shared/domain/vault/vaultState.ts';
import { keepIssue, keepReceipt, setExempt, vaultNameOf, type BundleIssue } from '#core/bundle/bundleIssues.ts';
import type { SignedManifest } from '#core/bundle/format/readManifest.ts';
import { trustClerk } from '#core/bundle/trust/knownClerks.ts';
import type { Library } from '#core/library/library.ts';
import type { Vault } from '#core/vault/vault.ts';

export interface Recalling extends SignedManifest {
  readonly library: Library;
  readonly vault: Vault;
  readonly before: readonly BundleIssue[];
  readonly receiptId: string;
  readonly at: string;
}

/** The vault goes first: should the program end in between, the recall is opened once more and says what is left to say. @throws AppError `VAULT_LOCKED`, `LIBRARY_READ_ONLY`, `DISK_FULL` */
export async function recall({ library, vault, manifest, sha256, before, receiptId, at }: Recalling): Promise<BundleReceipt> {
  const removed: RemovalReceipt[] = [];
  for (const issue of before.filter(({ exempt }) => exempt === 'kept')) removed.push(await vault.removeBundle(vaultNameOf(issue)));
  const receipt: BundleReceipt = {
    id: receiptId, bundleId: manifest.bundleId, cause: 'recall', madeAt: at, meeting: manifest.meeting, clerk: manifest.clerk.name, reason: manifest.reason,
    removed: {
      papers: sum(removed, 'papers'), pages: sum(removed, 'pages'), marksRemoved: sum(removed, 'marksRemoved'), notesKept: sum(removed, 'notesKept'),
      questionsKept: sum(removed, 'questionsKept'), evidenceRemoved: sum(removed, 'evidenceRemoved'),
    },
  };
  library.write(() => {
    for (const issue of before) if (issue.exempt !== 'none') setExempt(library.db, issue, 'removed', at);
    trustClerk(library.db, manifest.clerk, at);
    keepIssue(library.db, { bundleId: manifest.bundleId, sequence: manifest.sequence, manifest, manifestSha256: sha256, fileId: null, exempt: 'none', openedAt: at }, at);
    keepReceipt(library.db, receipt);
  });
  return receipt;
}

function sum(receipts: readonly RemovalReceipt[], key: 'papers' | 'pages' | 'marksRemoved' | 'notesKept' | 'questionsKept' | 'evidenceRemoved'): number {
  return receipts.reduce((all, each) => all + each[key], 0);
}
