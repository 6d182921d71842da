/** The sample papers in `resources/` are what their texts give, byte for byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeSample } from '#test/sample/buildSample.ts';

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), '../..'), 'resources', 'sample');

it('makes the papers that are shipped', async () => {
  const made = await makeSample();
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf')).sort()).toEqual([...made.keys()].sort());
  const differing = [...made].filter(([name, bytes]) => !readFileSync(join(folder, name)).equals(bytes)).map(([name]) => name);
  expect(differing).toEqual([]);
});
