/**
 * Marks of more kinds: areas, ink, marks across page breaks, on items and on whole papers. A mark that was written before
 * keeps NULL in each, so that its hash holds (see recordHash.ts).
 */
export const annotationKinds = `
ALTER TABLE annotation ADD COLUMN scope TEXT;     -- NULL: told by its offsets (words, or the page)
ALTER TABLE annotation ADD COLUMN item TEXT;      -- agenda item number
ALTER TABLE annotation ADD COLUMN continued TEXT; -- JSON Anchor[]; NULL: none
ALTER TABLE annotation ADD COLUMN strokes TEXT;   -- JSON Stroke[]
`;
