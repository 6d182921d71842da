/** A core on plain Node with its router: what the loopback host and the command line both start from. */
import { randomUUID } from 'node:crypto';
import { createRouter, type Router } from '#shared/contract/router.ts';
import type { Hello } from '#shared/contract/frames.ts';
import type { Core } from '#core/core.ts';
import { createCore } from '#core/createCore.ts';
import type { CorePorts, Log, Uploads } from '#core/ports.ts';
import { appVersion, checkoutFolders } from './checkout.ts';
import { createChildExtractors } from './childExtractors.ts';
import { personFolders } from './personFolders.ts';

export interface RunningCore {
  readonly core: Core;
  readonly router: Router;
  close(): Promise<void>;
}

export interface RunningCoreOptions {
  readonly host: Hello['host'];
  readonly open: CorePorts['open'];
  readonly uploads: Uploads | null;
  readonly log: Log;
}

/** @throws AppError `LIBRARY_LOCKED`, `LIBRARY_TOO_NEW`, `LIBRARY_DAMAGED`, `DISK_FULL`. */
export async function startCore(options: RunningCoreOptions): Promise<RunningCore> {
  let router: Router | null = null;
  const { own, sample, logs, compiled } = personFolders(process.env, process.platform);
  const core = await createCore({
    clock: { now: () => new Date() },
    ids: { next: () => randomUUID() },
    log: options.log,
    events: { emit: (name, payload) => router?.emit(name, payload) },
    uploads: options.uploads,
    extractors: createChildExtractors(compiled),
    folders: { own, sample, resources: checkoutFolders.resources, logs },
    open: options.open,
  });
  router = createRouter({
    handlers: core.handlers,
    appVersion: appVersion(),
    host: options.host,
    checkResults: process.env['NODE_ENV'] !== 'production',
    log: options.log,
  });
  const running = router;
  return {
    core,
    router: running,
    async close() {
      running.close();
      await core.close();
    },
  };
}
