/** Bundles from a clerk: looked at, opened, listed; whose keys are accepted; and what was taken back. */
import { z } from 'zod';
import { method } from '#shared/contract/method.ts';
import { bundleReceiptSchema, bundleSummarySchema, keyStandingSchema, knownClerkSchema, openedBundleSchema } from '#shared/domain/bundle/openedBundle.ts';
import { exported, none } from './common.ts';

/** A bundle by its path (command line, desktop) or by the id of an upload (browser). */
const from = z.union([z.object({ path: z.string() }), z.object({ upload: z.string() })]);
const publicKey = z.object({ publicKey: z.string().max(100) });

const ownKey = z.object({ name: z.string(), publicKey: z.string(), words: z.array(z.string()), madeAt: z.string() });
/** What signs: the library's key, or the one in a file; and the passphrase that opens it. */
export const signingKey = z.object({ path: z.string().nullable(), passphrase: z.string().min(1).max(1000) });

const signing = ['CLERK_KEY_NONE', 'CLERK_KEY_PASSPHRASE', 'CLERK_KEY_DAMAGED'] as const;
const reading = ['FILE_NOT_FOUND', 'FILE_UNREADABLE', 'FILE_EMPTY', 'BUNDLE_NOT_ONE', 'BUNDLE_ALTERED', 'BUNDLE_CUT_SHORT', 'BUNDLE_EXTENDED', 'BUNDLE_UNSIGNED', 'BUNDLE_SIGNATURE', 'BUNDLE_TOO_NEW', 'BUNDLE_TOO_LARGE'] as const;
const judging = ['BUNDLE_KEY_REVOKED', 'BUNDLE_OLDER', 'BUNDLE_CONFLICT', 'BUNDLE_FIRST_MISSING', 'BUNDLE_EXPIRED'] as const;
const writing = ['LIBRARY_READ_ONLY', 'DISK_FULL'] as const;

export const bundlesMethods = {
  /** Verifies a bundle from end to end, stores nothing, and says what opening it would bring. It can be opened by this `id` until another is looked at. */
  'bundles.inspect': method('query', z.object({ from }), z.object({
    id: z.string(),
    summary: bundleSummarySchema,
    key: keyStandingSchema,
    /** It was opened before: opening it again adds what was left out then. */
    again: z.boolean(),
    /** What its exempt papers need: nothing, the vault (the member's own key fits, or may), or a passphrase besides. */
    opensWith: z.object({ passphrase: z.boolean(), memberKeys: z.array(z.string()) }),
    /** How the vault stands that it needs to be open for this; null where it needs none. */
    vault: z.enum(['none', 'locked', 'unlocked']).nullable(),
  }), [...reading, ...judging]),
  /** Opens what was looked at, as a job. `acceptKey`: the key whose words the member has found right. */
  'bundles.open': method('job', z.object({
    id: z.string(), acceptKey: z.string().max(100).nullable(), passphrase: z.string().min(1).max(1000).nullable(), exempt: z.enum(['open', 'leave']),
    /** Unlocks the vault first, or sets one up with it where there is none. */
    vaultPassphrase: z.string().min(1).max(1000).nullable(),
  }), z.object({ jobId: z.string() }), ['NOT_FOUND', ...writing]),
  /** What a job that opened a bundle came to, once it's done. */
  'bundles.opened': method('query', z.object({ jobId: z.string() }), z.object({ bundle: openedBundleSchema, receipt: bundleReceiptSchema.nullable() }), ['NOT_FOUND']),
  /** Latest opened first. */
  'bundles.list': method('query', none, z.object({ bundles: z.array(openedBundleSchema) })),
  /** Latest first. */
  'bundles.receipts': method('query', none, z.object({ receipts: z.array(bundleReceiptSchema) })),
  'bundles.clerks': method('query', none, z.object({ clerks: z.array(knownClerkSchema) })),
  /** Bundles with this key are opened no longer, or are again. */
  'bundles.setClerk': method('command', publicKey.extend({ state: z.enum(['trusted', 'refused']) }), none, ['NOT_FOUND', ...writing]),
  /** As if the key had never been seen. */
  'bundles.forgetClerk': method('command', publicKey, none, ['NOT_FOUND', ...writing]),

  /** Takes the exempt papers of a bundle, and of all that went before it, back: a file to send to whoever had them. */
  'bundles.makeRecall': method('query', z.object({ from, reason: z.string().max(20_000), key: signingKey }), exported.extend({ bundleId: z.string(), sequence: z.number().int() }), [...reading, ...signing]),

  /** A clerk's own signing key: the library's, or the one in a file. Null where the library has none. */
  'clerkKey.get': method('query', z.object({ path: z.string().nullable() }), z.object({ key: ownKey.nullable() }), ['CLERK_KEY_DAMAGED', 'FILE_NOT_FOUND']),
  /** Makes one, locked with a passphrase. */
  'clerkKey.make': method('query', z.object({ name: z.string().trim().min(1).max(200), passphrase: z.string().min(10).max(1000) }), none, ['CLERK_KEY_EXISTS', ...writing]),
  /** Makes one in a file of its own. */
  'clerkKey.makeFile': method('query', z.object({ name: z.string().trim().min(1).max(200), passphrase: z.string().min(10).max(1000) }), exported.extend({ key: ownKey })),
  /** Puts a new one in its place, which the old one vouches for. */
  'clerkKey.replace': method('query', z.object({ passphrase: z.string().min(1).max(1000), newPassphrase: z.string().min(10).max(1000) }), none, ['CLERK_KEY_NONE', 'CLERK_KEY_PASSPHRASE', 'CLERK_KEY_DAMAGED', ...writing]),
} as const;
export type BundleFrom = z.infer<typeof from>;
