/** What a member corrected in comparisons, as the library keeps it. One that was taken back stays, as a record of it. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { comparisonCorrectionSchema, type CorrectionRecord } from '#shared/domain/compare/corrections/correction.ts';
import { homeOfFile, type Home } from '#core/library/homes.ts';
import { json, text, textOrNull } from '#core/library/rows.ts';
import { portfolioGroups, portfolioNamed, type PortfolioGroup } from '#core/read/portfolios.ts';

/** Corrections that hold for these reports, earliest first. */
export function correctionsFor(db: DatabaseSync, reportIds: readonly string[]): CorrectionRecord[] {
  const records = allCorrections(db);
  if (records.length === 0) return [];
  const groups = portfolioGroups(db);
  const here = new Set(subjectsOf(db, reportIds).map((subject) => nameNow(groups, subject)));
  return records.filter(({ portfolios }) => portfolios.every((portfolio) => here.has(nameNow(groups, portfolio))));
}

/** One that was made over an exempt report may hold its words. @param reportIds those that were compared */
export function rememberCorrection(db: DatabaseSync, { id, portfolios, madeAt, correction }: CorrectionRecord, reportIds: readonly string[]): void {
  const file = db.prepare('SELECT file_id FROM document WHERE id = ?');
  const home: Home = reportIds.some((each) => homeOfFile(db, String(file.get(each)?.['file_id'])) === 'vault') ? 'vault' : 'main';
  db.prepare(`INSERT INTO ${home}.comparison_correction (id, portfolios, correction, made_at) VALUES (?, ?, ?, ?)`)
    .run(id, JSON.stringify(portfolios), JSON.stringify(correction), madeAt);
}

/** Taking back what was taken back already changes nothing. @throws AppError `NOT_FOUND` */
export function takeCorrectionBack(db: DatabaseSync, id: string, at: string): void {
  if (!db.prepare('SELECT 1 FROM comparison_correction WHERE id = ?').get(id)) throw new AppError('NOT_FOUND', 'There is no such correction');
  db.prepare('UPDATE comparison_correction SET taken_back_at = coalesce(taken_back_at, ?) WHERE id = ?').run(at, id);
}

/** The portfolios that reports are on; where none has any, the papers themselves. */
export function subjectsOf(db: DatabaseSync, reportIds: readonly string[]): string[] {
  const find = db.prepare('SELECT portfolio FROM document WHERE id = ?');
  const portfolios = reportIds.flatMap((id) => {
    const row = find.get(id);
    return (row ? textOrNull(row, 'portfolio') : null) ?? [];
  });
  const groups = portfolioGroups(db);
  const named = new Set(portfolios.map((portfolio) => nameNow(groups, portfolio)));
  // A file's id is made of its content, so that it names the same paper in every library.
  return named.size > 0 ? [...named].sort() : reportIds.map((id) => `paper:${id}`).sort();
}

/** A portfolio under whichever spelling most papers use now. */
function nameNow(groups: readonly PortfolioGroup[], subject: string): string {
  return portfolioNamed(groups, subject)?.name ?? subject;
}

function allCorrections(db: DatabaseSync): CorrectionRecord[] {
  const rows = db.prepare('SELECT * FROM comparison_correction WHERE taken_back_at IS NULL ORDER BY made_at, id').all();
  return rows.map((row) => ({
    id: text(row, 'id'), portfolios: json<string[]>(row, 'portfolios'), madeAt: text(row, 'made_at'),
    correction: comparisonCorrectionSchema.parse(json(row, 'correction')),
  }));
}
