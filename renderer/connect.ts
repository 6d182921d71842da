/**
 * The only file that knows which transport the page runs on. Connects, connects again when the pipe closes, and
 * keeps `state/connection.ts` true.
 */
import { createClient, type ConnectedClient } from '#shared/contract/clientOverTransport.ts';
import { DESKTOP_BRIDGE, type DesktopBridge } from '#shared/contract/desktop.ts';
import type { HostApi } from '#shared/contract/host.ts';
import { loopbackPaths } from '#shared/contract/loopback.ts';
import { createMessagePortTransport, type EventTargetPort } from '#shared/contract/messagePortTransport.ts';
import { createWebSocketTransport } from '#shared/contract/webSocketTransport.ts';
import { desktopHost } from '#renderer/hosts/desktopHost.ts';
import { desktopPort } from '#renderer/hosts/desktopPort.ts';
import { loopbackHost } from '#renderer/hosts/loopbackHost.ts';
import { sessionToken } from '#renderer/hosts/loopbackSession.ts';
import { windowSettings } from '#renderer/hosts/windowSettings.ts';
import { asAppError, followChanges, queries } from '#renderer/state/calls.ts';
import { connection } from '#renderer/state/connection.ts';

/** A way to the core: opens a fresh pipe each time it's asked. */
interface Way {
  readonly host: HostApi;
  readonly open: () => Promise<ConnectedClient>;
}

const APP_VERSION = String(import.meta.env['VITE_APP_VERSION'] ?? '0');
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 5000;

/** The loopback host closes a socket with this code when it doesn't know the token: another start of Scrutineer's. */
const NOT_ADMITTED = 4401;

async function loopbackWay(): Promise<Way | null> {
  const token = await sessionToken();
  if (token === null) return null;
  return {
    host: loopbackHost(token, await windowSettings(token)),
    open() {
      const address = new URL(loopbackPaths.socket, window.location.href);
      address.protocol = 'ws:';
      const socket = new WebSocket(address);
      socket.addEventListener('close', ({ code }) => { if (code === NOT_ADMITTED) connection.set({ state: 'refused', why: 'notAllowed' }); });
      return Promise.resolve(createClient(createWebSocketTransport(socket), { appVersion: APP_VERSION, host: 'loopback', token }));
    },
  };
}

async function desktopWay(bridge: DesktopBridge): Promise<Way> {
  return {
    host: desktopHost(bridge, await bridge.readSettings()),
    async open() {
      // The DOM's port has the shape that the transport asks for; only its listener types are spelt differently.
      const port = await desktopPort(bridge) as unknown as EventTargetPort;
      return createClient(createMessagePortTransport(port), { appVersion: APP_VERSION, host: 'desktop' });
    },
  };
}

async function attempt(way: Way): Promise<'connected' | 'tryAgain' | 'stop'> {
  const client = await way.open();
  try {
    await client.ready;
  } catch (thrown) {
    client.close();
    if (asAppError(thrown).code !== 'PROTOCOL_MISMATCH') return 'tryAgain';
    connection.set({ state: 'refused', why: 'version' });
    return 'stop';
  }
  const unfollow = followChanges(client);
  client.onClose(() => {
    unfollow();
    connection.set({ state: 'lost', last: { client, host: way.host } });
    void keepTrying(way);
  });
  connection.set({ state: 'connected', client, host: way.host });
  // What was on screen may have changed while nobody listened.
  void queries.invalidateQueries();
  return 'connected';
}

async function keepTrying(way: Way): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.6, LONGEST_PAUSE_MS)) {
    if (await attempt(way) !== 'tryAgain' || connection.get().state === 'refused') return;
    await new Promise((resolve) => { setTimeout(resolve, pause); });
  }
}

/** Connects the page to its core. Call once. */
export async function connect(): Promise<void> {
  try {
    const bridge = (window as unknown as Readonly<Record<string, unknown>>)[DESKTOP_BRIDGE] as DesktopBridge | undefined;
    const way = bridge ? await desktopWay(bridge) : await loopbackWay();
    if (way) await keepTrying(way);
    else connection.set({ state: 'refused', why: 'notAllowed' });
  } catch {
    connection.set({ state: 'refused', why: 'gone' });
  }
}
