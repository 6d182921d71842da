/** The real program, started as a person starts it, on a library of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningHost {
  /** Opens one window; each call of `address` gives a new host's. */
  readonly address: string;
  /** Stops it as Ctrl+C does, and waits until it has put everything away. @returns its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a crash does: at once, with nothing put away. */
  crash(): Promise<void>;
}

const START = fileURLToPath(new URL('../../../electron/hosts/start.ts', import.meta.url));

/** Shared by all hosts that tests start: each has a home of its own, and would compile everything anew. */
const COMPILED = join(tmpdir(), 'scrutineer-e2e-compiled');

/** @param args of `npm start`, besides what serves without a window. @param home folder for what it keeps. */
export async function startHost(home: string, args: readonly string[]): Promise<RunningHost> {
  const child = spawn(process.execPath, [START, '--host', 'loopback', '--no-window', ...args], {
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, SCRUTINEER_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await printedAddress(child);
  return {
    address,
    stop() {
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      return ended;
    },
    async crash() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: unknown): void => {
      said += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code} and said:\n${said}`)));
  });
}
