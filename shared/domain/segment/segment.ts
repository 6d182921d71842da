/** What segmentation gives: a file cut into agenda items and reports, a report into sections and statements. */
import type { DocumentKind, ReportFields } from '#shared/domain/document/document.ts';

/** Bump when the same text would be cut otherwise. */
export const SEGMENTER_VERSION = 2;

/** A stretch of one page's text. */
export interface TextSpan {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** A heading and what stands under it, until the next heading of its rank or higher. */
export interface Section {
  /** "2.", "A", or null. */
  readonly number: string | null;
  /** As printed, white space collapsed, with its number: "3. YJS Practice Improvement - Audit Plan". */
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** Titles of the sections around it, outermost first, itself last: tells two "Practice Improvement" apart. */
  readonly path: readonly string[];
  readonly heading: TextSpan;
}

/** A bullet, or a sentence that stands alone: the smallest thing that is compared and cited. */
export interface Statement {
  /** Verbatim text, white space collapsed to single spaces. */
  readonly text: string;
  /** One span, or two where a page break cuts it. */
  readonly spans: readonly TextSpan[];
  /** Index into `sections`, or -1 before the first heading. */
  readonly section: number;
  /** Numbered paragraph that it stands in ("2.3"), or null. */
  readonly paragraph: string | null;
  readonly kind: 'bullet' | 'sentence' | 'tableRow';
  /** Counts bullets and paragraphs: sentences of one block share it. */
  readonly block: number;
  /** Of a table's row: what its cells say, verbatim with white space collapsed; "" for an empty one. */
  readonly cells?: readonly string[];
}

export interface SegmentedReport {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly pageFrom: number;
  readonly pageTo: number;
  /** Number of the agenda item that it stands under, or null. */
  readonly item: string | null;
  readonly fields: ReportFields;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  /** Fails closed: true also where the marking is unclear. */
  readonly exempt: boolean;
}

export interface SegmentedItem {
  readonly number: string | null;
  readonly title: string;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly exempt: boolean;
  /** False where its pages are only those that list it: procedural or verbal business, papers to follow. */
  readonly papers: boolean;
  /** How printed ranges, stamps and bookmarks disagree, or null. */
  readonly conflict: string | null;
}

export interface SegmentedMeeting {
  readonly committee: string | null;
  readonly date: string | null;
  /** "18:30", or null. */
  readonly time: string | null;
  readonly venue: string | null;
  /** ISO date of a supplement's covering letter, or of the agenda's own foot. */
  readonly publishedOn?: string | null;
}

/** An abbreviation that a paper spells out: "First Time Entrants (FTE)". */
export interface GlossaryTerm {
  readonly abbreviation: string;
  readonly meaning: string;
  readonly at: TextSpan;
}

/** A whole imported file. A single report is one entry in `reports` that spans all pages. */
export interface SegmentedFile {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly fields: ReportFields;
  readonly meeting: SegmentedMeeting;
  /** True when any of its papers is exempt, or may be; an exempt item without papers here does not count. */
  readonly exempt: boolean;
  readonly items: readonly SegmentedItem[];
  readonly reports: readonly SegmentedReport[];
  readonly glossary: readonly GlossaryTerm[];
}
