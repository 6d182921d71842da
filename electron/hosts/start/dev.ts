/** `npm run dev`: rebuilds the page at every change, and serves it as the loopback host does. Reload to see it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { checkout } from '#hosts/node/checkout.ts';

await build({ configFile: join(checkout, 'vite.config.ts'), logLevel: 'info', build: { watch: {}, minify: false, sourcemap: 'inline' } });
// `--watch` starts the host again when the core or a host changes.
const host = spawn(process.execPath, ['--watch', '--watch-preserve-output', join(checkout, 'electron/hosts/loopback/serve.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
host.once('exit', (code) => process.exit(code ?? 0));
