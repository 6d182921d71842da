/**
 * Words that were recognised on pages that are pictures. Derived from the originals, but kept when everything else that
 * is derived is made again: reading one page takes seconds.
 */
export const recognisedPageTable = `
CREATE TABLE recognised_page (
  sha256 TEXT NOT NULL,
  page_index INTEGER NOT NULL,
  page TEXT NOT NULL,                 -- JSON RecognisedPage
  confidence REAL NOT NULL,           -- 0 to 1
  engine TEXT NOT NULL,               -- what read it
  recognised_at TEXT NOT NULL,
  PRIMARY KEY (sha256, page_index)
) STRICT, WITHOUT ROWID;
`;
