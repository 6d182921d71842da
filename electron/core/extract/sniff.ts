/**
 * What kind of file this is, by its content. A file whose content is plainly another kind than its name says is
 * refused as FILE_MISLABELLED, even where we could read it: somebody renamed it, and a clerk should know which.
 */
import { AppError } from '#shared/contract/errors.ts';

export type FileKind = 'pdf' | 'docx' | 'text' | 'markdown';

const KIND_OF_EXTENSION: Readonly<Record<string, FileKind>> = { pdf: 'pdf', docx: 'docx', txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown' };

/** Extensions of the files that we read, without the dot, in lower case. */
export const READABLE_EXTENSIONS: readonly string[] = Object.keys(KIND_OF_EXTENSION);

/** First bytes of kinds that people send by mistake. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a zip file or Office document', 'PK\u0003\u0004'],
  ['an older Office document', '\u00d0\u00cf\u0011\u00e0'],
  ['a PNG image', '\u0089PNG'],
  ['a JPEG image', '\u00ff\u00d8\u00ff'],
  ['a GIF image', 'GIF8'],
  ['a TIFF image', 'II*\u0000'],
  ['a TIFF image', 'MM\u0000*'],
  ['a rich text document', '{\\rtf'],
  ['a gzip file', '\u001f\u008b'],
  ['a program', 'MZ\u0090'],
];

/** Readers look for a PDF's header in its first kilobyte (ISO 32000-1, annex H.3). */
const PDF_HEADER_WITHIN = 1024;

/**
 * @throws AppError FILE_EMPTY, FILE_UNSUPPORTED (an extension that we do not read), FILE_MISLABELLED.
 */
export function sniff(fileName: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', 'The file is empty');
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = KIND_OF_EXTENSION[extension];
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN)).toString('latin1');
  if (named === undefined) {
    throw new AppError('FILE_UNSUPPORTED', `Files of the kind "${extension}" are not read`, { details: { extension } });
  }
  const mislabelled = (looksLike: string): AppError =>
    new AppError('FILE_MISLABELLED', `The file is named .${extension} but is ${looksLike}`, { details: { extension, looksLike } });

  if (named === 'pdf') {
    if (head.includes('%PDF-')) return named;
    const other = signatureOf(head);
    if (other !== null) throw mislabelled(other);
    if (/^\s*<(?:!doctype|html|\?xml)/i.test(head)) throw mislabelled('a web page');
    if (looksLikeText(bytes) && !/\bobj\b|\bendobj\b|\bxref\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1'))) throw mislabelled('a text file');
    return named;
  }
  const other = signatureOf(head);
  if (named === 'docx') {
    if (other === 'a zip file or Office document') return named;
    if (other === 'an older Office document') throw mislabelled('an older Office document, or one with a password');
    throw mislabelled(other ?? (looksLikeText(bytes) ? 'a text file' : 'something else'));
  }
  if (other !== null) throw mislabelled(other);
  if (!looksLikeText(bytes)) throw mislabelled('not text');
  return named;
}

function signatureOf(head: string): string | null {
  return SIGNATURES.find(([, bytes]) => head.startsWith(bytes))?.[0] ?? null;
}

/** UTF-16 has a byte order mark; other text has no zero bytes, and hardly any control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, 65_536);
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd += 1;
  }
  return odd <= sample.length * 0.01;
}
