import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { BundleFrom } from '#shared/contract/methods/bundles.ts';
import type { CoreContext } from '#core/context.ts';
import type { JobHandle } from '#core/jobs/jobs.ts';
import type { Library } from '#core/library/library.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import type { Uploads } from '#core/ports.ts';
import { listIssues, listReceipts } from './bundleIssues.ts';
import { checkFiles } from './format/checkFiles.ts';
import { withBundleFile } from './format/openBundleFile.ts';
import { judgeBundle, needsVault } from './open/judgeBundle.ts';
import type { Opened } from './open/openBundle.ts';
import { summarise, tellIssue } from './tellBundle.ts';
import { forgetClerk, listClerks, setClerkState } from './trust/knownClerks.ts';
import { readClerkKey } from './trust/signingKey.ts';

type BundleMethods = Extract<keyof Handlers, `bundles.${string}`>;

/** How many ended jobs are remembered by what they opened. */
const REMEMBERED = 20;

export interface BundleTools {
  readonly uploads: Uploads | null;
  readonly steps: ImportSteps;
  /** Runs `open` as a job on the library that is open, and then what taking papers in leaves to do. */
  start(open: (library: Library, job: JobHandle) => Promise<void>): string;
  /** What a supplement says that its papers take the place of. */
  replace(library: Library, opened: Opened): Promise<void>;
}

/** Handlers of the contract's `bundles.*`. Passphrases go to the key and nowhere else. */
export function bundleHandlers(context: CoreContext, tools: BundleTools): Pick<Handlers, BundleMethods> {
  const { library, vault, clock, ids, events } = context;
  /** The one that was looked at last, for the library that it was looked at beside. */
  let inspected: { readonly id: string; readonly from: BundleFrom; readonly path: string; readonly beside: Library } | null = null;
  const opened = new Map<string, Opened>();
  const changed = (): void => events.emit('recordsChanged', { kinds: ['bundles'] });
  const known = (done: boolean): Record<string, never> => {
    if (!done) throw new AppError('NOT_FOUND', 'No such key is known');
    changed();
    return {};
  };

  return {
    'bundles.inspect': async ({ from }, signal) => {
      const path = pathOf(from, tools.uploads);
      const beside = library();
      return withBundleFile(path, async (head) => {
        const { manifest } = head;
        const { key, before, again } = judgeBundle(beside.db, head, clock.now());
        await checkFiles(head.file, head.entries, null, () => undefined, signal);
        inspected = { id: ids.next(), from, path, beside };
        const lock = (kind: 'passphrase' | 'members') => manifest.locks.find((each) => each.kind === kind);
        return {
          id: inspected.id, summary: summarise(manifest), key, again,
          opensWith: { passphrase: lock('passphrase') !== undefined, memberKeys: lock('members')?.labels ?? [] },
          vault: needsVault(manifest, before) ? vault().state().state : null,
        };
      });
    },
    'bundles.open': ({ id, ...request }) => {
      const chosen = inspected;
      if (chosen?.id !== id || chosen.beside !== library()) throw new AppError('NOT_FOUND', 'This bundle is no longer at hand: choose it again');
      if (library().readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
      let jobId = '';
      jobId = tools.start(async (beside, job) => {
        // What unlocks is large, and loaded only when it is asked for.
        const { openBundle } = await import('./open/openBundle.ts');
        const done = await openBundle({ path: chosen.path, ...request }, { library: beside, vault: vault(), steps: tools.steps, clock, ids }, (progress) => job.report(progress), job.signal);
        await tools.replace(beside, done);
        opened.set(jobId, done);
        for (const old of [...opened.keys()].slice(0, -REMEMBERED)) opened.delete(old);
        if ('upload' in chosen.from) tools.uploads?.discard(chosen.from.upload);
        changed();
      });
      return { jobId };
    },
    'bundles.opened': ({ jobId }) => {
      const done = opened.get(jobId);
      const issue = done && listIssues(library().db, done.manifest.bundleId).find(({ sequence }) => sequence === done.manifest.sequence);
      if (!done || !issue) throw new AppError('NOT_FOUND', 'This job opened no bundle here');
      return { bundle: tellIssue(library().db, vault(), issue, clock.now()), receipt: done.receipt };
    },
    'bundles.makeRecall': async ({ from, reason, key: wanted }, signal) => withBundleFile(pathOf(from, tools.uploads), async ({ manifest }) => {
      const { writeRecall } = await import('./write/writeBundle.ts');
      const key = await readClerkKey(library(), wanted, signal);
      if (key.publicKey !== manifest.clerk.publicKey && key.succeeds?.publicKey !== manifest.clerk.publicKey) throw new AppError('BAD_REQUEST', 'This bundle was signed with another key: members would refuse the recall');
      const { bundleId, meeting } = manifest;
      const sequence = manifest.sequence + 1;
      const bytes = writeRecall({ bundleId, sequence, meeting, issued: clock.now().toISOString(), reason, key });
      return { ...context.exports.keep(bytes, `Recall ${meeting.committee} ${meeting.date}.scrutiny`, 'application/zip'), bundleId, sequence };
    }),
    'bundles.list': () => ({ bundles: listIssues(library().db).map((issue) => tellIssue(library().db, vault(), issue, clock.now())) }),
    'bundles.receipts': () => ({ receipts: listReceipts(library().db) }),
    'bundles.clerks': () => ({ clerks: listClerks(library().db) }),
    'bundles.setClerk': ({ publicKey, state }) => known(library().write(() => setClerkState(library().db, publicKey, state, clock.now().toISOString()))),
    'bundles.forgetClerk': ({ publicKey }) => known(library().write(() => forgetClerk(library().db, publicKey))),
  };
}

function pathOf(from: BundleFrom, uploads: Uploads | null): string {
  if ('path' in from) return from.path;
  const path = uploads?.path(from.upload) ?? null;
  if (path === null) throw new AppError('FILE_NOT_FOUND', 'This upload is no longer there');
  return path;
}
