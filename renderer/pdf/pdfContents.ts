/**
 * What a PDF holds besides its pages: links, attachments, forms, scripts. Read as facts and shown in our own words: no
 * layer of pdf.js is used, no script runs, nothing is opened by itself.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';

export type PageLink =
  /** Rectangles in points from the bottom left of the page as printed. */
  | { readonly kind: 'page'; readonly rect: PdfRect; readonly pageIndex: number }
  /** An address outside the file, whole and as it stands there. */
  | { readonly kind: 'address'; readonly rect: PdfRect; readonly address: string }
  | { readonly kind: 'attachment'; readonly rect: PdfRect; readonly attachment: Attachment };

export interface Attachment {
  /** Its bare name: no path, no characters that aren't seen. */
  readonly name: string;
  readonly description: string;
  read(): Promise<Uint8Array | null>;
}

export interface Carried {
  readonly attachments: readonly Attachment[];
  /** Fields of a form, which are shown with their values. */
  readonly formFields: number;
  /** The file has scripts of its own. None of them is ever run. */
  readonly scripts: boolean;
}

/** Links beyond these on one page are left out: a crafted file could hold any number. */
const MOST_LINKS = 500;
const LONGEST_ADDRESS = 4000;

interface RawAnnotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly url?: unknown;
  readonly unsafeUrl?: unknown;
  readonly dest?: unknown;
  readonly file?: { readonly filename?: string; readonly content?: Uint8Array; readonly description?: string };
  readonly fileId?: string;
}

/** A name that can be shown and saved under. */
export function bareName(raw: string): string {
  // Invisible characters (some turn the direction of writing) could make one kind of file look like another.
  const name = (raw.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '').replace(/[<>:"|?*]/g, '_').trim().replace(/^\.+/, '');
  return name.slice(0, 120) || 'attachment';
}

async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  try {
    const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
    if (typeof target === 'number') return Number.isInteger(target) && target >= 0 && target < pdf.numPages ? target : null;
    if (target === null || typeof target !== 'object') return null;
    return await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  } catch {
    return null; // it leads nowhere in this file
  }
}

/** Links of a page and what is attached to it; none where it can't be read. */
export async function readLinks(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<readonly PageLink[]> {
  const raw = (await page.getAnnotations({ intent: 'display' }).catch(() => [])) as readonly RawAnnotation[];
  const viewport = page.getViewport({ scale: 1 });
  const links: PageLink[] = [];
  for (const one of raw) {
    if (links.length === MOST_LINKS) break;
    if (!one.rect || one.rect.length < 4) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = one.rect;
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom) as number[];
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top) as number[];
    const rect: PdfRect = [Math.min(x1, x2), viewport.height - Math.max(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (one.subtype === 'FileAttachment' && one.file) {
      const { filename = '', content, description = '' } = one.file;
      links.push({ kind: 'attachment', rect, attachment: { name: bareName(filename), description, read: () => (content || !one.fileId ? Promise.resolve(content ?? null) : pdf.getAttachmentContent(one.fileId)) } });
    }
    if (one.subtype !== 'Link') continue;
    const address = typeof one.url === 'string' ? one.url : one.unsafeUrl;
    if (typeof address === 'string' && address !== '') links.push({ kind: 'address', rect, address: address.slice(0, LONGEST_ADDRESS) });
    else if (one.dest) {
      const pageIndex = await pageOf(pdf, one.dest);
      if (pageIndex !== null) links.push({ kind: 'page', rect, pageIndex });
    }
  }
  return links;
}

/** What the file carries as a whole. What can't be read counts as not there. */
export async function readCarried(pdf: PDFDocumentProxy): Promise<Carried> {
  const [attached, fields, scripts] = await Promise.all([
    pdf.getAttachments().catch(() => null), pdf.getFieldObjects().catch(() => null), pdf.hasJSActions().catch(() => false),
  ]);
  const attachments = [...(attached ?? new Map())].map(([id, { filename, description, content }]): Attachment => ({
    name: bareName(filename), description: description ?? '',
    read: () => (content ? Promise.resolve(content) : pdf.getAttachmentContent(id)),
  }));
  return { attachments, formFields: fields?.size ?? 0, scripts };
}
