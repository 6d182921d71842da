/**
 * The tables that are read from the open library and the vault as one, and by which rule a new row goes to the vault. In a rule
 * `NEW` is the row. Tables that aren't here are the open library's alone: who the member is, evenings, the clock of a sitting.
 */
export interface VaultedTable {
  readonly table: string;
  /** SQL that is true of a row that belongs in the vault; false: rows come there by name alone. */
  readonly belongs: string;
  /** A row that is in both is in the vault: which of the open library's rows are hidden, in SQL over its columns. */
  readonly hidden?: string;
}

const FILE = 'NEW.file_id IN (SELECT id FROM vault.file)';
const ORIGINAL = 'NEW.sha256 IN (SELECT sha256 FROM vault.file)';

export const VAULTED_TABLES: readonly VaultedTable[] = [
  { table: 'file', belongs: '0' },
  { table: 'derived', belongs: FILE },
  { table: 'document', belongs: FILE },
  { table: 'page', belongs: FILE },
  { table: 'page_layout', belongs: 'NEW.page_id IN (SELECT id FROM vault.page)' },
  { table: 'agenda_item', belongs: FILE },
  { table: 'report_body', belongs: 'NEW.document_id IN (SELECT id FROM vault.document)' },
  { table: 'paper_sketch', belongs: 'NEW.document_id IN (SELECT id FROM vault.document)' },
  { table: 'recognised_page', belongs: ORIGINAL },
  { table: 'correction', belongs: ORIGINAL },
  { table: 'reading', belongs: ORIGINAL },
  { table: 'reading_time', belongs: ORIGINAL },
  { table: 'annotation', belongs: FILE, hidden: 'id IN (SELECT id FROM vault.annotation)' },
  { table: 'annotation_origin', belongs: 'NEW.annotation_id IN (SELECT id FROM vault.annotation)', hidden: 'annotation_id IN (SELECT id FROM vault.annotation)' },
  { table: 'question', belongs: 'NEW.exempt = 1', hidden: 'id IN (SELECT id FROM vault.question)' },
  { table: 'evidence', belongs: 'NEW.question_id IN (SELECT id FROM vault.question)', hidden: 'question_id IN (SELECT id FROM vault.question)' },
  { table: 'shared_record', belongs: '0', hidden: '(kind, id) IN (SELECT kind, id FROM vault.shared_record)' },
  { table: 'comparison_correction', belongs: '0' },
  { table: 'version_link', belongs: 'NEW.older_id IN (SELECT id FROM vault.document) OR NEW.newer_id IN (SELECT id FROM vault.document)' },
  {
    table: 'mark_standing',
    belongs: `NEW.link_id IN (SELECT id FROM vault.version_link) OR (NEW.record = 'annotation' AND NEW.record_id IN (SELECT id FROM vault.annotation))
      OR (NEW.record = 'evidence' AND NEW.record_id IN (SELECT id FROM vault.question))`,
  },
  { table: 'search_entry', belongs: '0' },
];
