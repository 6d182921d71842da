/** The rules of the house are enforced: each snippet in `bad/` stands where its name says and must be refused. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const checkout = resolve(here, '../..');

const expected: Readonly<Record<string, string>> = {
  'shared/domain/importsNode.ts': 'no-restricted-imports',
  'shared/domain/usesProcess.ts': 'no-restricted-globals',
  'shared/domain/climbsUp.ts': 'no-restricted-imports',
  'electron/core/importsElectron.ts': 'no-restricted-imports',
  'electron/core/opensNetwork.ts': 'no-restricted-imports',
  'electron/core/importsReact.ts': 'no-restricted-imports',
  'electron/core/floatsPromise.ts': 'no-floating-promises',
  'electron/core/cycleFirst.ts': 'no-cycle',
  'electron/core/cycleSecond.ts': 'no-cycle',
  'electron/core/tooLong.ts': 'max-lines',
  'electron/core/exportsDefault.ts': 'no-default-export',
  'electron/core/usesAny.ts': 'no-explicit-any',
  'electron/hosts/loopback/importsElectron.ts': 'no-restricted-imports',
  'electron/hosts/desktop/importsLoopbackLibrary.ts': 'no-restricted-imports',
  'renderer/views/importsCore.ts': 'no-restricted-imports',
  'renderer/views/importsPdfjs.ts': 'no-restricted-imports',
  'renderer/pdf/importsLunr.ts': 'no-restricted-imports',
};

let folder = '';
let refused: { filename: string; code: string }[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-lint-'));
  cpSync(join(here, 'bad'), folder, { recursive: true });
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json']) cpSync(join(checkout, name), join(folder, name));
  for (const name of ['shared', 'electron/core', 'electron/hosts', 'renderer']) cpSync(join(checkout, name, 'tsconfig.json'), join(folder, name, 'tsconfig.json'));
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const oxlint = join(checkout, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  const report = JSON.parse(run.stdout) as { diagnostics: { filename: string; code: string }[] };
  refused = report.diagnostics.map(({ filename, code }) => ({ filename: filename.replaceAll('\\', '/'), code }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lint refuses', () => {
  it.each(Object.entries(expected))('%s by %s', (file, rule) => {
    expect(refused.filter(({ filename, code }) => filename.endsWith(file) && code.includes(rule))).not.toEqual([]);
  });

  it('every snippet that there is', () => {
    const snippets = readdirSync(join(here, 'bad'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts')).map((name) => name.replaceAll('\\', '/'));
    expect(snippets.sort()).toEqual(Object.keys(expected).sort());
  });
});
