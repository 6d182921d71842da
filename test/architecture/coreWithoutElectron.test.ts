/** The core is plain Node: it loads where `electron` cannot be resolved at all. */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const loadWithoutElectron = (entry: string): { status: number | null; stderr: string } => {
  const script = `
    import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) {
      if (name === 'electron' || name.startsWith('electron/')) throw new Error('electron was asked for');
      return next(name, context);
    } });
    await import(${JSON.stringify(entry)});
    process.exit(0);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: checkout, encoding: 'utf8' });
};

it('loads the core with electron out of reach', () => {
  expect(loadWithoutElectron('#core/createCore.ts')).toMatchObject({ status: 0, stderr: '' });
});

it('would notice', () => {
  expect(loadWithoutElectron('#hosts/desktop/main.ts').stderr).toContain('electron was asked for');
});
