/**
 * What a question becomes: follow-ups, who asks it, its answer; lines of enquiry, actions, recommendations; the meeting
 * that is held. And what exchange without a server needs: who has written what, and what others wrote meanwhile.
 */
export const questionTables = `
ALTER TABLE question ADD COLUMN addressee_kind TEXT;
ALTER TABLE question ADD COLUMN supplementaries TEXT NOT NULL DEFAULT '[]';  -- JSON Supplementary[]
ALTER TABLE question ADD COLUMN meeting_id TEXT;
ALTER TABLE question ADD COLUMN item TEXT;
ALTER TABLE question ADD COLUMN priority TEXT NOT NULL DEFAULT 'should';
ALTER TABLE question ADD COLUMN minutes REAL;
ALTER TABLE question ADD COLUMN asker TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN merged_into TEXT;                            -- no reference: it may come in a later file
ALTER TABLE question ADD COLUMN status TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE question ADD COLUMN answer TEXT NOT NULL DEFAULT '{"text":"","givenBy":"","at":null}';  -- JSON Answer
ALTER TABLE question ADD COLUMN author TEXT NOT NULL DEFAULT '{"id":"","name":""}';                 -- JSON Writer; id '': this library's member
ALTER TABLE question ADD COLUMN proposal TEXT;
ALTER TABLE question ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}';           -- JSON: part → Stamp of what is shown
ALTER TABLE question ADD COLUMN rivals TEXT NOT NULL DEFAULT '[]';           -- JSON: other versions, to be chosen from

-- Evidence from a colleague's file may cite a paper that this library doesn't have: file_id refers to nothing then.
CREATE TABLE evidence_anew (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  annotation_id TEXT REFERENCES annotation (id),
  file_id TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  anchor TEXT NOT NULL,               -- JSON Anchor
  citation TEXT NOT NULL,             -- JSON Citation
  PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO evidence_anew SELECT question_id, position, annotation_id, file_id, page_index, anchor, citation FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_anew RENAME TO evidence;

-- Lines of enquiry, actions, recommendations, running orders: whole as JSON, since libraries exchange them whole.
CREATE TABLE shared_record (
  kind TEXT NOT NULL,                 -- line, action, recommendation, runningOrder
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL,              -- JSON: what shared/domain/exchange/contents.ts says of the kind
  stamp TEXT NOT NULL,                -- JSON Stamp of the content
  rivals TEXT NOT NULL DEFAULT '[]',  -- JSON Version[]: what others wrote at the same time
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  content_sha256 TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sitting (
  meeting_id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  content TEXT NOT NULL               -- JSON Sitting without id and revision
) STRICT, WITHOUT ROWID;

-- What the member doesn't want to see again: proposals dismissed, questions that aren't alike.
CREATE TABLE set_aside (
  kind TEXT NOT NULL,                 -- proposal, alike
  key TEXT NOT NULL,
  set_aside_at TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

-- Tells this library's writing from that of all others.
INSERT INTO about (key, value) VALUES ('memberId', lower(hex(randomblob(8))));
`;
