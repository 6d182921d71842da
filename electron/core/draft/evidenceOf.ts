/** A question's evidence as it stands now: in this library's own copy of the paper where there is one, else as it was quoted. */
import type { DatabaseSync } from 'node:sqlite';
import type { Anchor, Citation } from '#shared/domain/anchor/anchor.ts';
import type { Evidence } from '#shared/domain/question/question.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { json, text, textOrNull } from '#core/library/rows.ts';

/** As they were first cited: a title that was corrected since makes no other version of the question. */
export function evidenceAsCited(db: DatabaseSync, questionId: string): Pick<Evidence, 'anchor' | 'citation'>[] {
  return db.prepare('SELECT anchor, citation FROM evidence WHERE question_id = ? ORDER BY position').all(questionId)
    .map((each) => ({ anchor: json<Anchor>(each, 'anchor'), citation: json<Citation>(each, 'citation') }));
}

export function evidenceOf(db: DatabaseSync, questionId: string): Evidence[] {
  return db.prepare('SELECT * FROM evidence WHERE question_id = ? ORDER BY position').all(questionId).map((each): Evidence => {
    const anchor = json<Anchor>(each, 'anchor');
    const before = json<Citation>(each, 'citation');
    const now = citationOf(db, anchor, before);
    return { anchor: now ? attached(db, anchor) : anchor, citation: now ?? before, annotationId: textOrNull(each, 'annotation_id'), here: now !== null };
  });
}

/** A colleague's program may have read the page a little otherwise: the same words are looked for where they stand here. */
export function attached(db: DatabaseSync, anchor: Anchor): Anchor {
  // Rectangles were made here, from this very text.
  if (anchor.rects.length > 0 || anchor.quote === '') return anchor;
  const row = db.prepare('SELECT text FROM page WHERE file_id = ? AND page_index = ?').get(anchor.fileId, anchor.pageIndex);
  const page = row ? text(row, 'text') : '';
  if (page.slice(anchor.start, anchor.end) === anchor.quote) return anchor;
  const words = anchor.quote.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const places = [...page.matchAll(new RegExp(words.join(String.raw`\s+`), 'gu'))];
  // Of several, the one nearest to where it stood.
  const nearest = places.toSorted((a, b) => Math.abs(a.index - anchor.start) - Math.abs(b.index - anchor.start))[0];
  return nearest ? { ...anchor, start: nearest.index, end: nearest.index + nearest[0].length } : anchor;
}
