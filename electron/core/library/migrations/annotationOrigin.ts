/** Where marks came from that were taken in from a PDF: so that none is taken in twice, and each tells whose it was. */
export const annotationOriginTable = `
CREATE TABLE annotation_origin (
  annotation_id TEXT PRIMARY KEY REFERENCES annotation (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,               -- of the file that carries it
  source_id TEXT NOT NULL,            -- CarriedMark.sourceId
  author TEXT NOT NULL,               -- as the file says; '' where it doesn't
  taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX annotation_origin_by_source ON annotation_origin (sha256, source_id);
`;
