/** What the core needs from outside, passed in at the composition root so that tests can hold it still. */
import type { EventName, EventPayload } from '#shared/contract/events.ts';

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A new id that no record has. */
  next(): string;
}

export interface Log {
  info(message: string): void;
  /** Never document text, queries or file contents. */
  error(message: string, cause?: unknown): void;
}

export interface Events {
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
}

/** A process of its own for parsing one file that came from outside. Speaks the frames of `extract/protocol.ts`. */
export interface ExtractorProcess {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** `code` is null when a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
  /** It read other files before this one. */
  readonly used?: boolean;
  /** Its file is read and it's well: it may read another. Where there is no such thing, it's ended. */
  giveBack?(): void;
}

export interface ExtractorProcesses {
  /** How many may run at once: as many as cores allow. */
  readonly atOnce: number;
  /** @param fresh one that has read nothing before. */
  start(fresh?: boolean): ExtractorProcess;
}

/** Files that a browser sent to the loopback host, waiting to be imported. */
export interface Uploads {
  /** Where its bytes are, or null when there is no such upload. */
  path(id: string): string | null;
  /** Called when it has been imported, or never will be. */
  discard(id: string): void;
}

/** The system's own store of secrets, where a host has one. */
export interface KeyStore {
  /** What it calls itself (`keychain`, `dpapi`, `gnome_libsecret`, …), or null where it keeps nothing safely. */
  name(): Promise<string | null>;
  protect(secret: Uint8Array): Promise<Uint8Array>;
  /** Null where it doesn't know this secret (any more). */
  reveal(blob: Uint8Array): Promise<Uint8Array | null>;
}

export interface CorePorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Hears what happened, and tells every window. */
  readonly events: Events;
  /** Null in hosts that import by path only. */
  readonly uploads: Uploads | null;
  readonly extractors: ExtractorProcesses;
  /** Absent outside the desktop. */
  readonly keyStore?: KeyStore;
  /** Folder of the member's own library; of the sample library; of `resources/`; of the log. */
  readonly folders: { readonly own: string; readonly sample: string; readonly resources: string; readonly logs: string };
  /** Which library to open first, or a folder named on the command line. */
  readonly open: 'own' | 'sample' | { readonly folder: string };
}
