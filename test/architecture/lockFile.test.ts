/** `npm ci` refuses a lock file that leaves out another system's optional packages, as npm writes it where it can't see them. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Locked>> };

test('the lock file has every system’s packages, and no address of where they came from', () => {
  const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) => (
    Object.keys(optionalDependencies).filter((each) => !packages[`node_modules/${each}`] && !packages[`${name}/node_modules/${each}`])
  ));
  expect(missing).toEqual([]);
  expect(Object.entries(packages).filter(([, locked]) => 'resolved' in locked).map(([name]) => name)).toEqual([]);
});
