/**
 * Which paper came again as which, and where marks and evidence stand on each. Papers are named by ids that are made of their
 * content, so that what a person decided holds when papers are prepared again.
 */
export const versionTables = `
-- One paper replaced by another. state: 'found' by the program, 'said' by a person, 'refused' by a person (never found again).
CREATE TABLE version_link (
  id TEXT PRIMARY KEY,
  older_id TEXT NOT NULL,             -- document.id of the version replaced
  newer_id TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,               -- VersionReason, or 'said'
  likeness REAL NOT NULL,
  made_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (older_id, newer_id)
) STRICT;

-- What became of one mark, or of one piece of a question's evidence, in the newer version.
CREATE TABLE mark_standing (
  id TEXT PRIMARY KEY,
  link_id TEXT NOT NULL,
  record TEXT NOT NULL,               -- 'annotation' or 'evidence'
  record_id TEXT NOT NULL,            -- annotation.id or question.id
  was TEXT NOT NULL,                  -- JSON: its place on the older version, whole, so that it can go back there
  place_key TEXT NOT NULL,            -- tells pieces of evidence of one question apart
  resolution TEXT NOT NULL,           -- JSON Resolution, as it was found
  decision TEXT NOT NULL,             -- 'moved', 'open', 'accepted', 'placed', 'kept'
  made_at TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  UNIQUE (link_id, record, record_id, place_key)
) STRICT;

-- Derived: how alike papers are is read off these; and which papers were looked at, by which rules.
CREATE TABLE paper_sketch (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  rules INTEGER NOT NULL,
  sketch TEXT NOT NULL,               -- JSON Sketch
  opening TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
