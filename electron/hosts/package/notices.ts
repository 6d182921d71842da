/** The licences of what others wrote and the program ships, in one text, as those licences ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from './shippedPackages.ts';

/** Licences that a shipped package may have, as SPDX names; of a choice (`A OR B`) one is enough. */
export const LICENCES_TAKEN: ReadonlySet<string> = new Set(['MIT', 'MIT-0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'ISC', 'MPL-2.0', 'OFL-1.1', 'Zlib', 'Python-2.0', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0']);

/** @param expression SPDX: one name, names with `AND` or with `OR`, in brackets or not. */
export function isTaken(expression: string): boolean {
  return expression.replaceAll(/[()]/g, '').split(/\s+OR\s+/i).some((choice) => choice.split(/\s+AND\s+/i).every((name) => LICENCES_TAKEN.has(name.trim())));
}

const TEXTS = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** @param top the folder with `node_modules`. @throws where a package's licence is none that we take. */
export function notices(top: string, packages: readonly ShippedPackage[]): string {
  const wrong = packages.filter(({ license }) => !isTaken(license)).map(({ name, license }) => `${name} (${license || 'says none'})`);
  if (wrong.length > 0) throw new Error(`Not to be shipped, by their licences: ${wrong.join(', ')}`);
  const parts = packages.map(({ name, version, license, folder }) => {
    const texts = readdirSync(join(top, folder)).filter((file) => TEXTS.test(file)).sort().map((file) => readFileSync(join(top, folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    return `${name} ${version}\n${license}\n\n${texts.length > 0 ? texts.join('\n\n') : 'The package brings no text of its licence.'}`;
  });
  return `Scrutineer holds work of others, under the licences that follow.\n\n${parts.join(`\n\n${'='.repeat(72)}\n\n`)}\n`;
}
