/**
 * The library's tables. Records (what a person put in, wrote or did) stand apart from what is derived from the
 * originals: every derived table can be emptied and made again, and nothing that a person did is lost.
 *
 * Times are ISO strings in UTC; dates ISO days; `page_index` 0-based in the file; offsets UTF-16 code units into
 * `page.text`, end exclusive; JSON columns hold what the Zod schema of the same name in `shared/` describes.
 */
export const libraryTables = `
-- RECORDS ---------------------------------------------------------------------------------------------------

CREATE TABLE about (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An imported original: files/<sha256>.<extension>. Taken out of the library where removed_at is set: such a file,
-- its documents and pages show nowhere, but marks and questions that cite it stay.
CREATE TABLE file (
  id TEXT PRIMARY KEY,                -- first 12 hex digits of sha256
  sha256 TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,               -- file name it was imported from
  extension TEXT NOT NULL,            -- of the original in files/, without the dot
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- A field set by hand. Keyed by the original's content and the part's first page, so that it survives a re-import.
-- value NULL: taken back. changes: how often it was set, so that revisions only ever grow.
CREATE TABLE correction (
  sha256 TEXT NOT NULL,
  part TEXT NOT NULL,                 -- '' for the file itself, 'p3' for the part that begins on its third page
  field TEXT NOT NULL,
  value TEXT,
  changes INTEGER NOT NULL DEFAULT 1,
  corrected_at TEXT NOT NULL,
  PRIMARY KEY (sha256, part, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  sha256 TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  read_at TEXT NOT NULL,
  PRIMARY KEY (sha256, page_index)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  meaning TEXT NOT NULL,
  file_id TEXT NOT NULL REFERENCES file (id),
  sha256 TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  rects TEXT NOT NULL,                -- JSON PdfRect[]
  note TEXT NOT NULL,
  tags TEXT NOT NULL,                 -- JSON string[]
  citation TEXT NOT NULL,             -- JSON Citation as it was when made: holds when the paper has gone
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  content_sha256 TEXT NOT NULL DEFAULT ''  -- recordHash(); '' where none was made
) STRICT;
CREATE INDEX annotation_by_page ON annotation (file_id, page_index);

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  text TEXT NOT NULL,
  purpose TEXT NOT NULL,
  type TEXT NOT NULL,
  theme TEXT NOT NULL,
  addressee TEXT NOT NULL,
  private_note TEXT NOT NULL,
  position REAL NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  content_sha256 TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE evidence (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  annotation_id TEXT REFERENCES annotation (id),
  file_id TEXT NOT NULL REFERENCES file (id),
  page_index INTEGER NOT NULL,
  anchor TEXT NOT NULL,               -- JSON Anchor
  citation TEXT NOT NULL,             -- JSON Citation
  PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;

-- DERIVED ---------------------------------------------------------------------------------------------------

-- What made a file's derived rows. No row: never made. Another version than the program's: made again.
CREATE TABLE derived (
  file_id TEXT PRIMARY KEY REFERENCES file (id) ON DELETE CASCADE,
  extractor_version INTEGER NOT NULL,
  segmenter_version INTEGER NOT NULL,
  index_version INTEGER,              -- NULL: not indexed
  extracted TEXT NOT NULL,            -- JSON ExtractedFile
  text_sha256 TEXT NOT NULL,          -- of all its pages' text: tells silent damage
  glossary TEXT NOT NULL              -- JSON GlossaryTerm[]
) STRICT, WITHOUT ROWID;

-- A file (part_of NULL; id = file.id) or a part of one (id = file.id || '-p' || first page from 1).
-- Columns hold what is true now: as segmented, with corrections laid over.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  part_of TEXT,
  part TEXT NOT NULL,                 -- key of its corrections: '' or 'p3'
  position INTEGER NOT NULL,          -- among its file's documents, the file itself first
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  committee TEXT,
  committee_key TEXT,                 -- committeeKey(): one key for its spellings
  meeting_date TEXT,                  -- ISO day, or month ('2022-12') where only that is known
  meeting_time TEXT,
  meeting_venue TEXT,
  published_on TEXT,                  -- ISO day of a covering letter, or null
  portfolio TEXT,
  portfolio_key TEXT,                 -- portfolioKey(); groups of keys: read/portfolios.ts
  author TEXT,
  period TEXT,
  item TEXT,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  exempt INTEGER NOT NULL,
  fields TEXT NOT NULL,               -- JSON ReportFields as segmented, without corrections
  segmented TEXT NOT NULL             -- JSON SegmentedBase: what a correction that is taken back leaves
) STRICT;
CREATE INDEX document_by_file ON document (file_id, position);

CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  page_index INTEGER NOT NULL,
  page_label TEXT NOT NULL,
  item TEXT,                          -- agenda item number
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED, -- the part that owns it, else the file
  text TEXT NOT NULL,
  width_pt REAL NOT NULL,
  height_pt REAL NOT NULL,
  problems TEXT NOT NULL,             -- JSON PageProblem[]
  needs_ocr INTEGER NOT NULL,
  UNIQUE (file_id, page_index)
) STRICT;
CREATE INDEX page_by_document ON page (document_id);
CREATE INDEX page_needing_ocr ON page (file_id, page_index) WHERE needs_ocr = 1;

-- Large, and only read to show or segment a page: kept apart so that scans of page stay small.
CREATE TABLE page_layout (
  page_id INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  layout BLOB NOT NULL                -- deflated JSON (a tenth of its size): see library/pages.ts, which reads pages whole
) STRICT;

CREATE TABLE agenda_item (
  file_id TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  page_from INTEGER NOT NULL,
  page_to INTEGER NOT NULL,
  exempt INTEGER NOT NULL,
  papers INTEGER NOT NULL,            -- 0: business with no paper; its pages only list it
  conflict TEXT,
  PRIMARY KEY (file_id, position)
) STRICT, WITHOUT ROWID;

-- Sections and statements of a report, read whole to outline or compare it.
CREATE TABLE report_body (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  sections TEXT NOT NULL,             -- JSON Section[]
  statements TEXT NOT NULL            -- JSON Statement[]
) STRICT;

CREATE TABLE comparison (
  key TEXT PRIMARY KEY,               -- SHA-256 of what went in and of what compared it
  result TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
`;
