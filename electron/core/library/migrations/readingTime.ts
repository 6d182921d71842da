/** How long pages were in view, and the evenings on which a member can't read: what a reading plan goes by. */
export const readingTimeTables = `
-- Milliseconds that a page was in view while the member was there. at_least: some look was longer than could be followed.
-- vouched: the member said by hand that it was read, whatever the clock says.
CREATE TABLE reading_time (
  sha256 TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  ms INTEGER NOT NULL,
  at_least INTEGER NOT NULL,
  vouched INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (sha256, page_index)
) STRICT, WITHOUT ROWID;

-- away 0: was set and taken back. A row an evening, so that two libraries that are joined keep both members' ticks.
CREATE TABLE evening_away (
  meeting_id TEXT NOT NULL,
  evening TEXT NOT NULL,              -- ISO day
  away INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (meeting_id, evening)
) STRICT, WITHOUT ROWID;
`;
