/** What a start has to read before the window can be served: large libraries that serve one act wait for that act. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const script = `
  import { registerHooks } from 'node:module';
  const seen = [];
  registerHooks({ load(url, context, next) { seen.push(url); return next(url, context); } });
  await import('#hosts/loopback/runLoopback.ts');
  console.log(JSON.stringify(seen));
`;

test('no parser, exporter or builder is loaded at a start', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const seen = JSON.parse(stdout) as string[];
  const packages = new Set(seen.flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []));
  expect(packages).toContain('zod');
  expect([...packages].filter((name) => ['docx', 'mammoth', 'pdfjs-dist', 'conf', 'ajv', 'vite', 'commander', 'diff'].includes(name))).toEqual([]);
});
