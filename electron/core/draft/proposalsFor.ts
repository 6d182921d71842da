/** Proposals of questions for reports, a portfolio or a meeting: without those that were taken or dismissed already. */
import { AppError } from '#shared/contract/errors.ts';
import type { Params } from '#shared/contract/api.ts';
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import type { Proposal } from '#shared/domain/question/proposal.ts';
import { proposeQuestions } from '#shared/domain/question/proposals/proposeQuestions.ts';
import { formatCitation } from '#shared/domain/anchor/formatCitation.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { comparedReports } from '#core/compare/comparedReports.ts';
import type { KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { Library } from '#core/library/library.ts';
import { text, textOrNull } from '#core/library/rows.ts';
import { seriesOfMeeting } from '#core/meetings/seriesOfMeeting.ts';
import type { Clock } from '#core/ports.ts';
import { seriesKey } from '#core/read/series.ts';

export function proposalsFor(library: Library, asked: Params<'questions.propose'>, comparisons: KeptComparisons, clock: Clock): Proposal[] {
  const groups = 'meetingId' in asked ? seriesOfMeeting(library.db, asked.meetingId, clock) : [comparedReports(library.db, asked)];
  const done = handled(library);
  const proposals = groups.filter((ids) => ids.length > 0).flatMap((ids) => {
    const comparison = comparisons.of(library, ids);
    return proposeQuestions(comparison, sameSeries(library, comparison));
  });
  return proposals.filter(({ key }) => !done.has(key)).map((proposal) => cited(library, proposal));
}

/** Reports of the latest one's title and portfolio: another kind of paper is silent for other reasons. */
function sameSeries({ db }: Library, { reports }: Comparison): (reportId: string) => boolean {
  const keyOf = (id: string): string => {
    const row = db.prepare('SELECT title, portfolio FROM document WHERE id = ?').get(id);
    return row ? seriesKey(text(row, 'title'), textOrNull(row, 'portfolio')) : '';
  };
  const latest = keyOf(reports.at(-1)?.id ?? '');
  return (id) => keyOf(id) === latest;
}

/** Keys of those that the member has taken or doesn't want. */
function handled({ db }: Library): ReadonlySet<string> {
  const rows = db.prepare("SELECT key FROM set_aside WHERE kind = 'proposal' UNION SELECT proposal AS key FROM question WHERE proposal IS NOT NULL AND removed_at IS NULL").all();
  return new Set(rows.map((row) => text(row, 'key')));
}

function cited({ db }: Library, proposal: ReturnType<typeof proposeQuestions>[number]): Proposal {
  const find = db.prepare('SELECT file_id, portfolio FROM document WHERE id = ?');
  const evidence = proposal.evidence.map((passage) => {
    const row = find.get(passage.reportId);
    if (!row) throw new AppError('NOT_FOUND', 'There is no such report in the library');
    const fileId = text(row, 'file_id');
    const citation = citationOf(db, { fileId, pageIndex: passage.pageIndex, start: passage.start });
    return { ...passage, fileId, cite: citation ? formatCitation(citation) : '' };
  });
  const newest = find.get(proposal.evidence.at(-1)?.reportId ?? '');
  return { ...proposal, evidence, portfolio: newest ? textOrNull(newest, 'portfolio') : null };
}
