/** Questions as a table for a spreadsheet: one line each. Private notes aren't among its columns. */
import { csvTable } from './csvField.ts';
import type { ExportedQuestions } from './questionsForExport.ts';

const COLUMNS = ['No.', 'Line of enquiry', 'Question', 'Type', 'Priority', 'Asked by', 'Put to', 'Minutes', 'Status', 'Follow-ups', 'Purpose', 'Answer', 'Evidence'] as const;

export function questionsCsv({ groups }: ExportedQuestions): string {
  return csvTable([[...COLUMNS], ...groups.flatMap(({ heading, questions }) => questions.map((question) => [
    question.number, heading ?? '', question.text, question.type, question.priority, question.askers, question.addressee, question.minutes, question.status,
    question.supplementaries.join('\n'), question.purpose, question.answer, question.evidence.map(({ quote, citation }) => (quote === '' ? citation : `“${quote}” (${citation})`)).join('\n'),
  ]))]);
}
