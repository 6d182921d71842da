/** `npm test`: everything, one after the other, and one line at the end that says how it went. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from '#test/e2e/harness/chromium.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(checkout, 'test-results');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const counts = [
  step('Lint', () => check(['oxlint', 'oxlint'], ['--type-aware'])),
  step('Types', () => check(['typescript', 'tsc'], ['-b'])),
  step('Unit, contract, golden and architecture tests', vitest),
  step('Browser tests', browser),
];
const total = counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed, skipped: sum.skipped + count.skipped }));
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

function step(name: string, run: () => Count): Count {
  say(`\n== ${name}`);
  const started = performance.now();
  const count = run();
  say(`== ${name}: ${count.failed === 0 ? 'good' : 'FAILED'}, ${Math.round((performance.now() - started) / 1000)} s`);
  return count;
}

/** One check, one count. */
function check(program: Program, args: readonly string[]): Count {
  return run(program, args) ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function vitest(): Count {
  const file = join(results, 'vitest.json');
  const good = run(['vitest', 'vitest'], ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = read(file) as { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number } | null;
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that can't even be loaded has no failed test, but it failed.
  const failed = good ? 0 : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

function browser(): Count {
  if (ensureChromium(say) === null) return { passed: 0, failed: 1, skipped: 0 };
  const file = join(results, 'playwright.json');
  const good = run(['@playwright/test', 'playwright'], ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file, FORCE_COLOR: '0' });
  const report = read(file) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | null;
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: good ? 0 : Math.max(1, unexpected + flaky), skipped };
}

/** Package, and the name of its program in `bin`. */
type Program = readonly [string, string];

function run([packageName, bin]: Program, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(process.execPath, [programPath(packageName, bin), ...args], { cwd: checkout, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

/** Started as Node itself starts it: no shell, the same on every system. */
function programPath(packageName: string, bin: string): string {
  const folder = join(checkout, 'node_modules', packageName);
  const { bin: bins } = createRequire(import.meta.url)(join(folder, 'package.json')) as { bin: string | Record<string, string> };
  return join(folder, typeof bins === 'string' ? bins : (bins[bin] ?? ''));
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
