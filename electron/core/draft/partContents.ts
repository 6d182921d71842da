/** What of a question is exchanged, part by part, and back: no private note, no mark's id, no place on this disk. */
import type { OutcomeContent, PartContents, PlacingContent, SharedEvidence, WordsContent } from '#shared/domain/exchange/contents.ts';
import type { Evidence, Question } from '#shared/domain/question/question.ts';

export function partContents(question: Question): PartContents {
  return { words: wordsOf(question), placing: placingOf(question), outcome: outcomeOf(question) };
}

function wordsOf({ text, purpose, type, addressee, addresseeKind, supplementaries, evidence }: Question): WordsContent {
  return { text, purpose, type, addressee, addresseeKind, supplementaries, evidence: evidence.map(sharedEvidence) };
}

function placingOf({ theme, meetingId, item, priority, minutes, asker, mergedInto }: Question): PlacingContent {
  return { theme, meetingId, item, priority, minutes, asker, mergedInto };
}

const outcomeOf = ({ status, answer }: Question): OutcomeContent => ({ status, answer });

function sharedEvidence({ anchor: { sha256, pageIndex, start, end, quote, prefix, suffix }, citation }: Evidence): SharedEvidence {
  const { title, source, date, item, pageLabel, reportPage, paragraph } = citation;
  return { sha256, pageIndex, start, end, quote, prefix, suffix, title, source, date, item, pageLabel, reportPage, paragraph };
}

/** As evidence of this library: a file's id is the beginning of its hash, whether the file is here or not. */
export function evidenceFrom(shared: SharedEvidence): Omit<Evidence, 'here'> {
  const { sha256, pageIndex, start, end, quote, prefix, suffix, title, source, date, item, pageLabel, reportPage, paragraph } = shared;
  const fileId = sha256.slice(0, 12);
  return {
    anchor: { fileId, sha256, pageIndex, start, end, quote, prefix, suffix, rects: [] },
    citation: { documentId: fileId, title, source, date, item, pageIndex, pageLabel, reportPage, paragraph },
    annotationId: null,
  };
}
