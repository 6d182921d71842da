import type { DatabaseSync } from 'node:sqlite';
import type { Handlers } from '#shared/contract/api.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { withPlaces } from '#core/annotate/referencesIn.ts';
import type { CoreContext } from '#core/context.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { leaving } from '#core/vault/keptBack.ts';
import { questionsCsv } from './questionsCsv.ts';
import { questionsForExport } from './questionsForExport.ts';
import { questionsMarkdown } from './questionsMarkdown.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Handler of the contract's `questions.export`: makes a file that a host then serves or saves. */
export function exportHandlers({ library, clock, exports }: CoreContext): Pick<Handlers, 'questions.export'> {
  return {
    'questions.export': async ({ format, ids }) => {
      const all = listQuestions(library().db);
      const { open, keptBack } = leaving(library().db, 'question', ids === null ? all : all.filter(({ id }) => ids.includes(id)));
      const asked = open.map((question) => withReferences(library().db, question));
      const madeAt = clock.now().toISOString();
      const exported = questionsForExport(asked, madeAt);
      const name = `Questions ${madeAt.slice(0, 10)}`;
      if (format === 'md') {
        return { ...exports.keep(new TextEncoder().encode(questionsMarkdown(exported)), `${name}.md`, 'text/markdown; charset=utf-8'), keptBack };
      }
      if (format === 'csv') return { ...exports.keep(new TextEncoder().encode(questionsCsv(exported)), `${name}.csv`, 'text/csv; charset=utf-8'), keptBack };
      // Loaded when it is first needed: it is large, and nothing else waits for it.
      const { questionsDocx } = await import('./questionsDocx.ts');
      return { ...exports.keep(await questionsDocx(exported, madeAt), `${name}.docx`, DOCX), keptBack };
    },
  };
}

/** A question's references lead somewhere in the paper that its first piece of evidence is from. */
function withReferences(db: DatabaseSync, question: Question): Question {
  const paper = question.evidence[0]?.citation.documentId;
  if (paper === undefined) return question;
  return { ...question, text: withPlaces(db, paper, question.text), purpose: withPlaces(db, paper, question.purpose) };
}
