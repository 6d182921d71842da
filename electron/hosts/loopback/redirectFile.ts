/**
 * Hands the launch code to a browser through a file that only this person can read: a command line, where the
 * address would stand otherwise, can be read by every user of the machine.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LAUNCH_FRAGMENT } from '#shared/contract/loopback.ts';

export interface RedirectFile {
  /** `file://…` */
  readonly url: string;
  remove(): void;
}

/** @param folder that exists and only this person can enter. */
export function writeRedirectFile(folder: string, origin: string, code: string): RedirectFile {
  const own = mkdtempSync(join(folder, 'open-'));
  const path = join(own, 'open.html');
  // Origin and code hold nothing that HTML would read as its own.
  const html = `<!doctype html><meta charset="utf-8"><title>Scrutineer</title><meta name="referrer" content="no-referrer">`
    + `<meta http-equiv="refresh" content="0;url=${launchAddress(origin, code)}">\n`;
  writeFileSync(path, html, { mode: 0o600, flag: 'wx' });
  return { url: pathToFileURL(path).href, remove: () => rmSync(own, { recursive: true, force: true }) };
}

export function launchAddress(origin: string, code: string): string {
  return `${origin}/#${LAUNCH_FRAGMENT}=${code}`;
}
