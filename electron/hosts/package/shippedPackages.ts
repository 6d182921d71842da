/**
 * Which packages of others a copy of the program holds: what the core and the desktop host load (the dependencies, and
 * theirs), and what was built into the page, as the page's build wrote it down.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As the package says: an SPDX expression. */
  readonly license: string;
  /** Where it is, relative to the top folder: `node_modules/…`. */
  readonly folder: string;
  /** As the lock file has it (`sha512-…` in base64); empty where the lock file has none. */
  readonly integrity: string;
  /** Names of those that it needs and that are shipped, sorted. */
  readonly needs: readonly string[];
}

const dependencies = z.record(z.string(), z.string()).default({});
const lockedSchema = z.object({
  version: z.string().optional(), integrity: z.string().default(''), license: z.string().default(''), dependencies,
});
const lockSchema = z.object({ packages: z.record(z.string(), lockedSchema) });
const manifestSchema = z.object({ dependencies });
const pageSchema = z.array(z.string());

/** Old names for what SPDX calls otherwise, looked up in the licence texts themselves. */
const SPDX: Readonly<Record<string, string>> = { BSD: 'BSD-2-Clause' };

/** Written by the page's build: names of the packages that are in it. */
export const PAGE_PACKAGES = join('dist', 'renderer', 'packages.json');

/** Needed by the other hosts alone, or (what pdf.js would draw with in Node) by nobody: `electron-builder.yml` leaves them out too. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['commander', 'ws']);

/**
 * Optional packages are left out: none is shipped.
 * @param top the folder with `package.json`, the lock file, `node_modules` and a built page.
 * @returns sorted by name, then version. @throws where the page isn't built, or a package isn't in the lock file.
 */
export function shippedPackages(top: string): ShippedPackage[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(top, name), 'utf8'));
  const { packages } = lockSchema.parse(read('package-lock.json'));
  const wanted = [...Object.keys(manifestSchema.parse(read('package.json')).dependencies).filter((name) => !LEFT_OUT.has(name)), ...pageSchema.parse(read(PAGE_PACKAGES))];

  const found = new Map<string, ShippedPackage>();
  const visit = (name: string, from: string): void => {
    const folder = resolved(name, from, packages);
    const locked = folder === null ? undefined : packages[folder];
    if (folder === null || locked?.version === undefined) throw new Error(`${name} is not in the lock file`);
    if (found.has(folder)) return;
    const needs = Object.keys(locked.dependencies).filter((each) => isThere(each, folder, packages)).sort();
    found.set(folder, { name, version: locked.version, license: SPDX[locked.license] ?? locked.license, folder, integrity: locked.integrity, needs });
    for (const each of needs) visit(each, folder);
  };
  for (const name of wanted) visit(name, '');
  // One that stands in two places is one.
  const once = new Map([...found.values()].filter(({ folder }) => existsSync(join(top, folder))).map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

const isThere = (name: string, from: string, packages: Readonly<Record<string, unknown>>): boolean => resolved(name, from, packages) !== null;

/** As Node looks for it: in the package's own `node_modules`, then in those above. */
function resolved(name: string, from: string, packages: Readonly<Record<string, unknown>>): string | null {
  const parents = from === '' ? [] : from.split('/node_modules/');
  for (let depth = parents.length; depth >= 0; depth -= 1) {
    const folder = [...parents.slice(0, depth), name].join('/node_modules/').replace(/^(?!node_modules\/)/, 'node_modules/');
    if (packages[folder] !== undefined) return folder;
  }
  return null;
}
