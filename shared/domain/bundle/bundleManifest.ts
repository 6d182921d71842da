/** What a bundle says of itself: signed by the clerk, and believed only then. Nothing in it quotes an exempt paper, its title included. */
import { z } from 'zod';
import { EXEMPT_PARAGRAPHS, PAPER_KINDS } from './meetingPlan.ts';

/** Bump when an older Scrutineer could not read it. */
export const BUNDLE_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** 32 bytes in base64url. */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const line = z.string().max(400);
const label = z.string().max(40);
const count = z.number().int().nonnegative();

/** `pack`: the first; `supplement`: adds to it or replaces some of it; `recall`: takes the exempt papers of all before it back. */
export const bundleKindSchema = z.enum(['pack', 'supplement', 'recall']);
export type BundleKind = z.infer<typeof bundleKindSchema>;

export const bundleMeetingSchema = z.strictObject({
  council: line.min(1), committee: line.min(1), title: line.nullable(), date: z.iso.date(), time: z.string().regex(/^\d{2}:\d{2}$/).nullable(), venue: line.nullable(),
});
export type BundleMeeting = z.infer<typeof bundleMeetingSchema>;

const markingSchema = z.strictObject({ paragraphs: z.array(z.enum(EXEMPT_PARAGRAPHS)).max(7), reason: z.string().max(20_000) });

/** A PDF of its own in the bundle. The first is the public pack; a recall has none. */
export const bundleOriginalSchema = z.strictObject({
  /** Null for an exempt one, whose name is locked up with it. */
  fileName: line.min(1).nullable(),
  pages: count,
  exempt: markingSchema.nullable(),
});
export type BundleOriginal = z.infer<typeof bundleOriginalSchema>;

/** A report, appendix or minutes, and where it stands. */
export const bundlePaperSchema = z.strictObject({
  /** Number of its agenda item. */
  item: z.string().max(12),
  /** Null for an exempt paper. */
  title: line.nullable(),
  kind: z.enum(PAPER_KINDS),
  /** Which of `originals`, from 0. */
  original: count,
  /** 0-based in that original, inclusive. */
  pageFrom: count, pageTo: count,
  /** As printed on the pages. */
  labelFrom: label, labelTo: label,
  /** Title of the earlier paper that it takes the place of. */
  replaces: line.nullable(),
});
export type BundlePaper = z.infer<typeof bundlePaperSchema>;

export const bundleFileSchema = z.strictObject({
  /** Its folder in the zip file; its name there is its SHA-256. */
  folder: z.enum(['papers', 'prepared', 'locked', 'keys']),
  sha256,
  length: count,
  role: z.enum(['paper', 'prepared', 'key']),
  mediaType: z.enum(['application/pdf', 'application/x-scrutineer-prepared', 'application/age']),
  /** Which of `originals` it is of; null for a key. */
  original: count.nullable(),
  /** Encrypted, with age. */
  locked: z.boolean(),
});
export type BundleFile = z.infer<typeof bundleFileSchema>;

/** What opens the key of the locked files: a passphrase, or the age keys of members, named by label. */
export const bundleLockSchema = z.strictObject({ kind: z.enum(['passphrase', 'members']), sha256, labels: z.array(line).max(200) });
export type BundleLock = z.infer<typeof bundleLockSchema>;

export const bundleManifestSchema = z.strictObject({
  format: z.literal('scrutineer-bundle'),
  version: z.literal(BUNDLE_VERSION),
  bundleId: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  kind: bundleKindSchema,
  /** From 1; each supplement or recall of the same bundle counts one further. */
  sequence: z.number().int().min(1).max(9_999),
  meeting: bundleMeetingSchema,
  clerk: z.strictObject({
    name: line.min(1),
    publicKey: publicKeySchema,
    /** The key that this one takes the place of, and its signature that it does. */
    succeeds: z.strictObject({ publicKey: publicKeySchema, signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/) }).nullable(),
  }),
  /** ISO times, UTC. */
  issued: z.iso.datetime(),
  expires: z.iso.datetime().nullable(),
  /** Why it was sent after the pack. */
  reason: z.string().max(20_000).nullable(),
  /** Which extractor and segmenter made the prepared text: of others' making, it's made again. */
  preparedBy: z.strictObject({ extractor: count, segmenter: count }),
  locks: z.array(bundleLockSchema).max(2),
  items: z.array(z.strictObject({ number: z.string().max(12), title: line, labelFrom: label.nullable(), labelTo: label.nullable() })).max(200),
  originals: z.array(bundleOriginalSchema).max(400),
  papers: z.array(bundlePaperSchema).max(2_000),
  files: z.array(bundleFileSchema).max(2_000),
});
export type BundleManifest = z.infer<typeof bundleManifestSchema>;
