/** The pipe to the core as the page knows it: set by `connect.ts`, read by everything else. */
import { AppError } from '#shared/contract/errors.ts';
import type { Client } from '#shared/contract/client.ts';
import type { HostApi } from '#shared/contract/host.ts';
import { createStore } from './store.ts';

export interface Connected {
  readonly client: Client;
  readonly host: HostApi;
}

export type Connection =
  | { readonly state: 'connecting' }
  | ({ readonly state: 'connected' } & Connected)
  /** The pipe closed; we are trying again. The last one is kept so that the screen can stay. */
  | { readonly state: 'lost'; readonly last: Connected }
  /** No more tries will help: a page and a core of different versions, or no permission. */
  | { readonly state: 'refused'; readonly why: 'version' | 'notAllowed' | 'gone' };

export const connection = createStore<Connection>({ state: 'connecting' });

function latest(): Connected {
  const now = connection.get();
  if (now.state === 'connected') return now;
  if (now.state === 'lost') return now.last;
  throw new AppError('DISCONNECTED', 'Not connected to the core');
}

/**
 * The current client. Take it at the moment of use: a reconnection brings another.
 * @throws AppError `DISCONNECTED` before the first connection.
 */
export function client(): Client {
  return latest().client;
}

/**
 * What the shell around the page can do.
 * @throws AppError `DISCONNECTED` before the first connection.
 */
export function host(): HostApi {
  return latest().host;
}
