/** Bundles that were opened, the clerks whose keys were accepted, and receipts of what was taken back. Nothing here quotes an exempt paper. */
export const bundleTables = `
-- state: 'trusted'; 'replaced' by a key that it vouched for; 'refused' by the member.
CREATE TABLE known_clerk (
  public_key TEXT PRIMARY KEY,        -- base64url
  name TEXT NOT NULL,                 -- as the clerk's first bundle said it
  state TEXT NOT NULL,
  trusted_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE bundle_issue (
  bundle_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  manifest_sha256 TEXT NOT NULL,
  manifest TEXT NOT NULL,             -- JSON BundleManifest
  file_id TEXT,                       -- file.id of its public pack; NULL for a recall
  exempt TEXT NOT NULL,               -- 'none'; 'left' locked in the bundle; 'kept' in the vault; 'removed'
  opened_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (bundle_id, sequence)
) STRICT, WITHOUT ROWID;

-- What went from this application by a recall, or when a bundle's time was over.
CREATE TABLE bundle_receipt (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL,
  cause TEXT NOT NULL,                -- 'recall', 'expiry'
  receipt TEXT NOT NULL,              -- JSON BundleReceipt
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
