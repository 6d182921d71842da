/** What a PDF says of itself: properties, bookmarks, page labels. None of it is trusted to be there or to make sense. */
import type { OutlineEntry } from '#shared/domain/page/pageText.ts';
import { AppError } from '#shared/contract/errors.ts';
import { MAX_PAGES } from '#core/extract/limits.ts';
import { cleanCharacters } from './characters.ts';
import type { PDFDocumentProxy } from './openPdf.ts';
import type { PdfFacts } from './pdfReader.ts';

/** Bookmarks beyond these are not read: no pack has so many, and a crafted file could nest them without end. */
const MAX_OUTLINE = 10_000;
const MAX_DEPTH = 12;

/** @throws AppError FILE_TOO_LARGE for more pages than we read. */
export async function readPdfFacts(document: PDFDocumentProxy): Promise<PdfFacts> {
  const pageCount = document.numPages;
  if (pageCount > MAX_PAGES) {
    throw new AppError('FILE_TOO_LARGE', `The PDF has ${pageCount} pages; at most ${MAX_PAGES} are read`, { details: { pages: pageCount, most: MAX_PAGES } });
  }
  const [properties, outline, labels] = await Promise.all([
    readProperties(document),
    readOutline(document).catch(() => []),
    document.getPageLabels().catch(() => null),
  ]);
  return { pageCount, properties, outline, labels };
}

async function readProperties(document: PDFDocumentProxy): Promise<PdfFacts['properties']> {
  const metadata = await document.getMetadata().catch(() => null);
  const facts = (metadata?.info ?? {}) as Record<string, unknown>;
  const text = (key: string): string => {
    const value = facts[key];
    return typeof value === 'string' ? oneLine(value) : '';
  };
  return { title: text('Title'), subject: text('Subject'), author: text('Author'), modified: text('ModDate') };
}

interface RawEntry {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly RawEntry[];
}

async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const roots = ((await document.getOutline()) ?? []) as readonly RawEntry[];
  const entries: OutlineEntry[] = [];
  const walk = async (items: readonly RawEntry[], level: number): Promise<void> => {
    for (const item of items) {
      if (entries.length >= MAX_OUTLINE) return;
      entries.push({ title: oneLine(item.title), pageIndex: await pageOf(document, item.dest), level });
      if (level < MAX_DEPTH) await walk(item.items ?? [], level + 1);
    }
  };
  await walk(roots, 1);
  return entries;
}

/** @returns the 0-based page that a bookmark points to, or null. */
async function pageOf(document: PDFDocumentProxy, dest: RawEntry['dest']): Promise<number | null> {
  try {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const target: unknown = explicit?.[0];
    if (typeof target === 'number') return Number.isInteger(target) && target >= 0 && target < document.numPages ? target : null;
    if (target === null || typeof target !== 'object') return null;
    return await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  } catch {
    return null;
  }
}

function oneLine(text: string): string {
  return cleanCharacters(text.replace(/\s+/gu, ' ')).trim();
}
