/** One byte range of RFC 9110, as pdf.js asks for it. */

export type ByteRange =
  /** `from` and `to` are offsets in bytes, both included. */
  | { readonly kind: 'part'; readonly from: number; readonly to: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'unsatisfiable' };

/**
 * @param header the Range header, or undefined.
 * @param sizeBytes of the whole file.
 * @returns `whole` for a header that isn't one range of bytes: a server may ignore those.
 */
export function readByteRange(header: string | undefined, sizeBytes: number): ByteRange {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return { kind: 'whole' };
  const [, first = '', last = ''] = match;
  if (first === '') {
    const suffix = Number(last);
    if (suffix === 0 || sizeBytes === 0) return { kind: 'unsatisfiable' };
    return { kind: 'part', from: Math.max(0, sizeBytes - suffix), to: sizeBytes - 1 };
  }
  const from = Number(first);
  const to = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (last !== '' && Number(last) < from) return { kind: 'whole' };
  return from >= sizeBytes ? { kind: 'unsatisfiable' } : { kind: 'part', from, to };
}
