/** Places in the folder that the program runs from. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder: holds `package.json`, `resources/` and, once built, `dist/`. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export const checkoutFolders = {
  resources: join(checkout, 'resources'),
  /** The built page. */
  page: join(checkout, 'dist', 'renderer'),
} as const;

/** As package.json says. */
export function appVersion(): string {
  return (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version;
}
