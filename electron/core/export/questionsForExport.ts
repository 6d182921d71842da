/**
 * Questions as they leave the library: what a colleague needs, in the member's order, and nothing that is private.
 * Word, Markdown and whatever comes later are written from this, so that a private note can't reach any of them.
 */
import { citedDate, formatCitation } from '#shared/domain/anchor/formatCitation.ts';
import type { Question, QuestionType } from '#shared/domain/question/question.ts';
import { written } from './written.ts';

export interface ExportedEvidence {
  /** Verbatim, white space collapsed; empty where a page as a whole is cited. */
  readonly quote: string;
  readonly citation: string;
}

export interface ExportedQuestion {
  readonly number: number;
  readonly text: string;
  readonly type: string;
  readonly addressee: string;
  readonly purpose: string;
  readonly evidence: readonly ExportedEvidence[];
}

export interface ExportedQuestions {
  readonly title: string;
  /** "Prepared on 23 November 2026" */
  readonly prepared: string;
  /** Neighbouring questions of one line of enquiry; one group without a heading where no question has any. */
  readonly groups: readonly { readonly heading: string | null; readonly questions: readonly ExportedQuestion[] }[];
}

/** Words of the exported papers. */
export const exportWords = {
  title: 'Questions for scrutiny',
  prepared: (date: string) => `Prepared on ${date}`,
  otherQuestions: 'Other questions',
  noText: '(no question written yet)',
  to: 'Put to',
  type: 'Type',
  purpose: 'Purpose',
  evidence: 'Evidence',
  page: 'Page',
  of: 'of',
  none: 'There are no questions yet.',
} as const;

const TYPES: Readonly<Record<QuestionType, string>> = {
  clarify: 'Clarify', evidence: 'Evidence', challenge: 'Challenge', outcome: 'Outcome', compare: 'Compare', followUp: 'Follow up',
};

/** @param today ISO time or day that the export is made */
export function questionsForExport(questions: readonly Question[], today: string): ExportedQuestions {
  const themed = questions.some(({ theme }) => theme.trim() !== '');
  const groups: { heading: string | null; questions: ExportedQuestion[] }[] = [];
  for (const [at, question] of questions.entries()) {
    const heading = themed ? question.theme.trim() || exportWords.otherQuestions : null;
    let group = groups.at(-1);
    if (!group || group.heading !== heading) {
      group = { heading, questions: [] };
      groups.push(group);
    }
    group.questions.push(exported(question, at + 1));
  }
  return { title: exportWords.title, prepared: exportWords.prepared(citedDate(today.slice(0, 10))), groups };
}

function exported({ text, type, addressee, purpose, evidence }: Question, number: number): ExportedQuestion {
  return {
    number,
    text: written(text) || exportWords.noText,
    type: TYPES[type],
    addressee: written(addressee),
    purpose: written(purpose),
    evidence: evidence.map(({ anchor, citation }) => ({
      quote: written(anchor.quote).replace(/\s+/g, ' '), citation: written(formatCitation(citation)),
    })),
  };
}
