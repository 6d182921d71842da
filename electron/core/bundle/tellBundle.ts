/** A bundle as the page shows it: what it brings, and where that opens. */
import type { DatabaseSync } from 'node:sqlite';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import type { BroughtPaper, BundleSummary, ExemptStanding, OpenedBundle } from '#shared/domain/bundle/openedBundle.ts';
import { text, textOrNull } from '#core/library/rows.ts';
import type { Vault } from '#core/vault/vault.ts';
import { vaultNameOf, type BundleIssue } from './bundleIssues.ts';
import { wordsOfKey } from './trust/wordsOfKey.ts';

/** @param opens where a paper is now, and what it's called where the manifest doesn't say */
export function summarise(manifest: BundleManifest, opens: (paper: BundleManifest['papers'][number]) => Pick<BroughtPaper, 'opens' | 'title'> | null = () => null): BundleSummary {
  const { bundleId, sequence, kind, meeting, clerk, issued, expires, reason, items, papers, originals } = manifest;
  return {
    bundleId, sequence, kind, meeting, issued, expires, reason,
    clerk: { name: clerk.name, publicKey: clerk.publicKey, words: wordsOfKey(clerk.publicKey) },
    papers: papers.map((paper) => {
      const here = opens(paper);
      return {
        item: paper.item, itemTitle: items.find(({ number }) => number === paper.item)?.title ?? '', title: here?.title ?? paper.title, kind: paper.kind,
        labelFrom: paper.labelFrom, labelTo: paper.labelTo, pages: paper.pageTo - paper.pageFrom + 1,
        exempt: originals[paper.original]?.exempt?.paragraphs ?? null, replaces: paper.replaces, opens: here?.opens ?? null,
      };
    }),
    pages: originals.reduce((sum, each) => sum + each.pages, 0), exemptPapers: originals.filter(({ exempt }) => exempt !== null).length,
  };
}

export function tellIssue(db: DatabaseSync, vault: Vault, issue: BundleIssue, now: Date): OpenedBundle {
  const { manifest, fileId, openedAt } = issue;
  const isHere = fileId !== null && db.prepare('SELECT 1 FROM file WHERE id = ? AND removed_at IS NULL').get(fileId) !== undefined;
  const inVault = exemptFiles(db, vault, issue);
  const summary = summarise(manifest, (paper) => {
    if (paper.original === 0) return isHere ? { title: paper.title, opens: { fileId, pageIndex: paper.pageFrom } } : null;
    const at = Math.max(0, inVault.findIndex(({ item }) => item === paper.item));
    const [found] = inVault.splice(at, 1);
    return found ? { title: found.title, opens: { fileId: found.fileId, pageIndex: 0 } } : null;
  });
  return { ...summary, openedAt, exempt: exemptNow(issue, now), fileId: isHere ? fileId : null };
}

/** What went when its time was over is gone, whether or not the vault was opened since. */
function exemptNow({ exempt, manifest: { expires } }: BundleIssue, now: Date): ExemptStanding {
  return exempt !== 'none' && expires !== null && Date.parse(expires) <= now.getTime() ? 'removed' : exempt;
}

/** None while the vault is locked. */
function exemptFiles(db: DatabaseSync, vault: Vault, issue: BundleIssue): { fileId: string; title: string; item: string | null }[] {
  if (issue.exempt !== 'kept' || vault.state().state !== 'unlocked') return [];
  const ids = vault.bundles().find(({ bundleId }) => bundleId === vaultNameOf(issue))?.fileIds ?? [];
  return ids.flatMap((fileId) => {
    const row = db.prepare('SELECT title, item FROM document WHERE id = ?').get(fileId);
    return row ? [{ fileId, title: text(row, 'title'), item: textOrNull(row, 'item') }] : [];
  });
}
