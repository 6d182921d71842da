/** Has the page's build write down which packages are in it: they are shipped, though they are no dependencies of the program that runs. */
import type { Plugin } from 'vite';

const PACKAGE = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/;

export function pagePackages(): Plugin {
  return {
    name: 'page-packages',
    generateBundle(_options, bundle) {
      const names = new Set<string>();
      for (const file of Object.values(bundle)) {
        const from = file.type === 'chunk' ? file.moduleIds : file.originalFileNames;
        for (const id of from) {
          const name = PACKAGE.exec(`/${id.replaceAll('\\', '/')}`)?.[1];
          if (name !== undefined) names.add(name);
        }
      }
      this.emitFile({ type: 'asset', fileName: 'packages.json', source: `${JSON.stringify([...names].sort(), null, 2)}\n` });
    },
  };
}
