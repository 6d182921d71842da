/** Writes marks into a PDF, and reads them back before anybody relies on them. */
import { AppError } from '#shared/contract/errors.ts';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import { openPdf, type OpenPdf } from '#core/extract/pdf/openPdf.ts';
import { annotationsOnPage } from './readAnnotations.ts';
import type { PdfMark } from './pdfMark.ts';
import { SUBTYPES, writeMarks } from './writeMarks.ts';

/** Points that a place may be off, by rounding. */
const NEAR = 1;

/**
 * @returns the bytes to append to the file's own
 * @throws AppError `PDF_PROTECTED`, `PDF_NOT_WRITABLE` (also where what was written doesn't read back)
 */
export async function markAndProve(bytes: Uint8Array, pdf: OpenPdf, marks: readonly PdfMark[]): Promise<Uint8Array> {
  const tail = await writeMarks(bytes, pdf, marks);
  const whole = new Uint8Array(bytes.length + tail.length);
  whole.set(bytes);
  whole.set(tail, bytes.length);
  const again = await openPdf(whole).catch((cause: unknown) => {
    throw new AppError('PDF_NOT_WRITABLE', 'The marked copy does not open', { cause });
  });
  try {
    if (again.document.numPages !== pdf.document.numPages) throw new AppError('PDF_NOT_WRITABLE', 'The marked copy has other pages');
    for (const [pageIndex, expected] of Map.groupBy(marks, (mark) => mark.pageIndex)) {
      const found = await annotationsOnPage(again, pageIndex);
      const missing = expected.filter((mark) => !found.some(({ subtype, rects, strokes }) => (
        subtype === SUBTYPES[mark.kind] && (mark.kind === 'ink' ? strokes.length === mark.strokes.length : near(rects, mark.rects)))));
      if (missing.length > 0) throw new AppError('PDF_NOT_WRITABLE', `${missing.length} of the marks do not read back from page ${pageIndex + 1}`);
    }
  } finally {
    await again.close();
  }
  return tail;
}

function near(found: readonly PdfRect[], expected: readonly PdfRect[]): boolean {
  return found.length === expected.length && expected.every((rect, at) => rect.every((value, side) => Math.abs(value - (found[at]?.[side] ?? Infinity)) <= NEAR));
}
