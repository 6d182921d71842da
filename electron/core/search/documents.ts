/** The library's papers as search needs them: to filter hits, to count facets, to name what was found. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

export interface SearchedDocument {
  readonly id: string;
  readonly fileId: string;
  readonly kind: string;
  readonly title: string;
  readonly committee: string | null;
  /** One key for a committee's spellings. */
  readonly committeeKey: string | null;
  readonly portfolio: string | null;
  readonly portfolioKey: string | null;
  /** ISO day, or month where only that is known. */
  readonly date: string | null;
  /** First page of a report that stands in a pack (0-based, in the file); null for a file itself. */
  readonly partFrom: number | null;
  /** A newer version of it, or of the file that it stands in, is in the library. */
  readonly replaced: boolean;
}

/** Papers that aren't removed, by id; read again when anything in the database has changed. */
export class SearchedDocuments {
  readonly #changed: StatementSync;
  readonly #version: StatementSync;
  readonly #read: StatementSync;
  #mark = '';
  #byId: ReadonlyMap<string, SearchedDocument> = new Map();

  constructor(db: DatabaseSync) {
    this.#changed = db.prepare('SELECT total_changes() AS changes');
    this.#version = db.prepare('PRAGMA data_version');
    // A part that says no committee or date of its own has its pack's.
    this.#read = db.prepare(`
      WITH replaced AS MATERIALIZED (SELECT older_id FROM version_link JOIN document ON document.id = newer_id JOIN file ON file.id = file_id WHERE state <> 'refused' AND removed_at IS NULL)
      SELECT part.id, part.file_id, part.kind, part.title,
        coalesce(part.committee, whole.committee), coalesce(part.committee_key, whole.committee_key),
        part.portfolio, part.portfolio_key, coalesce(part.meeting_date, whole.meeting_date), CASE WHEN part.part_of IS NULL THEN NULL ELSE part.page_from END,
        part.id IN (SELECT older_id FROM replaced) OR part.file_id IN (SELECT older_id FROM replaced)
      FROM document AS part JOIN document AS whole ON whole.id = part.file_id JOIN file ON file.id = part.file_id
      WHERE file.removed_at IS NULL`);
    this.#read.setReturnArrays(true);
  }

  all(): ReadonlyMap<string, SearchedDocument> {
    // This connection's changes, and whether another one wrote.
    const mark = `${String(this.#changed.get()?.['changes'])} ${String(this.#version.get()?.['data_version'])}`;
    if (mark === this.#mark) return this.#byId;
    const byId = new Map<string, SearchedDocument>();
    for (const row of this.#read.iterate() as Iterable<unknown>) {
      const [id, fileId, kind, title, committee, committeeKey, portfolio, portfolioKey, date, partFrom, replaced] = row as
        [string, string, string, string, string | null, string | null, string | null, string | null, string | null, number | null, number];
      byId.set(id, { id, fileId, kind, title, committee, committeeKey, portfolio, portfolioKey, date, partFrom, replaced: replaced === 1 });
    }
    this.#byId = byId;
    this.#mark = mark;
    return byId;
  }
}
