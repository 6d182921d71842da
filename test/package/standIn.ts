/** Where Electron's own program can't be had: a folder in its shape, with a file that bears its fuses and can't run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By this the fuses are found in the program: https://www.electronjs.org/docs/latest/tutorial/fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Electron's fuses as it ships them, the first version of that list: `1` is on. */
const AS_SHIPPED = '100100011';

/** @returns the folder, for electron-builder's `electronDist`. */
export function standInElectron(folder: string, version: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'A stand-in.');
  writeFileSync(join(folder, 'locales', 'en-GB.pak'), '');
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, AS_SHIPPED.length]), Buffer.from(AS_SHIPPED)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('a stand-in for a program'), wire, Buffer.alloc(64)]), { mode: 0o755 });
  return folder;
}
