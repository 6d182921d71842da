import type { Handlers } from '#shared/contract/api.ts';
import { findDuplicates } from '#shared/domain/question/findDuplicates.ts';
import type { Question } from '#shared/domain/question/question.ts';
import type { CoreContext } from '#core/context.ts';
import { text } from '#core/library/rows.ts';
import { listQuestions, putQuestion, readQuestion } from './questionRecords.ts';
import { stampChanges } from './questionVersions.ts';

/**
 * Handlers that ask several questions as one. The questions stay as they are, each pointing at the one they're asked
 * with, so that nothing is lost and taking it back is one step.
 */
export function mergeHandlers({ library, clock, events }: CoreContext): Pick<Handlers, 'questions.merge' | 'questions.unmerge' | 'questions.duplicates' | 'questions.notAlike'> {
  const changed = (): void => events.emit('recordsChanged', { kinds: ['questions'] });
  const point = (question: Question, mergedInto: string | null): void => {
    const after = { ...question, mergedInto, revision: question.revision + 1, updatedAt: clock.now().toISOString() };
    putQuestion(library().db, after);
    stampChanges(library().db, question, after);
  };
  return {
    'questions.duplicates': () => {
      const { db } = library();
      const notAlike = new Set(db.prepare("SELECT key FROM set_aside WHERE kind = 'alike'").all().map((row) => text(row, 'key')));
      return { groups: findDuplicates(listQuestions(db), { notAlike }) };
    },

    'questions.notAlike': ({ ids }) => {
      const { db } = library();
      library().write(() => {
        const put = db.prepare("INSERT INTO set_aside (kind, key, set_aside_at) VALUES ('alike', ?, ?) ON CONFLICT DO NOTHING");
        for (const [at, one] of ids.entries()) for (const other of ids.slice(at + 1)) put.run([one, other].toSorted().join(' '), clock.now().toISOString());
      });
      changed();
      return {};
    },

    'questions.merge': ({ into, ids }) => {
      const { db } = library();
      library().write(() => {
        const head = readQuestion(db, into);
        // Merged into one of those that it now takes in: it stands by itself first.
        if (head.mergedInto !== null) point(head, null);
        const all = listQuestions(db);
        for (const id of ids) {
          if (id === into) continue;
          point(readQuestion(db, id), into);
          for (const below of all) if (below.mergedInto === id && below.id !== into) point(below, into);
        }
      });
      changed();
      return {};
    },

    'questions.unmerge': ({ id }) => {
      const alone = library().write(() => {
        const question = readQuestion(library().db, id);
        if (question.mergedInto !== null) point(question, null);
        return readQuestion(library().db, id);
      });
      changed();
      return alone;
    },
  };
}
