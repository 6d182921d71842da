/** What the loopback server is started with. */
import type { Transport } from '#shared/contract/transport.ts';
import type { Core } from '#core/core.ts';
import type { Log } from '#core/ports.ts';
import type { PageFolders } from '#hosts/serve/pageFiles.ts';
import type { SettingsFile } from '#hosts/serve/pageSettings.ts';
import type { UploadFolder } from './uploads.ts';

export interface LoopbackOptions {
  readonly core: Pick<Core, 'file' | 'exported'>;
  readonly connect: (transport: Transport) => void;
  readonly uploads: UploadFolder;
  /** Asked for at the first request for one: what keeps them is a large program. */
  readonly settings: () => Promise<SettingsFile>;
  readonly folders: PageFolders;
  readonly log: Log;
  /** Milliseconds, for the life of launch codes. */
  readonly now: () => number;
}
