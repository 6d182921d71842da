/** Compares what segmentation gives with labels made by reading, field by field, and prints the score. */
import type { SegmentedFile, SegmentedReport } from '#shared/domain/segment/segment.ts';

/** One line of `labels/reports.json`; null where the paper does not say. */
export interface ReportLabel {
  readonly source: string;
  readonly title: string | null;
  readonly committee: string | null;
  readonly reportType: string;
  readonly portfolio: string;
  readonly author: string;
  readonly meetingDate: string | null;
  readonly period: string;
  readonly sections: readonly string[];
}

export interface FieldScore {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  readonly right: boolean;
}

/**
 * A null title means that the paper prints none: what is shown then has to be marked as guessed (and the label's
 * report type is what one would guess). A null committee or date has to stay unknown: naming one would be made up.
 */
export function scoreReport(label: ReportLabel, report: SegmentedReport): FieldScore[] {
  const { fields } = report;
  const value = (field: 'committee' | 'portfolio' | 'author' | 'meetingDate' | 'period'): string => fields[field]?.value ?? '(none)';
  const same = (field: string, expected: string | null, found: string): FieldScore => ({ field, expected: expected ?? '(none)', found, right: letters(expected ?? '(none)') === letters(found) });
  return [
    label.title === null
      ? { field: 'title', expected: '(none: guessed)', found: `${report.title} (${fields.title?.origin ?? ''})`, right: fields.title?.origin === 'guessed' && report.title === label.reportType }
      : same('title', label.title, report.title),
    same('committee', label.committee, value('committee')),
    same('portfolio', label.portfolio, value('portfolio')),
    same('author', label.author, value('author')),
    same('meetingDate', label.meetingDate, value('meetingDate')),
    same('period', label.period, value('period')),
    same('sections', label.sections.join(' | '), report.sections.map((s) => s.title).join(' | ')),
  ];
}

/** The report that a labelled file stands for: the only one of a supplement, or the file's own. */
export function reportOf(file: SegmentedFile): SegmentedReport {
  const [report, ...others] = file.reports;
  if (report === undefined || others.length > 0) throw new Error(`expected one report, found ${file.reports.length}`);
  return report;
}

/** One line a field: "title  10/10", and below it what was wrong. */
export function printScore(scores: readonly (FieldScore & { readonly source: string })[]): string {
  const fields = [...new Set(scores.map((s) => s.field))];
  return fields.flatMap((field) => {
    const all = scores.filter((s) => s.field === field);
    const wrong = all.filter((s) => !s.right);
    return [`${field.padEnd(12)} ${all.length - wrong.length}/${all.length}`, ...wrong.map((s) => `    ${s.source}: expected ${s.expected}; found ${s.found}`)];
  }).join('\n');
}

/** Typographic and straight quotes and dashes count as the same. */
function letters(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
}
