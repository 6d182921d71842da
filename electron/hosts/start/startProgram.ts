/**
 * Picks a host and starts it. Desktop where Electron's binary is or can be fetched, else the loopback
 * host in a browser's application window, else (no display) the loopback host with its address printed.
 * `SCRUTINEER_HOST` (desktop or loopback) says it for good, as `--host` does for once.
 */
import { ensureBuiltPage } from './builtPage.ts';
import { chooseHost, type HostName } from './chooseHost.ts';
import { fetchElectron, installedElectron } from './electronBinary.ts';
import { readStartArguments, USAGE, type StartArguments } from './startArguments.ts';
import { findBrowser } from '#hosts/loopback/findBrowser.ts';
import { toWire } from '#shared/contract/errors.ts';
import { errorSentence } from '#shared/strings/errors.ts';

const { env, platform } = process;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** @returns the exit code: 0 done, 1 failed, 2 the arguments make no sense. */
export async function startProgram(): Promise<number> {
  let args: StartArguments;
  try {
    args = readStartArguments(process.argv.slice(2), env['INIT_CWD'] ?? process.cwd());
  } catch (thrown) {
    complain(`${thrown instanceof Error ? thrown.message : String(thrown)}\n\n${USAGE}`);
    return 2;
  }
  if (args.help) {
    say(USAGE);
    return 0;
  }

  const asked = args.host ?? hostFromEnvironment();
  const display = hasDisplay();
  const wantsDesktop = asked === 'desktop' || (asked === null && display && !args.noWindow);
  const electron = installedElectron() ?? (wantsDesktop ? await fetchElectron(env, say) : null);
  const choice = chooseHost({ asked, noWindow: args.noWindow, electron: electron !== null, display, browser: findBrowser(env, platform) });
  if (choice.host === null) {
    complain(choice.why);
    return 1;
  }
  say(choice.why);

  try {
    await ensureBuiltPage(say);
    if (choice.host === 'desktop' && electron !== null) {
      const { runDesktop } = await import('./runDesktop.ts');
      return await runDesktop(electron, args, say);
    }
    const { runLoopback } = await import('#hosts/loopback/runLoopback.ts');
    await runLoopback({ open: args.open, importPaths: args.importPaths, browser: choice.host === 'loopback' ? choice.browser : null, say });
    return 0;
  } catch (thrown) {
    complain(`Scrutineer could not start: ${reason(thrown)}`);
    return 1;
  }
}

function hostFromEnvironment(): HostName | null {
  const named = env['SCRUTINEER_HOST'];
  return named === 'desktop' || named === 'loopback' ? named : null;
}

function hasDisplay(): boolean {
  if (platform !== 'linux') return env['SSH_CONNECTION'] === undefined;
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** Expected failures have their sentence; a bug is worth its stack in a terminal. */
function reason(thrown: unknown): string {
  const wire = toWire(thrown);
  if (wire.code !== 'INTERNAL') return errorSentence(wire.code);
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
