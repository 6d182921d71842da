import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import { lineId, type LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import type { Question } from '#shared/domain/question/question.ts';
import type { CoreContext } from '#core/context.ts';
import { listQuestions, putQuestion } from '#core/draft/questionRecords.ts';
import { stampChanges } from '#core/draft/questionVersions.ts';
import { readShared, writeShared } from '#core/exchange/sharedRecords.ts';
import { indexQuestion } from '#core/search/indexPages.ts';
import { lineOfQuestion, listLines, nextLineOrder, readLine } from './lineRecords.ts';

type LineMethods = 'linesOfEnquiry.list' | 'linesOfEnquiry.create' | 'linesOfEnquiry.update' | 'linesOfEnquiry.remove' | 'linesOfEnquiry.reorder';

/** Handlers of the contract's `linesOfEnquiry.*`, coverage aside. */
export function lineHandlers({ library, clock, events }: CoreContext): Pick<Handlers, LineMethods> {
  const changed = (): void => events.emit('recordsChanged', { kinds: ['linesOfEnquiry', 'questions'] });
  const now = (): string => clock.now().toISOString();

  /** Questions of the line go under another title. */
  const retitle = (line: LineOfEnquiry, theme: string): void => {
    const { db } = library();
    for (const question of listQuestions(db)) {
      if (lineOfQuestion(question) !== line.id || question.theme === theme) continue;
      const after: Question = { ...question, theme, revision: question.revision + 1, updatedAt: now() };
      putQuestion(db, after);
      stampChanges(db, question, after);
      indexQuestion(db, question.id);
    }
  };
  const put = ({ id, meetingId, item, title, order, minutes }: LineOfEnquiry, gone = false): void => {
    writeShared(library().db, 'line', id, { meetingId, item, title, order, minutes, gone }, now());
  };

  return {
    'linesOfEnquiry.list': ({ meetingId }) => ({ lines: listLines(library().db, meetingId) }),

    'linesOfEnquiry.create': ({ meetingId, item, title, minutes = null }) => {
      const { db } = library();
      const id = lineId(meetingId, item, title);
      const made = library().write(() => {
        const lines = listLines(db).filter((line) => line.meetingId === meetingId && line.item === item);
        // Those that only a question names keep their places before it.
        for (const line of lines) if (line.revision === 0) put(line);
        const there = lines.find((line) => line.id === id);
        put(there ? { ...there, minutes: there.minutes ?? minutes } : { id, revision: 0, meetingId, item, title, minutes, order: nextLineOrder(db, meetingId, item), updatedAt: '' });
        return readLine(db, id);
      });
      changed();
      return made;
    },

    'linesOfEnquiry.update': ({ id, revision, title, minutes }) => {
      const { db } = library();
      const updated = library().write(() => {
        const before = readLine(db, id, revision);
        const after = { ...before, title: title ?? before.title, minutes: minutes === undefined ? before.minutes : minutes };
        const nextId = lineId(after.meetingId, after.item, after.title);
        const there = nextId === id ? undefined : listLines(db).find((line) => line.id === nextId);
        if (title !== undefined) retitle(before, there?.title ?? title);
        if (nextId !== id) put(before, true);
        put({ ...after, id: nextId, ...(there ? { order: there.order, title: there.title, minutes: minutes ?? there.minutes } : {}) });
        return readLine(db, nextId);
      });
      changed();
      return updated;
    },

    'linesOfEnquiry.remove': ({ id, revision }) => {
      const { db } = library();
      library().write(() => {
        const line = readLine(db, id, revision);
        retitle(line, '');
        put(line, true);
      });
      changed();
      return {};
    },

    'linesOfEnquiry.reorder': ({ ids }) => {
      const { db } = library();
      library().write(() => {
        const lines = new Map(listLines(db).map((line) => [line.id, line]));
        const places = ids.map((id) => lines.get(id)?.order ?? NaN);
        if (places.some(Number.isNaN)) throw new AppError('NOT_FOUND', 'There is no such line of enquiry');
        for (const [at, id] of ids.entries()) {
          const line = lines.get(id);
          if (line && (line.order !== at + 1 || line.revision === 0)) put({ ...line, order: at + 1 });
        }
        for (const id of ids) readShared(db, 'line', id);
      });
      changed();
      return {};
    },
  };
}
