/** Opens the page as an application window in the browser that was found, with a profile of its own. */
import { spawn } from 'node:child_process';
import { LAUNCH_MS } from './tokens.ts';
import { writeRedirectFile } from './redirectFile.ts';

export interface WindowOptions {
  readonly browser: string;
  /** Folder of the browser's profile: there, 0700, shared with nothing else. */
  readonly profile: string;
  readonly origin: string;
  /** A fresh launch code. */
  readonly code: string;
  /** Root can only run Chromium without its sandbox: for test machines and containers, nobody's desk. */
  readonly asRoot: boolean;
}

/** Nothing of the browser's own may go out: no updates, no sync, no suggestions. */
const QUIET = [
  '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-default-apps', '--disable-extensions', '--disable-breakpad', '--metrics-recording-only', '--no-pings', '--disable-domain-reliability',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
  '--password-store=basic', '--use-mock-keychain',
];

export interface OpenWindow {
  /** Settles with the browser's exit code when the window was closed; null when it could not be started. */
  readonly ended: Promise<number | null>;
  close(): void;
}

export function openWindow(options: WindowOptions): OpenWindow {
  const redirect = writeRedirectFile(options.profile, options.origin, options.code);
  const expire = setTimeout(() => redirect.remove(), LAUNCH_MS);
  const browser = spawn(options.browser, [
    `--app=${redirect.url}`, `--user-data-dir=${options.profile}`, '--window-size=1366,768', ...QUIET, ...(options.asRoot ? ['--no-sandbox', '--test-type'] : []),
  ], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => {
    const end = (code: number | null): void => {
      clearTimeout(expire);
      redirect.remove();
      resolve(code);
    };
    browser.once('error', () => end(null));
    browser.once('exit', (code) => end(code ?? 0));
  });
  return { ended, close: () => void browser.kill() };
}
