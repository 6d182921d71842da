/** What became of each mark of a pair of versions, as it is shown and as a person decides. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Placement } from '#shared/domain/anchor/anchor.ts';
import { foundResolutionSchema, isCertain, type FoundResolution, type VersionPlace } from '#shared/domain/version/resolution.ts';
import { standingDecisionSchema, type MarkStanding, type ShownPlace, type StandingDecision, type VersionLink } from '#shared/domain/version/versionLink.ts';
import { readAnnotation } from '#core/annotate/annotationRecords.ts';
import { readQuestion } from '#core/draft/questionRecords.ts';
import { json, text, type Row } from '#core/library/rows.ts';
import { moveRecord, whereAt, type WherePlaced } from './markedPlaces.ts';
import type { ResolvingTools } from './resolveMarks.ts';
import { readLink } from './versionRecords.ts';

/** Most letters shown on either side of a passage, within its paragraph. */
const AROUND = 180;

/** Marks that were removed since are not told of. */
export function standingsOf(db: DatabaseSync, link: VersionLink): MarkStanding[] {
  const shown = db.prepare('SELECT * FROM mark_standing WHERE link_id = ? ORDER BY made_at, rowid').all(link.id).flatMap((row) => shownStanding(db, row, link) ?? []);
  return shown.toSorted((a, b) => a.was.pageIndex - b.was.pageIndex || a.was.start - b.was.start);
}

function shownStanding(db: DatabaseSync, row: Row, link: VersionLink): MarkStanding | null {
  const about = recordAbout(db, row);
  if (!about) return null;
  const was = json<WherePlaced>(row, 'was');
  const found = foundResolutionSchema.parse(json(row, 'resolution'));
  const place = found.place === null ? null : shownPlace(db, link.newer.fileId, found.place);
  return {
    id: text(row, 'id'), linkId: link.id, record: text(row, 'record') === 'evidence' ? 'evidence' : 'annotation', recordId: text(row, 'record_id'), ...about,
    decision: standingDecisionSchema.parse(row['decision']), status: found.status, reason: found.reason, confidence: found.confidence,
    was: shownPlace(db, was.anchor.fileId, { spans: [was.anchor, ...was.continued], quote: [was.anchor, ...was.continued].map(({ quote }) => quote).join(' ') }),
    wasCited: was.citation, place, candidates: found.candidates.map((each) => shownPlace(db, link.newer.fileId, each)), decidedAt: text(row, 'decided_at'),
  };
}

export function recordAbout(db: DatabaseSync, row: Row): Pick<MarkStanding, 'kind' | 'meaning' | 'words'> | null {
  try {
    const id = text(row, 'record_id');
    if (text(row, 'record') === 'evidence') return { kind: null, meaning: null, words: readQuestion(db, id).text };
    const { kind, meaning, note } = readAnnotation(db, id);
    return { kind, meaning, words: note };
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

function shownPlace(db: DatabaseSync, fileId: string, { spans, quote }: VersionPlace): ShownPlace {
  const [first, last] = [spans[0], spans.at(-1)];
  const page = (pageIndex: number): Row | undefined => db.prepare('SELECT page_label, text FROM page WHERE file_id = ? AND page_index = ?').get(fileId, pageIndex);
  const [head, tail] = [page(first?.pageIndex ?? 0), page(last?.pageIndex ?? 0)];
  const [start, end] = [first?.start ?? 0, first?.end ?? 0];
  return {
    fileId, pageIndex: first?.pageIndex ?? 0, pageLabel: head ? text(head, 'page_label') : String((first?.pageIndex ?? 0) + 1), start, end, quote,
    before: head && end > start ? text(head, 'text').slice(Math.max(0, start - AROUND), start).replace(/^[^]*\n/, '').replaceAll(/\s+/g, ' ') : '',
    after: tail && end > start ? text(tail, 'text').slice(last?.end ?? 0, (last?.end ?? 0) + AROUND).replace(/\n[^]*$/, '').replaceAll(/\s+/g, ' ') : '',
  };
}

export type Verdict =
  | { readonly decision: 'accept'; readonly candidate: number | null }
  | { readonly decision: 'keep' }
  | { readonly decision: 'undo' }
  | { readonly decision: 'place'; readonly at: readonly Placement[] };

/** Carries out what a person decided of one mark. Call it in a transaction. @throws AppError `NOT_FOUND`, `REVISION_CONFLICT` */
export function decideStanding({ library, clock, updateQuestion }: ResolvingTools, id: string, verdict: Verdict): void {
  const { db } = library;
  const row = db.prepare('SELECT * FROM mark_standing WHERE id = ?').get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such mark to decide on');
  const link = readLink(db, text(row, 'link_id'));
  const record = { record: text(row, 'record') === 'evidence' ? 'evidence' as const : 'annotation' as const, recordId: text(row, 'record_id') };
  const was = json<WherePlaced>(row, 'was');
  const found = foundResolutionSchema.parse(json(row, 'resolution'));
  const kind = record.record === 'annotation' ? readAnnotation(db, record.recordId).kind : null;
  const now = clock.now().toISOString();
  const stands = text(row, 'decision');
  const away = stands === 'moved' || stands === 'accepted' || stands === 'placed';
  const here = away && found.place ? whereAt(db, { kind, where: was }, found.place, link.newer) : was;

  const settle = (decision: StandingDecision, resolution: FoundResolution = found): void => {
    db.prepare('UPDATE mark_standing SET decision = ?, resolution = ?, decided_at = ? WHERE id = ?').run(decision, JSON.stringify(resolution), now, id);
  };
  if (verdict.decision === 'undo' || verdict.decision === 'keep') {
    if (away) moveRecord(db, record, here, was, now, updateQuestion);
    settle(verdict.decision === 'keep' ? 'kept' : found.late === true && isCertain(found) && stands !== 'placed' ? 'offered' : 'open');
    return;
  }
  const place = verdict.decision === 'place' ? chosenPlace(verdict.at) : verdict.candidate === null ? found.place : found.candidates[verdict.candidate];
  if (!place) throw new AppError('NOT_FOUND', 'There is no place to put it');
  const to = whereAt(db, { kind, where: was }, place, link.newer);
  moveRecord(db, record, here, to, now, updateQuestion);
  const others = found.place && found.place !== place ? [{ ...found.place, confidence: found.confidence }, ...found.candidates.filter((each) => each !== place)] : found.candidates;
  settle(verdict.decision === 'place' ? 'placed' : 'accepted', { ...found, place: { spans: place.spans, quote: place.quote, ...(place.rects ? { rects: place.rects } : {}) }, candidates: others });
}

function chosenPlace(at: readonly Placement[]): VersionPlace {
  return { spans: at.map(({ pageIndex, start, end }) => ({ pageIndex, start, end })), quote: '' };
}
