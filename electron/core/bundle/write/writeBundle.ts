/** From a pack that was put together to a bundle that members open. */
import { createHash } from 'node:crypto';
import type { PackLayout } from '#shared/domain/bundle/assembledPack.ts';
import { BUNDLE_VERSION, type BundleFile, type BundleLock, type BundleManifest, type BundleMeeting, type BundleOriginal, type BundlePaper } from '#shared/domain/bundle/bundleManifest.ts';
import type { MeetingPlan } from '#shared/domain/bundle/meetingPlan.ts';
import { EXTRACTOR_VERSION } from '#shared/domain/page/pageText.ts';
import { SEGMENTER_VERSION } from '#shared/domain/segment/segment.ts';
import type { Prepared } from '#core/bundle/format/prepared.ts';
import { packPrepared } from '#core/bundle/format/prepared.ts';
import { lockFile, lockKeyWithPassphrase, newBundleKey, type BundleKeyPair } from '#core/bundle/lock/bundleLock.ts';
import type { ClerkKey } from '#core/bundle/trust/clerkKey.ts';
import { signedBundle } from './signedBundle.ts';

export interface BundleMember {
  /** Whose key it is. */
  readonly label: string;
  /** `age1…` */
  readonly recipient: string;
}

export interface BundleParts {
  readonly plan: MeetingPlan;
  readonly layout: PackLayout;
  readonly publicPack: Uint8Array;
  /** PDFs of the exempt papers, each with its place in the plan. */
  readonly exempt: readonly { readonly item: number; readonly paper: number; readonly bytes: Uint8Array }[];
  readonly bundleId: string;
  /** ISO times. */
  readonly issued: string;
  readonly expires: string | null;
  readonly key: ClerkKey;
  /** Who can open the exempt papers; at least one where there are any. */
  readonly lock: { readonly passphrase: string | null; readonly members: readonly BundleMember[] };
}

export interface BundleTools {
  /** What importing this PDF would make of it. */
  prepare(bytes: Uint8Array, fileName: string, signal: AbortSignal): Promise<Pick<Prepared, 'extraction' | 'segmented'>>;
  /** scrypt's rounds, as their 2-logarithm. */
  readonly work: number;
  /** Told how many of its papers are prepared. */
  onPrepared?(done: number, total: number): void;
}

/** The same parts, without exempt papers, give the same bytes; locking those is never twice the same. @throws the signal's reason, and what preparing may throw */
export async function writeBundle(parts: BundleParts, tools: BundleTools, signal: AbortSignal): Promise<Uint8Array> {
  const { plan, layout, exempt, key, lock } = parts;
  if (exempt.length > 0 && lock.passphrase === null && lock.members.length === 0) throw new Error('Exempt papers that nobody could open');
  const papers = layout.items.flatMap((item) => item.papers);
  const bundleKey = exempt.length > 0 ? await newBundleKey() : null;
  const made = new FilesMade();
  const originals: BundleOriginal[] = [{ fileName: packName(plan), pages: layout.labels.length, exempt: null }];
  const placed: BundlePaper[] = [];

  await addOriginal(made, 0, parts.publicPack, packName(plan), null, tools, signal);
  tools.onPrepared?.(1, exempt.length + 1);
  for (const [at, { item, paper, bytes }] of exempt.entries()) {
    const said = papers.find((each) => each.item === item && each.paper === paper);
    if (!said?.exempt) throw new Error('An exempt paper that the layout does not know');
    const { paragraphs, reason, pages, labels } = said.exempt;
    originals.push({ fileName: null, pages, exempt: { paragraphs, reason } });
    await addOriginal(made, at + 1, bytes, exemptName(plan, item, said.title), bundleKey, tools, signal);
    tools.onPrepared?.(at + 2, exempt.length + 1);
    placed.push({
      item: plan.items[item]?.number ?? '', title: null, kind: said.kind, original: at + 1, pageFrom: 0, pageTo: Math.max(0, pages - 1),
      labelFrom: labels[0] ?? '', labelTo: labels.at(-1) ?? '', replaces: null,
    });
  }
  for (const { item, title, kind, inPack, exempt: marking, replaces } of papers) {
    if (marking) continue;
    placed.push({
      item: plan.items[item]?.number ?? '', title, kind, original: 0, pageFrom: inPack.firstIndex, pageTo: inPack.lastIndex,
      labelFrom: inPack.firstLabel, labelTo: inPack.lastLabel, replaces,
    });
  }
  const order = new Map(plan.items.map(({ number }, at) => [number, at]));
  const manifest: BundleManifest = {
    ...headOf(parts.bundleId, plan, key, parts.issued), kind: plan.supplement ? 'supplement' : 'pack', sequence: plan.supplement?.sequence ?? 1,
    expires: parts.expires, reason: plan.supplement?.reason ?? null,
    locks: bundleKey ? await addLocks(made, bundleKey, lock, tools.work, signal) : [],
    items: layout.items.map(({ number, title, pages }) => ({ number, title, labelFrom: pages?.firstLabel ?? null, labelTo: pages?.lastLabel ?? null })),
    originals, papers: placed.toSorted((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0)), files: made.files,
  };
  signal.throwIfAborted();
  return signedBundle(manifest, made.bytes, key);
}

export interface RecallParts {
  readonly bundleId: string;
  readonly sequence: number;
  readonly meeting: BundleMeeting;
  readonly issued: string;
  readonly reason: string;
  readonly key: ClerkKey;
}

/** Takes the exempt papers of a bundle, and of all its supplements until now, back. */
export function writeRecall({ bundleId, sequence, meeting, issued, reason, key }: RecallParts): Uint8Array {
  return signedBundle({
    ...headOf(bundleId, { ...meeting, items: [] }, key, issued), meeting, kind: 'recall', sequence, expires: null, reason, locks: [], items: [], originals: [], papers: [], files: [],
  }, new Map(), key);
}

export function meetingOf({ council, committee, title, date, time, venue }: { council: string; committee: string; title?: string | null | undefined; date: string; time: string | null; venue: string | null }): BundleMeeting {
  return { council, committee, title: title ?? null, date, time, venue };
}

type Head = Pick<BundleManifest, 'format' | 'version' | 'bundleId' | 'meeting' | 'clerk' | 'issued' | 'preparedBy'>;

function headOf(bundleId: string, plan: Parameters<typeof meetingOf>[0] & { items: unknown }, key: ClerkKey, issued: string): Head {
  return {
    format: 'scrutineer-bundle', version: BUNDLE_VERSION, bundleId, meeting: meetingOf(plan),
    clerk: { name: key.name, publicKey: key.publicKey, succeeds: key.succeeds }, issued, preparedBy: { extractor: EXTRACTOR_VERSION, segmenter: SEGMENTER_VERSION },
  };
}

class FilesMade {
  readonly bytes = new Map<string, Uint8Array>();
  readonly files: BundleFile[] = [];

  add(bytes: Uint8Array, file: Omit<BundleFile, 'sha256' | 'length'>): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.bytes.set(sha256, bytes);
    this.files.push({ ...file, sha256, length: bytes.length });
    return sha256;
  }
}

async function addOriginal(made: FilesMade, original: number, bytes: Uint8Array, fileName: string, lock: BundleKeyPair | null, tools: BundleTools, signal: AbortSignal): Promise<void> {
  const { extraction, segmented } = await tools.prepare(bytes, fileName, signal);
  signal.throwIfAborted();
  const closed = lock ? { ...segmented, exempt: true, reports: segmented.reports.map((report) => ({ ...report, exempt: true })), items: segmented.items.map((item) => ({ ...item, exempt: true })) } : segmented;
  const prepared = await packPrepared({ fileName, extraction, segmented: closed });
  if (lock) {
    for (const [role, open] of [['paper', bytes], ['prepared', prepared]] as const) made.add(await lockFile(open, [lock.recipient]), { folder: 'locked', role, mediaType: 'application/age', original, locked: true });
    return;
  }
  made.add(bytes, { folder: 'papers', role: 'paper', mediaType: 'application/pdf', original, locked: false });
  made.add(prepared, { folder: 'prepared', role: 'prepared', mediaType: 'application/x-scrutineer-prepared', original, locked: false });
}

async function addLocks(made: FilesMade, key: BundleKeyPair, { passphrase, members }: BundleParts['lock'], work: number, signal: AbortSignal): Promise<BundleLock[]> {
  const locks: BundleLock[] = [];
  const add = (kind: BundleLock['kind'], locked: Uint8Array, labels: string[]): void => {
    locks.push({ kind, sha256: made.add(locked, { folder: 'keys', role: 'key', mediaType: 'application/age', original: null, locked: true }), labels });
  };
  // A passphrase stands alone in an age file: whoever had a key could else not tell which the sender meant.
  if (passphrase !== null) add('passphrase', await lockKeyWithPassphrase(key, passphrase, signal, work), []);
  if (members.length > 0) add('members', await lockFile(new TextEncoder().encode(`${key.identity}\n`), members.map(({ recipient }) => recipient)), members.map(({ label }) => label));
  return locks;
}

function packName({ committee, date, supplement }: MeetingPlan): string {
  return `${fileSafe(committee)} ${date} ${supplement ? `supplement ${supplement.sequence - 1}` : 'public reports pack'}.pdf`;
}

function exemptName({ items }: MeetingPlan, item: number, title: string): string {
  return `Item ${fileSafe(items[item]?.number ?? '')} ${fileSafe(title)} (exempt).pdf`;
}

/** Without what some system can't have in a file name. */
function fileSafe(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 120);
}
