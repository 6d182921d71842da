/**
 * Writes marks into a PDF as real annotations, as an incremental update: what is to be appended to the original's bytes, of
 * which not one changes. So a pack of hundreds of pages costs no more than its marks, signatures keep covering what they
 * covered, and nothing that we would not understand is written anew.
 */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFContext } from '@cantoo/pdf-lib';
import { AppError } from '#shared/contract/errors.ts';
import { shownPage } from '#core/extract/pdf/matrix.ts';
import type { OpenPdf } from '#core/extract/pdf/openPdf.ts';
import { appearanceOf, figure, LINE_PT } from './appearance.ts';
import { boxOf, corners, inverse, moved, type Point } from './pageSpace.ts';
import type { PdfMark } from './pdfMark.ts';

/** Key of what only Scrutineer reads. Second-class names begin with who made them (ISO 32000, annex E). */
export const OWN_KEY = 'SCRU_Mark';

/** Readers show it, print it, and let it be changed. */
const PRINT = 4;

/**
 * @param bytes the file as it is
 * @param pdf the same file, open: pages are found and measured as they are when they are read
 * @returns the bytes to append
 * @throws AppError `PDF_PROTECTED` locked against changes or by a password; `PDF_NOT_WRITABLE` too broken to be added to
 */
export async function writeMarks(bytes: Uint8Array, pdf: OpenPdf, marks: readonly PdfMark[]): Promise<Uint8Array> {
  const document = await openForUpdate(bytes);
  try {
    const { context } = document;
    const changed = document.takeSnapshot();
    for (const [pageIndex, onPage] of Map.groupBy(marks, (mark) => mark.pageIndex)) {
      const page = await pdf.document.getPage(pageIndex + 1);
      const ref = refOf(document, page.ref, pageIndex);
      const dict = context.lookup(ref, PDFDict);
      const { base } = shownPage(page);
      const added = onPage.map((mark) => addAnnotation(context, ref, mark, inverse(base)));
      dict.set(PDFName.of('Annots'), withAnnotations(context, dict, added));
      changed.markRefForSave(ref);
      page.cleanup();
    }
    // Written in the form that the file itself has: some readers don't follow from one kind of table to the other.
    return await document.saveIncremental(changed, { useObjectStreams: context.pdfFileDetails.useObjectStreams });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('PDF_NOT_WRITABLE', 'Nothing can be added to this PDF', { cause });
  }
}

async function openForUpdate(bytes: Uint8Array): Promise<PDFDocument> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false, ignoreEncryption: true });
  } catch (cause) {
    throw new AppError('PDF_NOT_WRITABLE', 'Nothing can be added to this PDF', { cause });
  }
  if (document.isEncrypted) throw new AppError('PDF_PROTECTED', 'This PDF is locked against changes');
  return document;
}

function refOf(document: PDFDocument, ref: { num: number; gen: number } | null, pageIndex: number): PDFRef {
  const found = ref ? PDFRef.of(ref.num, ref.gen) : document.getPages()[pageIndex]?.ref;
  if (!found) throw new AppError('PDF_NOT_WRITABLE', `Page ${pageIndex + 1} cannot be found in this PDF`);
  return found;
}

/** A list of the page's own: one that several pages share, or that can't be read, is left to the others. */
function withAnnotations(context: PDFContext, page: PDFDict, added: readonly PDFRef[]): PDFArray {
  const list = PDFArray.withContext(context);
  const before = page.lookup(PDFName.of('Annots'));
  if (before instanceof PDFArray) for (const each of before.asArray()) list.push(each);
  for (const ref of added) list.push(ref);
  return list;
}

function addAnnotation(context: PDFContext, page: PDFRef, mark: PdfMark, toPage: ReturnType<typeof inverse>): PDFRef {
  const shown = shownBox(mark);
  const rect = boxOf(corners([shown[0], shown[1], shown[2] - shown[0], shown[3] - shown[1]]).map((point) => moved(toPage, point)));
  const dict = context.obj({
    Type: 'Annot', Subtype: SUBTYPES[mark.kind], Rect: numbers(context, rect), F: PRINT, P: page,
    NM: PDFHexString.fromText(mark.name), Contents: PDFHexString.fromText(mark.contents), Subj: PDFHexString.fromText(mark.subject),
    M: PDFString.fromDate(new Date(mark.updatedAt)), CreationDate: PDFString.fromDate(new Date(mark.createdAt)),
    C: numbers(context, mark.colour), AP: { N: appearanceStream(context, mark, shown, toPage) },
    [OWN_KEY]: PDFHexString.fromText(mark.own),
  });
  if (mark.author !== '') dict.set(PDFName.of('T'), PDFHexString.fromText(mark.author));
  switch (mark.kind) {
    case 'highlight':
    case 'underline':
      dict.set(PDFName.of('QuadPoints'), numbers(context, mark.rects.flatMap((each) => corners(each).flatMap((point) => [...moved(toPage, point)]))));
      break;
    case 'ink':
      dict.set(PDFName.of('InkList'), context.obj(mark.strokes.map((stroke) => numbers(context, stroke.flatMap((point) => [...moved(toPage, point)])))));
      dict.set(PDFName.of('BS'), context.obj({ W: LINE_PT }));
      break;
    case 'area':
      dict.set(PDFName.of('BS'), context.obj({ W: LINE_PT }));
      break;
    case 'note':
      dict.set(PDFName.of('Name'), PDFName.of('Comment'));
      break;
  }
  return context.register(dict);
}

/** What the kinds are called in a PDF. */
export const SUBTYPES = { highlight: 'Highlight', underline: 'Underline', note: 'Text', area: 'Square', ink: 'Ink' } as const;

/** The box that it is drawn in, in points of the page as shown; never without extent. */
function shownBox({ kind, rects, strokes }: PdfMark): [number, number, number, number] {
  const points: Point[] = kind === 'ink' ? strokes.flat() : rects.flatMap((rect) => corners(rect));
  if (points.length === 0) throw new AppError('PDF_NOT_WRITABLE', 'A mark without a place');
  const [x0, y0, x1, y1] = boxOf(points);
  const by = kind === 'ink' ? LINE_PT : 0;
  return [x0 - by, y0 - by, Math.max(x1, x0 + 0.1) + by, Math.max(y1, y0 + 0.1) + by];
}

function appearanceStream(context: PDFContext, mark: PdfMark, shown: readonly number[], toPage: ReturnType<typeof inverse>): PDFRef {
  const { operators, multiply } = appearanceOf(mark);
  return context.register(context.flateStream(`/GS gs ${operators}`, {
    Type: 'XObject', Subtype: 'Form', BBox: numbers(context, shown), Matrix: numbers(context, toPage, 6),
    Resources: { ExtGState: { GS: multiply ? { BM: 'Multiply' } : { BM: 'Normal' } } },
    Group: { S: 'Transparency' },
  }));
}

/** Thousandths of a point are enough for places; a matrix needs more. */
function numbers(context: PDFContext, values: readonly number[], digits = 3): PDFArray {
  return context.obj(values.map((value) => (digits === 3 ? PDFNumber.of(Number(figure(value))) : PDFNumber.of(Number(value.toFixed(digits))))));
}
