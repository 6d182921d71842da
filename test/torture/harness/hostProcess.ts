/** The real loopback host in a process of its own, with a client on its socket: what a window is to it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { MethodName, Params, Result } from '#shared/contract/api.ts';
import { createClient } from '#shared/contract/clientOverTransport.ts';
import { loopbackPaths } from '#shared/contract/loopback.ts';
import { createWebSocketTransport } from '#shared/contract/webSocketTransport.ts';

const SERVE = fileURLToPath(import.meta.resolve('#hosts/loopback/serve.ts'));
/** Compiled code is the same for all of them. */
const COMPILED = join(tmpdir(), 'scrutineer-torture-compiled');

export interface HostProcess {
  readonly call: <M extends MethodName>(method: M, params: Params<M>) => Promise<Result<M>>;
  /** At once, as a power cut or the system's task manager ends it. */
  kill(): Promise<void>;
  /** In order. @returns its exit code. */
  stop(): Promise<number | null>;
}

export interface StartingHost {
  /** Null where it ended before it could be spoken to; `said` tells what it wrote. */
  readonly ready: Promise<HostProcess | null>;
  kill(): Promise<void>;
  readonly said: () => string;
}

/** @param home holds what the program keeps: `library` in it, and its temporary files. */
export function startHost(home: string, env: Readonly<Record<string, string>> = {}): StartingHost {
  const temporary = join(home, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SERVE, '--library', join(home, 'library')], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, TMPDIR: temporary, SCRUTINEER_HOME: home, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const closed = once(child, 'close');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  const ready = connect(child, () => said, closed).then((joined): HostProcess | null => joined && {
    call: joined.call, kill,
    async stop() {
      child.kill('SIGTERM');
      await closed;
      return child.exitCode;
    },
  });
  return { ready, kill, said: () => said };
}

async function connect(child: ChildProcess, said: () => string, closed: Promise<unknown>): Promise<Pick<HostProcess, 'call'> | null> {
  const address = await Promise.race([closed.then(() => null), printed(child, said)]);
  if (address === null) return null;
  try {
    const { origin, hash } = new URL(address);
    const answer = await fetch(origin + loopbackPaths.session, {
      method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ code: hash.split('=')[1] }),
    });
    const { token } = z.object({ token: z.string() }).parse(await answer.json());
    const socket = new WebSocket(origin.replace('http', 'ws') + loopbackPaths.socket, { origin });
    const client = createClient(createWebSocketTransport(socket), { appVersion: '0', host: 'loopback', token });
    await client.ready;
    return { call: (method, params) => client.call(method, params) };
  } catch {
    // It was ended meanwhile.
    return null;
  }
}

async function printed(child: ChildProcess, said: () => string): Promise<string> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]+/.exec(said());
    if (found) return found[0];
    await once(child.stdout ?? child, 'data');
  }
}
