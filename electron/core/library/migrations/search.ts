/**
 * What search keeps: postings in FTS5 (contentless: the text stays in `page`), one entry for each page, annotation and
 * question, and the vocabulary. All derived: see `search/indexPages.ts`.
 *
 * Stems come ready-made from Lunr's pipeline, so the tokenizer only splits at spaces: `ascii` lets every character
 * beyond ASCII stand as it is, and all of ASCII's signs are named as part of words.
 */
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const tokenchars = SIGNS.replaceAll("'", "''").replaceAll('"', '""');

export const searchTables = `
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- rowid of its postings; only ever grows, so that pages stay in order
  source TEXT NOT NULL,                 -- page, annotation, question
  record_id TEXT NOT NULL,              -- of the annotation or question; '' for a page
  file_id TEXT NOT NULL,                -- '' for a question
  document_id TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  title_length INTEGER NOT NULL,        -- stems in it, as Lunr counts them
  text_length INTEGER NOT NULL
) STRICT;
CREATE INDEX search_entry_by_file ON search_entry (file_id);
CREATE INDEX search_entry_by_record ON search_entry (record_id) WHERE record_id <> '';

CREATE VIRTUAL TABLE search_posting USING fts5(
  title, text, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '${tokenchars}'"
);
CREATE VIRTUAL TABLE search_occurrence USING fts5vocab(search_posting, instance);

-- May keep words that no page has any more: their postings are empty.
CREATE TABLE search_term (
  id INTEGER PRIMARY KEY,
  term TEXT NOT NULL UNIQUE
) STRICT;

-- One row: how often the index changed, and how often something was taken out, so that what is held in memory
-- knows when to read again.
CREATE TABLE search_state (
  changes INTEGER NOT NULL,
  removals INTEGER NOT NULL
) STRICT;
INSERT INTO search_state VALUES (0, 0);
`;
