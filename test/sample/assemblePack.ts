/** Binds papers into an agenda pack the way that councils' systems do: padded, stamped, numbered, bookmarked. */
import { degrees, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef, StandardFonts } from '@cantoo/pdf-lib';
import type { SetPaper } from './typeset.ts';

export interface PackPaper {
  /** "Agenda Item 5" is stamped on its first page; null for the front sheet and letters. */
  readonly item: string | null;
  /** Bookmark; papers of one item stand under the first one's. */
  readonly bookmark: string;
  readonly paper: SetPaper;
}

interface Bookmark { readonly title: string; readonly pageIndex: number; readonly children: Bookmark[] }

/** Writes bookmarks by hand: the library has no call for them. Returns the reference of the list's root. */
function writeOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): PDFRef {
  const { context } = document;
  const write = (list: readonly Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } => {
    const refs = list.map(() => context.nextRef());
    let count = list.length;
    list.forEach((each, index) => {
      const dict = context.obj({
        Title: PDFHexString.fromText(each.title),
        Parent: parent,
        Dest: [document.getPage(each.pageIndex).ref, PDFName.of('Fit')],
      });
      const previous = refs[index - 1];
      const next = refs[index + 1];
      if (previous) dict.set(PDFName.of('Prev'), previous);
      if (next) dict.set(PDFName.of('Next'), next);
      const self = refs[index] as PDFRef;
      if (each.children.length) {
        const inner = write(each.children, self);
        dict.set(PDFName.of('First'), inner.first);
        dict.set(PDFName.of('Last'), inner.last);
        dict.set(PDFName.of('Count'), PDFNumber.of(inner.count));
        count += inner.count;
      }
      context.assign(self, dict);
    });
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count };
  };
  const root = context.nextRef();
  const top = write(bookmarks, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: top.first, Last: top.last, Count: top.count }));
  return root;
}

/**
 * Every paper is padded to an even number of pages. "Page n" is stamped on all but the front pages, which have
 * no printed number when `countFrontPages` is false.
 */
export async function assemblePack(
  papers: readonly PackPaper[], properties: { title: string; subject: string; modified: Date }, countFrontPages: boolean,
): Promise<Uint8Array> {
  const pack = await PDFDocument.create();
  const font = await pack.embedFont(StandardFonts.Helvetica);
  const bookmarks: Bookmark[] = [];
  let number = 0;
  for (const [order, { item, bookmark, paper }] of papers.entries()) {
    const first = pack.getPageCount();
    const copied = await pack.copyPages(paper.document, paper.document.getPageIndices());
    copied.forEach((page) => pack.addPage(page));
    if (copied.length % 2 === 1) {
      const blank = pack.addPage([595.28, 841.89]);
      blank.drawText('This page is intentionally left blank', { x: 196, y: 430, size: 12, font });
    }
    for (let index = first; index < pack.getPageCount(); index++) {
      if (order === 0 && !countFrontPages) continue;
      number += 1;
      const text = `Page ${number}`;
      pack.getPage(index).drawText(text, { x: 297 - font.widthOfTextAtSize(text, 12) / 2, y: 24, size: 12, font, rotate: degrees(0) });
    }
    const children = paper.headings.filter((each) => each.level === 2)
      .map((each) => ({ title: each.title, pageIndex: first + each.pageIndex, children: [] }));
    const parent = bookmarks.at(-1);
    const sameItem = item !== null && parent?.title.startsWith(`${item} `);
    if (item !== null && !sameItem) {
      const stamp = `Agenda Item ${item}`;
      pack.getPage(first).drawText(stamp, { x: 568 - font.widthOfTextAtSize(stamp, 12), y: 812, size: 12, font });
    }
    if (sameItem) parent?.children.push({ title: bookmark, pageIndex: first, children: [] });
    else bookmarks.push({ title: item === null ? bookmark : `${item} ${bookmark}`, pageIndex: first, children });
  }
  pack.catalog.set(PDFName.of('Outlines'), writeOutline(pack, bookmarks));
  pack.setTitle(properties.title);
  pack.setSubject(properties.subject);
  pack.setAuthor('Saltmere Borough Council');
  pack.setLanguage('en-GB');
  return finish(pack, properties.modified);
}

/** Fixes everything that would differ from one run to the next. */
export async function finish(document: PDFDocument, modified: Date): Promise<Uint8Array> {
  document.setCreationDate(new Date(Date.UTC(2003, 0, 1)));
  document.setModificationDate(modified);
  document.setProducer('Scrutineer sample papers');
  document.setCreator('Scrutineer sample papers');
  return document.save({ updateFieldAppearances: false });
}
