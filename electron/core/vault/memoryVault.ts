/** A vault that forgets everything when the program ends: what others build on until the real one stands, and for tests of theirs. */
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { AppError } from '#shared/contract/errors.ts';
import type { Clock } from '#core/ports.ts';
import type { MemberKey, PapersFrom, PreparedPaper, Vault, VaultBundle } from './vault.ts';

export function memoryVault(clock: Clock): Vault {
  let passphrase: string | null = null;
  let open = false;
  let key: MemberKey | null = null;
  const kept = new Map<string, { from: PapersFrom; papers: Map<string, PreparedPaper> }>();
  const needOpen = (): void => {
    if (!open) throw new AppError('VAULT_LOCKED', 'The vault is locked');
  };
  return {
    state: () => ({ state: passphrase === null ? 'none' : open ? 'unlocked' : 'locked', remembered: false, restMinutes: 5 }),
    setUp: (chosen) => {
      if (passphrase !== null) return Promise.reject(new AppError('VAULT_EXISTS', 'There is a vault already'));
      passphrase = chosen;
      open = true;
      return Promise.resolve();
    },
    unlock: (given) => {
      if (passphrase === null) return Promise.reject(new AppError('VAULT_NONE', 'There is no vault'));
      if (given !== passphrase) return Promise.reject(new AppError('VAULT_PASSPHRASE', 'This passphrase does not open the vault'));
      open = true;
      return Promise.resolve();
    },
    lock: () => {
      open = false;
      return Promise.resolve();
    },
    storePapers: async (papers, from) => {
      await Promise.resolve();
      needOpen();
      const bundle = kept.get(from.bundleId) ?? { from, papers: new Map() };
      for (const paper of papers) bundle.papers.set(paper.original.id, paper);
      kept.set(from.bundleId, { from, papers: bundle.papers });
    },
    removeBundle: async (bundleId) => {
      await Promise.resolve();
      needOpen();
      const papers = [...kept.get(bundleId)?.papers.values() ?? []];
      kept.delete(bundleId);
      return {
        bundleId, removedAt: clock.now().toISOString(), papers: papers.length, pages: papers.reduce((sum, each) => sum + each.extraction.pages.length, 0),
        marksRemoved: 0, notesKept: 0, questionsKept: 0, evidenceRemoved: 0,
      };
    },
    bundles: (): VaultBundle[] => {
      needOpen();
      return [...kept.values()].map(({ from, papers }) => ({ ...from, fileIds: [...papers.keys()] }));
    },
    memberKey: async () => {
      needOpen();
      if (key) return key;
      const identity = await generateIdentity();
      key = { identity, recipient: await identityToRecipient(identity) };
      return key;
    },
  };
}
