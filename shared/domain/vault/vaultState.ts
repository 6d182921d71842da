/** How the vault of a library stands: exempt papers, and everything that quotes them, are kept in it encrypted. */
import { z } from 'zod';
import { exemptMarkingSchema } from '#shared/domain/exempt/exemptMarking.ts';

export const vaultStateSchema = z.object({
  /** `none`: not set up yet. */
  state: z.enum(['none', 'locked', 'unlocked']),
  /** Whether this machine's own key store opens it, too. */
  remembered: z.boolean(),
  /** Minutes of rest after which it locks itself; 0 where it never does. */
  restMinutes: z.number().int().nonnegative(),
});
export type VaultState = z.infer<typeof vaultStateSchema>;

/** What went when papers of a bundle were taken out of the vault. It's removed from this application, not from the disk's worn cells. */
/** An exempt paper as its pages, quotes and marks are labelled. */
export const vaultPaperSchema = z.object({
  fileId: z.string(),
  bundleId: z.string(),
  marking: exemptMarkingSchema,
  /** ISO time after which it goes; null where it stays. */
  expiresAt: z.string().nullable(),
});
export type VaultPaper = z.infer<typeof vaultPaperSchema>;

export const removalReceiptSchema = z.object({
  bundleId: z.string(),
  /** ISO time. */
  removedAt: z.string(),
  papers: z.number().int(),
  pages: z.number().int(),
  /** Marks that were nothing but words of the papers. */
  marksRemoved: z.number().int(),
  /** Marks whose notes stay, without the words that they were on. */
  notesKept: z.number().int(),
  /** Questions that stay in the vault, and the pieces of evidence that were cut from them. */
  questionsKept: z.number().int(),
  evidenceRemoved: z.number().int(),
});
export type RemovalReceipt = z.infer<typeof removalReceiptSchema>;
