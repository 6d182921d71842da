/** Bundles as a member meets them: whom one is from, what it brings, and what became of it. */
import { z } from 'zod';
import { removalReceiptSchema } from '#shared/domain/vault/vaultState.ts';
import { bundleKindSchema, bundleMeetingSchema } from './bundleManifest.ts';

/**
 * How a clerk's key stands: `trusted`; `vouched` by a trusted one that it replaces; `new`; `changed`: new, under the name of a clerk
 * whose key is another; `revoked`: trusted no longer.
 */
export const keyStandingSchema = z.enum(['trusted', 'vouched', 'new', 'changed', 'revoked']);
export type KeyStanding = z.infer<typeof keyStandingSchema>;

export const knownClerkSchema = z.object({
  publicKey: z.string(),
  name: z.string(),
  state: z.enum(['trusted', 'replaced', 'refused']),
  /** ISO time. */
  trustedAt: z.string(),
  /** The key, to read over the telephone. */
  words: z.array(z.string()),
});
export type KnownClerk = z.infer<typeof knownClerkSchema>;

export const exemptStandingSchema = z.enum(['none', 'left', 'kept', 'removed']);
export type ExemptStanding = z.infer<typeof exemptStandingSchema>;

/** A paper of a bundle, for a list of what it brings. Exempt ones have no title until they are unlocked. */
const broughtSchema = z.object({
  item: z.string(), itemTitle: z.string(), title: z.string().nullable(), kind: z.string(), labelFrom: z.string(), labelTo: z.string(), pages: z.number().int(),
  exempt: z.array(z.string()).nullable(), replaces: z.string().nullable(),
  /** Where it opens; null where it's locked, or not stored. 0-based page. */
  opens: z.object({ fileId: z.string(), pageIndex: z.number().int() }).nullable(),
});
export type BroughtPaper = z.infer<typeof broughtSchema>;

export const bundleSummarySchema = z.object({
  bundleId: z.string(), sequence: z.number().int(), kind: bundleKindSchema, meeting: bundleMeetingSchema,
  clerk: z.object({ name: z.string(), publicKey: z.string(), words: z.array(z.string()) }),
  issued: z.string(), expires: z.string().nullable(), reason: z.string().nullable(),
  papers: z.array(broughtSchema), pages: z.number().int(), exemptPapers: z.number().int(),
});
export type BundleSummary = z.infer<typeof bundleSummarySchema>;

export const openedBundleSchema = bundleSummarySchema.extend({
  openedAt: z.string(), exempt: exemptStandingSchema,
  /** Of its public pack; null for a recall. */
  fileId: z.string().nullable(),
});
export type OpenedBundle = z.infer<typeof openedBundleSchema>;

/** That exempt papers went from this application: by a recall, or since their time was over. */
export const bundleReceiptSchema = z.object({
  id: z.string(), bundleId: z.string(), cause: z.enum(['recall', 'expiry']), madeAt: z.string(), meeting: bundleMeetingSchema, clerk: z.string(), reason: z.string().nullable(),
  removed: removalReceiptSchema.omit({ bundleId: true, removedAt: true }),
});
export type BundleReceipt = z.infer<typeof bundleReceiptSchema>;
