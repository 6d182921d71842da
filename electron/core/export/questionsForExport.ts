/**
 * Questions as they leave the library: what a colleague needs, in the member's order, and nothing that is private.
 * Word, Markdown and whatever comes later are written from this, so that a private note can't reach any of them.
 */
import { citedDate, formatCitation } from '#shared/domain/anchor/formatCitation.ts';
import { askedTogether, type AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import type { Question, QuestionPriority, QuestionStatus, QuestionType, SupplementaryWhen } from '#shared/domain/question/question.ts';
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
  /** Everybody who asks it, in words; empty where nobody has said their name. */
  readonly askers: string;
  readonly minutes: number | null;
  readonly priority: string;
  readonly status: string;
  /** "If vague: …" */
  readonly supplementaries: readonly string[];
  /** "Cllr Hardy: …"; empty where none was given. */
  readonly answer: string;
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
  asker: 'Asked by',
  minutes: (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`,
  supplementaries: 'Follow-ups',
  answer: 'Answer',
} as const;

export const STATUS_WORDS: Readonly<Record<QuestionStatus, string>> = {
  draft: 'Draft', ready: 'Ready', asked: 'Asked', answered: 'Answered', partly: 'Partly answered', toFollow: 'To follow in writing', notReached: 'Not reached', withdrawn: 'Withdrawn',
};
export const PRIORITY_WORDS: Readonly<Record<QuestionPriority, string>> = { must: 'Must be asked', should: 'Should be asked', could: 'If there is time' };
export const WHEN_WORDS: Readonly<Record<SupplementaryWhen, string>> = { any: 'In any case', yes: 'If yes', no: 'If no', vague: 'If vague' };

export const TYPES: Readonly<Record<QuestionType, string>> = {
  clarify: 'Clarify', evidence: 'Evidence', challenge: 'Challenge', outcome: 'Outcome', compare: 'Compare', followUp: 'Follow up',
};

/** @param today ISO time or day that the export is made */
export function questionsForExport(questions: readonly Question[], today: string): ExportedQuestions {
  const asked = askedTogether(questions);
  const themed = questions.some(({ theme }) => theme.trim() !== '');
  const groups: { heading: string | null; questions: ExportedQuestion[] }[] = [];
  for (const [at, each] of asked.entries()) {
    const heading = themed ? each.question.theme.trim() || exportWords.otherQuestions : null;
    let group = groups.at(-1);
    if (!group || group.heading !== heading) {
      group = { heading, questions: [] };
      groups.push(group);
    }
    group.questions.push(exported(each, at + 1));
  }
  return { title: exportWords.title, prepared: exportWords.prepared(citedDate(today.slice(0, 10))), groups };
}

export function exported({ question, evidence, supplementaries, askers }: AskedQuestion, number: number): ExportedQuestion {
  const { text, type, addressee, purpose, minutes, priority, status, answer } = question;
  return {
    number,
    text: written(text) || exportWords.noText,
    type: TYPES[type],
    addressee: written(addressee),
    purpose: written(purpose),
    askers: written(askers.join(', ')),
    minutes, priority: PRIORITY_WORDS[priority], status: STATUS_WORDS[status],
    supplementaries: supplementaries.filter((each) => each.text.trim() !== '').map((each) => `${WHEN_WORDS[each.when]}: ${written(each.text)}`),
    answer: [written(answer.givenBy), written(answer.text)].filter((part) => part !== '').join(': '),
    evidence: evidence.map(({ anchor, citation }) => ({
      quote: written(anchor.quote).replace(/\s+/g, ' '), citation: written(formatCitation(citation)),
    })),
  };
}
