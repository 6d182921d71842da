/** What a meeting's papers give reason to ask, and which questions rest on the same passages. */
import type { DatabaseSync } from 'node:sqlite';
import type { Result } from '#shared/contract/api.ts';
import { formatCitation } from '#shared/domain/anchor/formatCitation.ts';
import type { MeetingSummary, SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import type { Question } from '#shared/domain/question/question.ts';
import type { Section, Statement } from '#shared/domain/segment/segment.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { json, text } from '#core/library/rows.ts';
import { meetingItems } from '#core/meetings/meetingItems.ts';

type Coverage = Result<'linesOfEnquiry.coverage'>;

interface Place { readonly fileId: string; readonly pageIndex: number; readonly start: number; readonly end: number }

const RECOMMENDATIONS = /^(?:\d+(?:\.\d+)*\.?\s+)?recommendations?\b/i;

export function coverageOf(db: DatabaseSync, meeting: MeetingSummary, findings: readonly SinceLastReport[], questions: readonly Question[]): Coverage {
  const items = meetingItems(db, meeting);
  const itemOf = ({ fileId, pageIndex }: Place): string | null => items.find((item) => item.fileId === fileId && item.pageFrom <= pageIndex && pageIndex <= item.pageTo)?.number ?? null;
  const asked = questions.filter((question) => question.status !== 'withdrawn' && (question.meetingId === null || question.meetingId === meeting.id));
  const covering = (places: readonly Place[]): string[] => asked.filter(({ evidence }) => evidence.some(({ anchor }) => places.some((place) => meets(anchor, place)))).map(({ id }) => id);
  return {
    findings: findings.map((finding) => ({
      ...finding, item: finding.passages.toReversed().map(itemOf).find((item) => item !== null) ?? null, questionIds: covering(finding.passages),
    })),
    recommendations: recommendationsIn(db, meeting).map((place) => ({ ...place, item: itemOf(place), questionIds: covering([place]) })),
  };
}

function recommendationsIn(db: DatabaseSync, { papers }: MeetingSummary): Omit<Coverage['recommendations'][number], 'item' | 'questionIds'>[] {
  const find = db.prepare(`SELECT document.id, sections, statements FROM report_body JOIN document ON document.id = document_id
    WHERE file_id = ? AND kind IN ('report', 'supplement') ORDER BY position`);
  return papers.flatMap(({ fileId }) => find.all(fileId).flatMap((row) => {
    const sections = json<Section[]>(row, 'sections');
    const own = json<Statement[]>(row, 'statements').filter(({ section, kind }) => kind !== 'tableRow' && RECOMMENDATIONS.test(sections[section]?.title ?? ''));
    return own.flatMap((statement) => {
      const [span] = statement.spans;
      if (!span) return [];
      const place = { fileId, pageIndex: span.pageIndex, start: span.start, end: span.end };
      const citation = citationOf(db, place);
      return [{ ...place, reportId: text(row, 'id'), quote: statement.text, cite: citation ? formatCitation(citation) : '' }];
    });
  }));
}

function meets(a: Place, b: Place): boolean {
  return a.fileId === b.fileId && a.pageIndex === b.pageIndex && a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);
}
