/** What pdf.js does not tell of annotations: their names, subjects, and what we wrote for ourselves. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { OWN_KEY } from './writeMarks.ts';

export interface AnnotationDetails {
  readonly name: string;
  readonly subject: string;
  readonly own: string;
}

const NONE: AnnotationDetails = { name: '', subject: '', own: '' };

/**
 * Looks annotations up by their object's number, as pdf.js tells it ("12R").
 * A file that is too broken for this, or locked, has none: its annotations are then known by what they say.
 */
export async function readDetails(bytes: Uint8Array): Promise<(id: string) => AnnotationDetails> {
  const byNumber = new Map<number, PDFDict>();
  try {
    const { context, isEncrypted } = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    if (isEncrypted) return () => NONE;
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && object.has(PDFName.of('Subtype')) && object.has(PDFName.of('Rect'))) byNumber.set(ref.objectNumber, object);
    }
  } catch {
    return () => NONE;
  }
  return (id) => {
    const dict = byNumber.get(Number(/^(\d+)R/.exec(id)?.[1]));
    if (!dict) return NONE;
    return { name: said(dict, 'NM'), subject: said(dict, 'Subj'), own: said(dict, OWN_KEY) };
  };
}

function said(dict: PDFDict, key: string): string {
  try {
    const value: PDFObject | undefined = dict.lookup(PDFName.of(key));
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  } catch {
    return '';
  }
}
