/** Builds the page into `dist/renderer`: plain files under the policy of `electron/hosts/serve/securityHeaders.ts`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pagePackages } from './electron/hosts/start/pagePackages.ts';

const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('package.json', import.meta.url)), 'utf8')) as { version: string };

export default defineConfig({
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  publicDir: fileURLToPath(new URL('resources/icons', import.meta.url)),
  base: '/',
  plugins: [react(), pagePackages()],
  build: {
    outDir: fileURLToPath(new URL('dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // The page runs in Electron's Chromium or a current one: nothing to translate.
    target: 'es2024',
    // The policy allows no data: addresses, and no inline script (which the preload polyfill would be).
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
  },
});
