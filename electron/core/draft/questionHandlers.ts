import { AppError } from '#shared/contract/errors.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { Question } from '#shared/domain/question/question.ts';
import type { CoreContext } from '#core/context.ts';
import { present } from '#core/library/present.ts';
import { readMember } from '#core/member/memberRecord.ts';
import { indexQuestion, unindexRecord } from '#core/search/indexPages.ts';
import { evidenceFor } from './evidenceFor.ts';
import { listQuestions, nextOrder, putQuestion, readQuestion } from './questionRecords.ts';
import { putVersions, stampChanges, stampsOf } from './questionVersions.ts';

type QuestionMethods = 'questions.list' | 'questions.create' | 'questions.update' | 'questions.remove' | 'questions.restore' | 'questions.reorder';

/** What a question has that was given nothing but words. */
const BARE = {
  addresseeKind: null, supplementaries: [], meetingId: null, item: null, priority: 'should', minutes: null, asker: '', mergedInto: null,
  status: 'draft', answer: { text: '', givenBy: '', at: null }, conflicts: [],
} satisfies Partial<Question>;

/** Handlers of the contract's `questions.*` that write and list them. Each write is on disk before it is answered. */
export function questionHandlers(context: CoreContext): Pick<Handlers, QuestionMethods> {
  const { library, clock, ids, events } = context;
  const changed = (): void => events.emit('recordsChanged', { kinds: ['questions'] });

  return {
    'questions.list': () => ({ questions: listQuestions(library().db) }),

    'questions.create': ({ evidence, proposal, ...fields }) => {
      const { db } = library();
      const now = clock.now().toISOString();
      const created = library().write((): Question => {
        const { id: memberId, name } = readMember(db);
        const question: Question = {
          ...BARE, ...present(fields), text: fields.text, purpose: fields.purpose, type: fields.type, theme: fields.theme, addressee: fields.addressee,
          privateNote: fields.privateNote, id: ids.next(), revision: 1, evidence: evidenceFor(db, evidence), order: nextOrder(db),
          author: { id: memberId, name }, proposal: proposal ?? null, createdAt: now, updatedAt: now,
        };
        putQuestion(db, question);
        putVersions(db, question.id, stampsOf(db, question.id), []);
        indexQuestion(db, question.id);
        return readQuestion(db, question.id);
      });
      changed();
      return created;
    },

    'questions.update': ({ id, revision, evidence, ...fields }) => {
      const { db } = library();
      const updated = library().write((): Question => {
        const before = readQuestion(db, id);
        if (before.revision !== revision) throw conflict(before.revision);
        const question: Question = {
          ...before, ...present(fields), revision: revision + 1, updatedAt: clock.now().toISOString(),
          evidence: evidence === undefined ? before.evidence : evidenceFor(db, evidence, before.evidence),
        };
        putQuestion(db, question);
        stampChanges(db, before, question);
        indexQuestion(db, id);
        return readQuestion(db, id);
      });
      changed();
      return updated;
    },

    'questions.remove': ({ id, revision }) => {
      const { db } = library();
      library().write(() => {
        const before = readQuestion(db, id);
        if (before.revision !== revision) throw conflict(before.revision);
        db.prepare('UPDATE question SET revision = revision + 1, removed_at = ? WHERE id = ?').run(clock.now().toISOString(), id);
        unindexRecord(db, id);
      });
      changed();
      return {};
    },

    'questions.restore': ({ id }) => {
      const { db } = library();
      const restored = library().write(() => {
        db.prepare('UPDATE question SET revision = revision + 1, removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL').run(id);
        const question = readQuestion(db, id);
        indexQuestion(db, id);
        return question;
      });
      changed();
      return restored;
    },

    'questions.reorder': ({ ids: order }) => {
      const { db } = library();
      library().write(() => {
        const before = listQuestions(db).map(({ id }) => id);
        const known = new Set(before);
        const missing = order.find((id) => !known.has(id));
        if (missing !== undefined) throw new AppError('NOT_FOUND', 'There is no such question', { details: { id: missing } });
        // A question that another window added meanwhile isn't named: it stays behind the others.
        const place = db.prepare('UPDATE question SET position = ? WHERE id = ?');
        for (const [at, id] of new Set([...order, ...before]).values().toArray().entries()) place.run(at + 1, id);
      });
      changed();
      return {};
    },
  };
}

function conflict(revision: number): AppError {
  return new AppError('REVISION_CONFLICT', 'Somebody changed this question since it was read', { details: { revision } });
}
