/** pdf.js's character maps, standard fonts and decoders of images, read from its own package on this disk: never fetched by address. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const FOLDER_OF: Readonly<Record<string, string>> = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' };

/** Given to pdf.js as its `BinaryDataFactory`. `filename` comes out of the PDF, so only its last part counts. */
export class PackagedFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = FOLDER_OF[kind];
    if (folder === undefined) throw new Error(`No packaged files of kind ${kind}`);
    return new Uint8Array(await readFile(join(packageFolder, folder, basename(filename))));
  }
}
