/**
 * Every table of a library, told apart: records, which hold what a person put in, wrote or did, and what is derived from the
 * originals. A table that is in neither list fails a test: whoever adds one says here whether backups have to carry it.
 */
export interface RecordTable {
  readonly table: string;
  /** Columns that tell one row from the others. */
  readonly key: readonly string[];
  /** Column with the ISO time of its last change; null where it has none. */
  readonly changed: string | null;
  /** Its `revision` grows with each change. */
  readonly revised: boolean;
  /** A row belongs to a row of another table, and is kept or replaced with it: [that table, column here that holds its one key]. */
  readonly partOf?: readonly [table: string, column: string];
  /** A column that holds the one key of another table's row, without a foreign key that says so. */
  readonly refers?: readonly [column: string, table: string];
  /** Whose other version is worth a row of its own where two were written at once. */
  readonly keepsBoth?: boolean;
}

/** In an order in which each row finds what it refers to. */
export const RECORD_TABLES: readonly RecordTable[] = [
  { table: 'file', key: ['id'], changed: 'imported_at', revised: false },
  { table: 'correction', key: ['sha256', 'part', 'field'], changed: 'corrected_at', revised: false },
  { table: 'reading', key: ['sha256', 'page_index'], changed: 'read_at', revised: false },
  { table: 'reading_time', key: ['sha256', 'page_index'], changed: 'changed_at', revised: false },
  { table: 'evening_away', key: ['meeting_id', 'evening'], changed: 'changed_at', revised: false },
  { table: 'annotation', key: ['id'], changed: 'updated_at', revised: true, keepsBoth: true },
  { table: 'annotation_origin', key: ['annotation_id'], changed: 'taken_at', revised: false, partOf: ['annotation', 'annotation_id'] },
  { table: 'question', key: ['id'], changed: 'updated_at', revised: true, keepsBoth: true },
  { table: 'evidence', key: ['question_id', 'position'], changed: null, revised: false, partOf: ['question', 'question_id'] },
  { table: 'comparison_correction', key: ['id'], changed: 'made_at', revised: false },
  { table: 'shared_record', key: ['kind', 'id'], changed: 'updated_at', revised: true },
  { table: 'sitting', key: ['meeting_id'], changed: null, revised: true },
  { table: 'version_link', key: ['id'], changed: 'changed_at', revised: false },
  { table: 'mark_standing', key: ['id'], changed: 'decided_at', revised: false, refers: ['link_id', 'version_link'] },
  { table: 'set_aside', key: ['kind', 'key'], changed: 'set_aside_at', revised: false },
  { table: 'known_clerk', key: ['public_key'], changed: 'changed_at', revised: false },
  { table: 'bundle_issue', key: ['bundle_id', 'sequence'], changed: 'changed_at', revised: false },
  { table: 'bundle_receipt', key: ['id'], changed: 'made_at', revised: false },
  // Settings of the library among notes of the program's own: see OWN_NOTES.
  { table: 'about', key: ['key'], changed: null, revised: false },
];

/** Keys of `about` that say how this very folder stands; no other library wants them. */
export const OWN_NOTES: readonly string[] = ['open', 'restoredFrom', 'sampleMade', 'backupSavedAt'];

/** Can be emptied and made again. A name with `*` at its end means all that begin so. */
export const DERIVED_TABLES: readonly string[] = [
  'derived', 'document', 'page', 'page_layout', 'agenda_item', 'report_body', 'comparison', 'paper_sketch', 'search_*', 'sqlite_*',
  // Made again where it is asked for again: large, and nobody's own words.
  'recognised_page',
];
