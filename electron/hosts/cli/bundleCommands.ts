/** `bundle verify`, `bundle open`, `bundle recall`, `keys new`, `keys show`: what clerks and members send each other. */
import type { Result } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import { readPassphrase } from './backupCommands.ts';
import { fromHere } from './fromHere.ts';
import { counted, type Output } from './output.ts';
import type { Session } from './session.ts';
import { writeExport } from './writeExport.ts';

type Looked = Result<'bundles.inspect'>;

/** Checks all of it, and stores nothing. */
export async function verifyBundle({ client }: Session, file: string): Promise<Output> {
  const looked = await client.call('bundles.inspect', { from: { path: fromHere(file) } });
  const { summary, key, again, opensWith } = looked;
  return { json: { ...summary, key, again, opensWith }, lines: linesOf(looked) };
}

export interface OpenOptions {
  readonly passphraseFile?: string;
  readonly vaultPassphraseFile?: string;
  /** The words of a new clerk's key, as they were read out. */
  readonly acceptKey?: string;
}

export async function openBundle(session: Session, file: string, { passphraseFile, vaultPassphraseFile, acceptKey }: OpenOptions): Promise<Output> {
  const { client } = session;
  const looked = await client.call('bundles.inspect', { from: { path: fromHere(file) } });
  const { summary: { clerk }, key, vault } = looked;
  const isNew = key === 'new' || key === 'changed';
  if (isNew && acceptKey === undefined) throw new AppError('BUNDLE_STRANGER', `Signed by ${clerk.name}, with a key whose words are: ${clerk.words.join(' ')}. If they are right, give them with --accept-key`);
  if (isNew && acceptKey !== undefined && !sameWords(acceptKey, clerk.words)) throw new AppError('BUNDLE_STRANGER', `The words given are not those of this key: ${clerk.words.join(' ')}`);
  const passphrase = passphraseFile === undefined ? null : await readPassphrase(passphraseFile);
  const vaultPassphrase = vaultPassphraseFile === undefined ? null : await readPassphrase(vaultPassphraseFile);
  const open = vault !== null && (passphrase !== null || vaultPassphrase !== null || vault === 'unlocked');
  const { jobId } = await client.call('bundles.open', { id: looked.id, acceptKey: isNew ? clerk.publicKey : null, passphrase, vaultPassphrase, exempt: open ? 'open' : 'leave' });
  const job = await session.jobEnd(jobId);
  if (job.state !== 'done') throw new AppError(job.error?.code ?? 'CANCELLED', job.error?.message ?? 'Stopped');
  const { bundle, receipt } = await client.call('bundles.opened', { jobId });
  return {
    json: { ...bundle, receipt },
    lines: [
      `Opened: ${bundle.kind} ${bundle.sequence} of ${bundle.meeting.committee}, ${bundle.meeting.date}`,
      ...bundle.papers.map((paper) => `  item ${paper.item}  ${paper.title ?? 'exempt paper'}${paper.labelFrom === '' ? '' : `, pages ${paper.labelFrom}-${paper.labelTo}`}`),
      ...(bundle.exempt === 'left' ? ['Exempt papers were left locked: give --passphrase-file and --vault-passphrase-file for them.'] : []),
      ...(receipt ? [`Removed from this application: ${counted(receipt.removed.papers, 'exempt paper')}, ${counted(receipt.removed.pages, 'page')}`] : []),
    ],
  };
}

export interface RecallOptions {
  readonly to: string;
  readonly reason: string;
  readonly key?: string;
  readonly keyPassphraseFile: string;
}

export async function recallBundle(session: Session, file: string, { to, reason, key, keyPassphraseFile }: RecallOptions): Promise<Output> {
  const passphrase = await readPassphrase(keyPassphraseFile);
  const { exportId, bundleId, sequence } = await session.client.call('bundles.makeRecall', { from: { path: fromHere(file) }, reason, key: { path: key === undefined ? null : fromHere(key), passphrase } });
  const path = await writeExport(session, exportId, to);
  return { json: { path, bundleId, sequence }, lines: [`Recall written to ${path}: send it to everybody who had the bundle`] };
}

export async function newKey(session: Session, name: string, passphraseFile: string, to: string | null): Promise<Output> {
  const { client } = session;
  const passphrase = await readPassphrase(passphraseFile);
  if (to === null) await client.call('clerkKey.make', { name, passphrase });
  const made = to === null ? null : await client.call('clerkKey.makeFile', { name, passphrase });
  const path = made && to !== null ? await writeExport(session, made.exportId, to) : null;
  const key = made?.key ?? (await client.call('clerkKey.get', { path: null })).key;
  return { json: { ...key, path }, lines: [`Key of ${key?.name ?? name}${path === null ? '' : `, in ${path}`}`, `Its words, for members who telephone: ${key?.words.join(' ') ?? ''}`] };
}

export async function showKey({ client }: Session, path: string | null): Promise<Output> {
  const { key } = await client.call('clerkKey.get', { path: path === null ? null : fromHere(path) });
  if (!key) throw new AppError('CLERK_KEY_NONE', 'There is no key in this library');
  return { json: key, lines: [`Key of ${key.name}, made ${key.madeAt}`, key.words.join(' ')] };
}

function linesOf({ summary, key, again }: Looked): string[] {
  const { kind, sequence, meeting, clerk, papers, exemptPapers, expires } = summary;
  return [
    `Whole, and signed by ${clerk.name} (key: ${{ trusted: 'accepted here', vouched: 'vouched for by one accepted here', new: 'new here', changed: 'NEW, under a name that has another key here', revoked: 'refused here' }[key]})`,
    `  ${clerk.words.join(' ')}`,
    `${kind} ${sequence} of ${meeting.committee}, ${meeting.date}: ${counted(papers.length, 'paper')}, ${exemptPapers} exempt${expires === null ? '' : `, to be opened until ${expires}`}`,
    ...(again ? ['It was opened here before.'] : []),
  ];
}

function sameWords(given: string, words: readonly string[]): boolean {
  return given.trim().toLowerCase().split(/[\s,]+/).join(' ') === words.join(' ');
}
