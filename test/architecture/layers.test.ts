/**
 * Imports, read from the sources and refused unless the table below allows them. Lint says the same in the editor,
 * by naming what is forbidden; this test names what is allowed, so a package nobody has placed fails it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

interface Layer { readonly own: readonly string[]; readonly packages: readonly string[] }

/** Folder → subpaths and packages that it may import. The longest folder that fits a file decides. */
const layers: Readonly<Record<string, Layer>> = {
  shared: { own: ['#shared/'], packages: ['zod', 'date-fns', 'diff'] },
  'electron/core': { own: ['#shared/', '#core/'], packages: ['node:', 'zod', 'date-fns', 'lunr', 'pdfjs-dist', '@cantoo/pdf-lib', 'mammoth', 'docx', 'yazl', 'age-encryption', 'ical-generator', '@noble/ciphers', 'tesseract.js'] },
  'electron/hosts': { own: ['#shared/', '#core/', '#hosts/'], packages: ['node:', 'conf', 'zod'] },
  'electron/hosts/node': { own: ['#shared/', '#core/', '#hosts/node/'], packages: ['node:', 'zod'] },
  'electron/hosts/package': { own: ['#hosts/package/', '#hosts/node/'], packages: ['node:', 'zod'] },
  'electron/hosts/serve': { own: ['#shared/', '#hosts/serve/'], packages: ['node:', 'conf', 'zod'] },
  'electron/hosts/start': { own: ['#shared/', '#core/', '#hosts/'], packages: ['node:', 'vite', 'zod'] },
  'electron/hosts/desktop': { own: ['#shared/', '#core/', '#hosts/desktop/', '#hosts/node/', '#hosts/serve/'], packages: ['node:', 'electron', 'electron-store', 'zod'] },
  'electron/hosts/loopback': { own: ['#shared/', '#core/', '#hosts/loopback/', '#hosts/node/', '#hosts/serve/', '#hosts/start/startArguments.ts'], packages: ['node:', 'ws', 'conf', 'zod'] },
  'electron/hosts/cli': { own: ['#shared/', '#core/', '#hosts/cli/', '#hosts/node/'], packages: ['node:', 'commander', 'zod'] },
  renderer: {
    own: ['#shared/', '#renderer/'],
    packages: ['react', 'react-dom', 'react-aria-components', 'react-resizable-panels', '@tanstack/react-query', '@tanstack/react-virtual',
      'lucide-react', 'zod', 'date-fns', 'diff', '@internationalized/date', '@fontsource-variable/atkinson-hyperlegible-next'],
  },
  'renderer/pdf': { own: ['#shared/', '#renderer/'], packages: ['react', 'react-dom', 'react-aria-components', '@tanstack/react-virtual', 'pdfjs-dist', 'lucide-react'] },
};

/** Libraries that one file or folder keeps to itself, so that replacing them stays a small job. */
const keepers: Readonly<Record<string, RegExp>> = {
  lunr: /^electron\/core\/search\//,
  mammoth: /^electron\/core\/extract\//,
  docx: /^electron\/core\/export\//,
  'tesseract.js': /^electron\/core\/extract\/recognise\//,
  'age-encryption': /^electron\/core\/(?:backup|bundle|vault)\//,
  'ical-generator': /^electron\/core\/export\//,
  '@cantoo/pdf-lib': /^electron\/core\/extract\/annotations\//,
  electron: /^electron\/hosts\/desktop\//,
};

const IMPORT = /(?:^|\n)(?:import|export)\s[^;'"`]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|import\(\s*'([^']+)'/g;

function sources(): { file: string; imports: string[] }[] {
  return ['shared', 'electron', 'renderer'].flatMap((top) =>
    readdirSync(join(checkout, top), { recursive: true, encoding: 'utf8' })
      .map((name) => `${top}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((file) => ({
        file,
        imports: [...readFileSync(join(checkout, file), 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
      })));
}

const layerOf = (file: string): Layer | undefined => {
  const folder = Object.keys(layers).filter((each) => file.startsWith(`${each}/`)).sort((a, b) => b.length - a.length)[0];
  return folder === undefined ? undefined : layers[folder];
};

const allowed = (layer: Layer, name: string): boolean =>
  name.startsWith('./') || layer.own.some((each) => name.startsWith(each)) ||
  layer.packages.some((each) => name === each || name.startsWith(each.endsWith(':') ? each : `${each}/`));

describe('layers', () => {
  const all = sources();

  it('finds the sources', () => expect(all.length).toBeGreaterThan(50));

  it('lets a file import only what its folder may', () => {
    const wrong = all.flatMap(({ file, imports }) => {
      const layer = layerOf(file);
      return imports.filter((name) => layer === undefined || !allowed(layer, name)).map((name) => `${file} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps some libraries to one place', () => {
    const wrong = all.flatMap(({ file, imports }) => imports
      .filter((name) => keepers[name] !== undefined && !keepers[name].test(file)).map((name) => `${file} imports ${name}`));
    expect(wrong).toEqual([]);
  });

  it('parses PDFs in one file of the core', () => {
    const importers = all.filter(({ file, imports }) => file.startsWith('electron/core/') && imports.some((name) => name.startsWith('pdfjs-dist'))).map(({ file }) => file);
    expect(importers).toHaveLength(1);
  });

  it('holds exactly the agreed folders at the top', () => {
    const ignored = new Set(['node_modules', 'dist', 'release', 'test-results', 'playwright-report']);
    const folders = readdirSync(checkout, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.has(entry.name)).map(({ name }) => name);
    expect(folders.sort()).toEqual(['electron', 'renderer', 'resources', 'shared', 'test']);
  });
});
