/** Bundles the desktop host: Electron runs JavaScript, and its sandboxed preload has to be one CommonJS file. */
import { join } from 'node:path';
import { checkout } from '#hosts/node/checkout.ts';
import { buildWhenStale } from './sourceStamp.ts';

const SOURCES = ['electron', 'shared', 'package-lock.json'];
const OUT = join(checkout, 'dist', 'desktop');

/** @returns true when it had to be built. */
export function ensureBuiltDesktop(say: (line: string) => void): Promise<boolean> {
  return buildWhenStale(checkout, SOURCES, join(OUT, '.sources'), async () => {
    say('Building the desktop host …');
    const { build } = await import('vite');
    const host = join(checkout, 'electron', 'hosts', 'desktop');
    const common = { configFile: false, logLevel: 'warn', publicDir: false, root: checkout } as const;
    // Libraries stay in node_modules: only our own code is bundled.
    await build({
      ...common,
      build: {
        ssr: true, target: 'node24', outDir: OUT, emptyOutDir: true, minify: false,
        rollupOptions: {
          input: { main: join(host, 'main.ts'), core: join(host, 'coreMain.ts'), extractor: join(checkout, 'electron', 'core', 'extract', 'extractorProcess.ts') },
          external: ['electron'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    });
    await build({
      ...common,
      ssr: { noExternal: true },
      build: {
        ssr: true, target: 'node24', outDir: OUT, emptyOutDir: false, minify: false,
        rollupOptions: {
          input: { preload: join(host, 'preload.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    });
  });
}
