/** A question's evidence as it stands now: in this library's own copy of the paper where there is one, else as it was quoted. */
import type { DatabaseSync } from 'node:sqlite';
import type { Anchor, Citation } from '#shared/domain/anchor/anchor.ts';
import type { Evidence } from '#shared/domain/question/question.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { json, textOrNull } from '#core/library/rows.ts';

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
    return { anchor, citation: now ?? before, annotationId: textOrNull(each, 'annotation_id'), here: now !== null };
  });
}
