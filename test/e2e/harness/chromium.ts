/** Finds a Chromium for the browser tests: a variable, the system's, Chrome, Edge, Playwright's own. */
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findBrowser } from '#hosts/loopback/findBrowser.ts';

/** @returns its path, or null. */
export function findChromium(): string | null {
  const found = findBrowser(process.env, process.platform);
  if (found !== null) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/** Root can't use Chromium's sandbox. Nothing of the browser's own goes out. */
export function chromiumArguments(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-domain-reliability', '--no-pings'];
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}

/**
 * Installs Debian's or Ubuntu's package where there is no Chromium and we may.
 * @returns its path, or null with a sentence said about what to install.
 */
export function ensureChromium(say: (line: string) => void): string | null {
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && isDebian()) {
    say('No Chromium here: installing the system’s package (apt-get install chromium) …');
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  say('No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one in SCRUTINEER_CHROMIUM.');
  return null;
}

function aptGet(...args: readonly string[]): void {
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 });
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
