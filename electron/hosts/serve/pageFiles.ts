/** Finds the file behind an address: the built page, and pdf.js' own resources. Nothing outside those folders. */
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PDFJS_PATH } from '#shared/contract/loopback.ts';

export interface PageFolders {
  /** The built page: `dist/renderer`. */
  readonly page: string;
  /** Holds `cmaps/`, `standard_fonts/`, `wasm/` and `iccs/`. */
  readonly pdfjs: string;
}

/** What of pdf.js is served. Its scripting sandbox (QuickJS) is left out: no PDF's scripts are ever run. */
const PDFJS_FILES = /^(cmaps|standard_fonts|wasm|iccs)\/(?!quickjs)[\w.-]+$/;

/** Where pdf.js lies when the program runs from its source. */
export function installedPdfjs(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
}

/**
 * @param path of the address as it came, percent signs and all, without the query.
 * @returns the file's path, or null where there is none to be had.
 */
export async function findPageFile(path: string, folders: PageFolders): Promise<string | null> {
  const name = safeName(path);
  if (name === null) return null;
  if (path.startsWith(PDFJS_PATH)) {
    const inside = name.slice(PDFJS_PATH.length - 1);
    return PDFJS_FILES.test(inside) ? existing(join(folders.pdfjs, inside)) : null;
  }
  const file = join(folders.page, name === '' ? 'index.html' : name);
  return file.startsWith(folders.page + sep) ? existing(file) : null;
}

/** Decodes once; refuses whatever could climb, name a device or hide. */
function safeName(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (!/^\/[\w./@ -]*$/.test(decoded)) return null;
  const parts = decoded.slice(1).split('/');
  if (decoded !== '/' && parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.'))) return null;
  return decoded.slice(1);
}

async function existing(file: string): Promise<string | null> {
  try {
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}
