/** What the main process and the core's process say to each other. Calls of the page don't pass here: they have their own port. */
import type { WireError } from '#shared/contract/errors.ts';
import type { StoredFile } from '#core/core.ts';
import type { CorePorts } from '#core/ports.ts';

export interface CoreStart {
  readonly appVersion: string;
  readonly folders: CorePorts['folders'];
  readonly open: CorePorts['open'];
  readonly checkResults: boolean;
}

export type ToCore =
  | { readonly type: 'start'; readonly start: CoreStart }
  /** A window's end of a channel comes along. */
  | { readonly type: 'page' }
  | { readonly type: 'file'; readonly call: number; readonly fileId: string }
  | { readonly type: 'writeExport'; readonly call: number; readonly exportId: string; readonly path: string }
  | { readonly type: 'fromExtractor'; readonly extractor: number; readonly message: unknown }
  | { readonly type: 'extractorExited'; readonly extractor: number; readonly code: number | null }
  | { readonly type: 'close' };

export type FromCore =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly error: WireError }
  | { readonly type: 'file'; readonly call: number; readonly file: StoredFile | null }
  | { readonly type: 'exportWritten'; readonly call: number; readonly written: boolean }
  | { readonly type: 'startExtractor'; readonly extractor: number }
  | { readonly type: 'toExtractor'; readonly extractor: number; readonly message: unknown }
  | { readonly type: 'killExtractor'; readonly extractor: number }
  | { readonly type: 'log'; readonly message: string }
  | { readonly type: 'closed' };
