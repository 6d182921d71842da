/** From what people left in a PDF to marks of ours: each with an id of its source, so that none is taken in twice. */
import { createHash } from 'node:crypto';
import type { AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { meaningOfColour } from '#shared/domain/annotation/meaningColours.ts';
import { MEANINGS, type MeaningNames } from '#shared/domain/annotation/meaningNames.ts';
import type { FoundAnnotation } from '#core/extract/annotations/pdfMark.ts';
import { ownDraft } from './ownDraft.ts';
import { readOwnWords } from './ownWords.ts';
import { textUnder } from './textUnder.ts';

export interface CarriedMark {
  /** The same for the same annotation of the same file, whenever it is read. */
  readonly sourceId: string;
  readonly draft: AnnotationDraft;
  /** As the file says; empty where it doesn't. */
  readonly author: string;
  /** ISO times; empty where the file says none. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface CarriedMarks {
  readonly marks: readonly CarriedMark[];
  /** Annotations that we have no place for: stamps, arrows, notes that say nothing. */
  readonly leftOut: number;
}

/** As many rectangles as one area may have. */
const MOST_RECTS = 64;

/** @param pageOf a page's text by its index, or null where there is none */
export function draftsFromPdf(
  found: readonly FoundAnnotation[], fileId: string, pageOf: (pageIndex: number) => PageText | null, names: MeaningNames,
): CarriedMarks {
  const marks: CarriedMark[] = [];
  let leftOut = 0;
  const ours = Map.groupBy(found, ({ own }) => readOwnWords(own)?.id ?? '');
  for (const [id, pieces] of ours) {
    // All annotations of one mark of ours make that mark again; others are each a mark.
    const groups = id === '' ? pieces.map((piece) => [piece]) : [pieces];
    for (const group of groups) {
      const [first] = group;
      if (!first) continue;
      const draft = ownDraft(group, fileId, pageOf) ?? foreignDraft(first, fileId, pageOf, names);
      if (!draft) leftOut += 1;
      else marks.push({ sourceId: sourceId(first), draft: withAuthor(draft, first), author: first.author, createdAt: first.createdAt, updatedAt: first.updatedAt });
    }
  }
  return { marks, leftOut };
}

function sourceId(found: FoundAnnotation): string {
  if (found.name !== '') return `nm:${found.pageIndex}:${found.name}`;
  const rounded = [...found.rects, ...found.strokes].map((list) => list.flat().map((value) => Math.round(value)));
  return `hash:${createHash('sha256').update(JSON.stringify([found.pageIndex, found.subtype, rounded, found.contents, found.author])).digest('hex')}`;
}

/** Whose mark it is can be seen, and the list filtered by it. What we wrote ourselves names its author only if that was asked for. */
function withAuthor(draft: AnnotationDraft, { author, own }: FoundAnnotation): AnnotationDraft {
  return author === '' || own !== '' ? draft : { ...draft, tags: [...draft.tags, author] };
}

function foreignDraft(found: FoundAnnotation, fileId: string, pageOf: (pageIndex: number) => PageText | null, names: MeaningNames): AnnotationDraft | null {
  const page = pageOf(found.pageIndex);
  if (!page) return null;
  const note = noteOf(found);
  const at = { documentId: fileId, pageIndex: found.pageIndex, start: 0, end: 0 };
  const base = { meaning: meaningOf(found, names), at, note, tags: [] as string[] };
  switch (found.subtype) {
    case 'Highlight':
    case 'Underline':
    case 'Squiggly':
    case 'StrikeOut': {
      const words = textUnder(page, found.rects);
      // On a scan there are no words yet to mark: the place is kept.
      if (!words || page.text.slice(words.start, words.end).trim() === '') return area(base, found);
      const struck = found.subtype === 'StrikeOut' ? ['struck out'] : [];
      return { ...base, kind: found.subtype === 'Highlight' ? 'highlight' : 'underline', at: { ...at, ...words }, tags: struck };
    }
    case 'Square':
    case 'Circle':
    case 'Polygon':
      return area(base, found);
    case 'Ink':
      return found.strokes.length === 0 ? null : { ...base, kind: 'ink', strokes: found.strokes };
    default:
      // Text, FreeText, Caret and whatever else says something.
      return note === '' ? null : { ...base, kind: 'note' };
  }
}

function area(base: Omit<AnnotationDraft, 'kind'>, { rects }: FoundAnnotation): AnnotationDraft | null {
  const extended = rects.filter(([, , width, height]) => width > 0 && height > 0).slice(0, MOST_RECTS);
  return extended.length === 0 ? null : { ...base, kind: 'area', rects: extended };
}

/** Answers stand under what they answer, each with who gave it. */
function noteOf({ contents, replies }: FoundAnnotation): string {
  return [contents, ...replies.map((reply) => (reply.author === '' ? reply.contents : `${reply.author}: ${reply.contents}`))].filter((part) => part !== '').join('\n\n');
}

/** By its subject, where that is what the member calls one; else by its colour; else evidence, the plainest. */
function meaningOf({ subject, colour }: FoundAnnotation, names: MeaningNames): AnnotationMeaning {
  const said = subject.toLocaleLowerCase('en-GB');
  return MEANINGS.find((meaning) => names[meaning].toLocaleLowerCase('en-GB') === said) ?? (colour ? meaningOfColour(colour) : null) ?? 'evidence';
}
