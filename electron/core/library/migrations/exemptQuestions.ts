/** A question that came in an encrypted file and rests on exempt papers: its evidence may be of papers that aren't here to tell. */
export const exemptQuestions = 'ALTER TABLE question ADD COLUMN exempt INTEGER NOT NULL DEFAULT 0;';
