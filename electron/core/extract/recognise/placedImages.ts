/** Which pictures a page is made of, and where each stands on it. Read for recognition only: extraction decodes no image. */
import { type Matrix, multiply, shownPage } from '#core/extract/pdf/matrix.ts';
import { OPS, pageOperators, type PDFPageProxy } from '#core/extract/pdf/openPdf.ts';

/** How pdf.js hands out pixels (its `ImageKind`), and stencils, which it gives apart. */
export type PixelKind = 'bits' | 'rgb' | 'rgba' | 'stencil';

export interface PlacedImage {
  readonly width: number;
  readonly height: number;
  readonly kind: PixelKind;
  /** Rows from the top; rows of bits begin at whole bytes. A bit of 1 is white, in a stencil clear. */
  readonly pixels: Uint8Array | Uint8ClampedArray;
  /** Takes the unit square, its origin at the bottom left, to points from the bottom left of the page as shown. */
  readonly matrix: Matrix;
}

export interface PicturedPage {
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the order drawn. */
  readonly images: readonly PlacedImage[];
}

/** pdf.js's `ImageKind` by number. */
const KINDS: readonly (PixelKind | null)[] = [null, 'bits', 'rgb', 'rgba'];

interface ImageObject {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray | null;
}

/** @throws what pdf.js throws for a page that it cannot read. */
export async function placedImages(page: PDFPageProxy): Promise<PicturedPage> {
  const { fnArray, argsArray } = await pageOperators(page);
  const shown = shownPage(page);
  const images: PlacedImage[] = [];
  const saved: Matrix[] = [];
  let ctm = shown.base;
  for (const [i, fn] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[];
    switch (fn) {
      case OPS.save:
        saved.push(ctm);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(ctm);
        if (args[0]) ctm = multiply(ctm, args[0] as Matrix);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        ctm = saved.pop() ?? ctm;
        break;
      case OPS.transform:
        ctm = multiply(ctm, args as unknown as Matrix);
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const image = await imageObject(page, args[0]);
        const kind = fn === OPS.paintImageMaskXObject ? 'stencil' : (KINDS[image?.kind ?? 0] ?? null);
        if (image?.data && kind) images.push({ width: image.width, height: image.height, kind, pixels: image.data, matrix: ctm });
        break;
      }
      default:
        break;
    }
  }
  return { widthPt: shown.widthPt, heightPt: shown.heightPt, images };
}

/** Given on the spot, or by the name under which pdf.js sends it; a large one comes after the operators. */
function imageObject(page: PDFPageProxy, given: unknown): Promise<ImageObject | null> {
  const name = typeof given === 'string' ? given : nameIn(given);
  if (name === null) return Promise.resolve(given as ImageObject | null);
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => void objects.get(name, (image: unknown) => resolve(image as ImageObject | null)));
}

/** A stencil names its pixels in its `data`. */
function nameIn(given: unknown): string | null {
  const data = (given as { data?: unknown } | null)?.data;
  return typeof data === 'string' ? data : null;
}
