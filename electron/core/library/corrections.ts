/** Lays what a person corrected over what was read off the papers. */
import type { DatabaseSync } from 'node:sqlite';
import { documentKindSchema, type ReportField, type ReportFields } from '#shared/domain/document/document.ts';
import { exemptAnswer } from '#shared/domain/segment/exempt.ts';
import type { SegmentedBase } from './documentRows.ts';
import { committeeKey, portfolioKey } from './keys.ts';
import { integer, json, text, textOrNull } from './rows.ts';

/** Corrected values by part key, then field. An empty value says "it has none". */
type Corrections = ReadonlyMap<string, ReadonlyMap<ReportField, string>>;

export function readCorrections(db: DatabaseSync, sha256: string): Corrections {
  const byPart = new Map<string, Map<ReportField, string>>();
  for (const row of db.prepare('SELECT part, field, value FROM correction WHERE sha256 = ? AND value IS NOT NULL').all(sha256)) {
    const fields = byPart.get(text(row, 'part')) ?? new Map<ReportField, string>();
    byPart.set(text(row, 'part'), fields.set(text(row, 'field') as ReportField, text(row, 'value')));
  }
  return byPart;
}

/** Fields as they are shown: corrected ones say so. */
export function withCorrections(fields: ReportFields, corrected: ReadonlyMap<ReportField, string> | undefined): ReportFields {
  const shown: ReportFields = { ...fields };
  for (const [field, value] of corrected ?? []) shown[field] = { value: value === '' ? null : value, origin: 'corrected' };
  return shown;
}

/** From 1; grows with every correction and with every one taken back, whatever becomes of derived rows. */
export function revisionOf(db: DatabaseSync, sha256: string, part: string): number {
  const row = db.prepare('SELECT coalesce(sum(changes), 0) AS changes FROM correction WHERE sha256 = ? AND part = ?').get(sha256, part);
  return 1 + (row ? integer(row, 'changes') : 0);
}

/** Works out the columns of a file's documents anew from what was segmented and what was corrected. */
export function layCorrections(db: DatabaseSync, fileId: string): void {
  const file = db.prepare('SELECT sha256 FROM file WHERE id = ?').get(fileId);
  if (!file) return;
  const corrections = readCorrections(db, text(file, 'sha256'));
  const update = db.prepare(`UPDATE document SET kind = ?, title = ?, committee = ?, committee_key = ?, meeting_date = ?, portfolio = ?,
    portfolio_key = ?, author = ?, period = ?, exempt = ? WHERE id = ?`);
  // A part takes committee and date from its pack where its own words give none.
  let packCommittee: string | null = null;
  let packDate: string | null = null;
  for (const row of db.prepare('SELECT id, part, fields, segmented, item FROM document WHERE file_id = ? ORDER BY position').all(fileId)) {
    const fields = withCorrections(json<ReportFields>(row, 'fields'), corrections.get(text(row, 'part')));
    const base = json<SegmentedBase>(row, 'segmented');
    const isFile = textOrNull(row, 'part') === '';
    const committee = settled(fields, 'committee', base.committee ?? packCommittee);
    const meetingDate = settled(fields, 'meetingDate', base.meetingDate ?? packDate);
    const portfolio = settled(fields, 'portfolio', null);
    const kind = documentKindSchema.safeParse(corrections.get(text(row, 'part'))?.get('kind'));
    update.run(
      kind.success ? kind.data : base.kind, corrections.get(text(row, 'part'))?.get('title') || base.title, committee, committeeKey(committee), meetingDate,
      portfolio, portfolioKey(portfolio), settled(fields, 'author', null), settled(fields, 'period', null),
      isExempt(fields, base) ? 1 : 0, text(row, 'id'),
    );
    if (isFile) {
      packCommittee = committee;
      packDate = meetingDate;
    }
  }
}

/** A person's word settles it; until then anything unclear counts as exempt. */
function isExempt({ exempt }: ReportFields, base: SegmentedBase): boolean {
  if (exempt?.origin === 'corrected') return exemptAnswer(exempt.value ?? '');
  return base.exempt;
}

/** What a person said, even where they said "none"; else what was read; else what is known from elsewhere. */
function settled(fields: ReportFields, field: ReportField, otherwise: string | null): string | null {
  const found = fields[field];
  if (found?.origin === 'corrected') return found.value;
  return found?.value ?? otherwise;
}
