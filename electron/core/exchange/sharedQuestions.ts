/** Questions as they're exchanged: read from the library with every version, and written back as merged. */
import type { DatabaseSync } from 'node:sqlite';
import type { PartContents } from '#shared/domain/exchange/contents.ts';
import { QUESTION_PARTS, shownOf, versionsOf } from '#shared/domain/exchange/mergeQuestion.ts';
import type { SharedQuestion } from '#shared/domain/exchange/questionSet.ts';
import type { Stamp, Version } from '#shared/domain/exchange/register.ts';
import type { Writer } from '#shared/domain/member/member.ts';
import type { Question, QuestionPart } from '#shared/domain/question/question.ts';
import { evidenceAsCited } from '#core/draft/evidenceOf.ts';
import { evidenceFrom, partContents } from '#core/draft/partContents.ts';
import { nextOrder, putQuestion, questionFrom } from '#core/draft/questionRecords.ts';
import { putVersions, rivalsOf, stampsOf, type RivalVersion } from '#core/draft/questionVersions.ts';
import { integer, json, text, type Row } from '#core/library/rows.ts';
import { readMember } from '#core/member/memberRecord.ts';
import { indexQuestion } from '#core/search/indexPages.ts';

/** Removed ones too; null where there is none. */
export function findSharedQuestion(db: DatabaseSync, id: string): { readonly question: SharedQuestion; readonly removed: boolean } | null {
  const row = db.prepare('SELECT * FROM question WHERE id = ?').get(id);
  return row ? { question: sharedFrom(db, row), removed: row['removed_at'] !== null } : null;
}

function sharedFrom(db: DatabaseSync, row: Row): SharedQuestion {
  const id = text(row, 'id');
  const me = readMember(db);
  const author = json<Writer>(row, 'author');
  const stamps = stampsOf(db, id);
  const rivals = rivalsOf(db, id);
  const contents = contentsAsCited(db, questionFrom(db, row, me));
  // A member may have written before they said their name.
  const signed = (stamp: Stamp): Stamp => (stamp.by.id === me.id ? { ...stamp, by: { id: me.id, name: me.name } } : stamp);
  const all = <P extends QuestionPart>(part: P): Version<PartContents[P]>[] => [
    { stamp: signed(stamps[part]), content: contents[part] }, ...rivals.filter((rival) => rival.part === part).map(({ version }) => version as Version<PartContents[P]>),
  ];
  return {
    id, author: author.id === '' || author.id === me.id ? { id: me.id, name: me.name } : author, createdAt: text(row, 'created_at'), exempt: restsOnExempt(db, row),
    words: all('words'), placing: all('placing'), outcome: all('outcome'),
  };
}

/** With citations as they were first made: a title that was corrected here since is no other version. */
export function contentsAsCited(db: DatabaseSync, question: Question): PartContents {
  const cited = evidenceAsCited(db, question.id).map((each) => ({ ...each, annotationId: null, here: false }));
  return partContents({ ...question, evidence: cited });
}

/** By what this library knows of the papers cited, or by what the file said that the question came in. */
function restsOnExempt(db: DatabaseSync, row: Row): boolean {
  if (integer(row, 'exempt') === 1) return true;
  return db.prepare(`
    SELECT 1 FROM evidence JOIN page ON page.file_id = evidence.file_id AND page.page_index = evidence.page_index JOIN document ON document.id = page.document_id
    WHERE evidence.question_id = ? AND (document.exempt = 1 OR EXISTS (SELECT 1 FROM agenda_item WHERE agenda_item.file_id = page.file_id AND exempt = 1 AND page.page_index BETWEEN page_from AND page_to))`)
    .get(text(row, 'id')) !== undefined;
}

/** Writes a question with all its versions; what is shown of each part is `shownOf` it. A removed one stays removed. */
export function putSharedQuestion(db: DatabaseSync, merged: SharedQuestion, at: string): void {
  const me = readMember(db);
  const row = db.prepare('SELECT * FROM question WHERE id = ?').get(merged.id);
  const before = row ? questionFrom(db, row, me) : null;
  const [words, placing, outcome] = [shownOf(versionsOf(merged, 'words'), me.id), shownOf(versionsOf(merged, 'placing'), me.id), shownOf(versionsOf(merged, 'outcome'), me.id)];
  const { evidence, ...said } = words.content;
  // A passage that was here before keeps its place in this library's copy, and the mark it came from.
  const had = new Map((before?.evidence ?? []).map((each) => [placeOf(each.anchor), each]));
  putQuestion(db, {
    id: merged.id, revision: (before?.revision ?? 0) + 1, ...said, evidence: evidence.map((shared) => had.get(placeOf(shared)) ?? { ...evidenceFrom(shared), here: false }),
    ...placing.content, ...outcome.content, author: merged.author, proposal: before?.proposal ?? null, privateNote: before?.privateNote ?? '',
    order: before?.order ?? nextOrder(db), createdAt: merged.createdAt, updatedAt: at, conflicts: [],
  }, merged.exempt);
  const shown: Record<QuestionPart, Version<unknown>> = { words, placing, outcome };
  const stamps: Record<QuestionPart, Stamp> = { words: words.stamp, placing: placing.stamp, outcome: outcome.stamp };
  const rivals = QUESTION_PARTS.flatMap((part) => versionsOf(merged, part).filter((version) => version !== shown[part]).map((version) => ({ part, version }) as RivalVersion));
  putVersions(db, merged.id, stamps, rivals);
  db.prepare('UPDATE question SET exempt = ? WHERE id = ?').run(merged.exempt ? 1 : 0, merged.id);
  indexQuestion(db, merged.id);
}

const placeOf = ({ sha256, pageIndex, start, end, quote }: { sha256: string; pageIndex: number; start: number; end: number; quote: string }): string => [sha256, pageIndex, start, end, quote].join(' ');
