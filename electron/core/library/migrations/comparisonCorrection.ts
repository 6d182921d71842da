/**
 * What a member corrects in comparisons. A record, like a note: nothing in it points at derived rows, so that it stands
 * when papers are prepared again, and holds for reports that come later.
 */
export const comparisonCorrectionTable = `
CREATE TABLE comparison_correction (
  id TEXT PRIMARY KEY,
  portfolios TEXT NOT NULL,           -- JSON string[]: CorrectionRecord.portfolios
  correction TEXT NOT NULL,           -- JSON ComparisonCorrection
  made_at TEXT NOT NULL,
  taken_back_at TEXT
) STRICT;
`;
