import { existsSync } from 'node:fs';
import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Reading } from '#shared/domain/exchange/reading.ts';
import type { CoreContext } from '#core/context.ts';
import { listQuestions, readQuestion } from '#core/draft/questionRecords.ts';
import { writeShared } from '#core/exchange/sharedRecords.ts';
import { vaultIsOpen } from '#core/library/homes.ts';
import type { Library } from '#core/library/library.ts';
import { readMember } from '#core/member/memberRecord.ts';
import type { Uploads } from '#core/ports.ts';
import { keyFilePath } from '#core/vault/vaultFolder.ts';
import { listConflicts, resolveConflict } from './conflicts.ts';
import { gatherSet } from './gatherSet.ts';
import { writeQuestionFile } from './questionFile.ts';
import { again, fileTold, questionsOf, readChosen, Readings, setsOf, type ReadingFile } from './readings.ts';
import { incomingOf, takeSets } from './takeSets.ts';

type ExchangeMethods = 'exchange.export' | 'exchange.read' | 'exchange.unlock' | 'exchange.take' | 'exchange.conflicts' | 'exchange.resolve';

const MEDIA_TYPE = 'application/vnd.scrutineer.questions';

/** Handlers of the contract's `exchange.*`. */
export function exchangeHandlers({ library, clock, ids, events, exports }: CoreContext, uploads: Uploads | null): Pick<Handlers, ExchangeMethods> {
  const readings = new Readings();
  const now = (): string => clock.now().toISOString();
  const told = (readingId: string, files: readonly ReadingFile[]): Reading => {
    const sets = setsOf(files);
    return {
      readingId, files: files.map(fileTold), incoming: incomingOf(library().db, sets), lines: countOf(sets, 'line'), actions: countOf(sets, 'action'), recommendations: countOf(sets, 'recommendation'),
    };
  };

  return {
    'exchange.export': async ({ what, ids: chosen, meetingId, passphrase }, signal) => {
      const { db, readOnly } = library();
      if (what === 'runningOrder' && meetingId !== null && !readOnly) {
        const order = listQuestions(db).filter((question) => question.meetingId === meetingId).map(({ id }) => id);
        library().write(() => writeShared(db, 'runningOrder', meetingId, { ids: order }, now()));
      }
      const { set, withheld } = gatherSet(db, { what, ids: chosen, meetingId, encrypted: passphrase !== null }, now());
      const bytes = await writeQuestionFile(set, passphrase, signal);
      const { name } = readMember(db);
      const title = [what === 'questions' ? 'Questions' : 'Running order', name, now().slice(0, 10)].filter((part) => part !== '').join(' ');
      return { ...exports.keep(bytes, `${title.replace(/[^\p{L}\p{N} .'’-]+/gu, ' ').replace(/\s+/g, ' ')}.questions`, MEDIA_TYPE), questions: set.questions.length, withheld };
    },

    'exchange.read': async ({ paths, uploads: sent, passphrase }, signal) => {
      const files = await readChosen({ paths, uploads: sent }, uploads, passphrase, signal);
      const readingId = ids.next();
      readings.keep(readingId, files);
      return told(readingId, files);
    },

    'exchange.unlock': async ({ readingId, passphrase }, signal) => {
      const files: ReadingFile[] = [];
      for (const file of readings.get(readingId)) files.push(await again(file, passphrase, signal));
      readings.keep(readingId, files);
      return told(readingId, files);
    },

    'exchange.take': ({ readingId, leave, bringBack = [] }) => {
      const sets = setsOf(readings.get(readingId));
      const { db } = library();
      refuseInTheOpen(library(), questionsOf(sets).filter(({ id, exempt }) => exempt && !leave.includes(id)).length);
      const incoming = incomingOf(db, sets);
      library().write(() => takeSets(db, sets, new Set(leave), new Set(bringBack), now()));
      events.emit('recordsChanged', { kinds: ['questions', 'linesOfEnquiry', 'followUps'] });
      const taken = incoming.filter(({ questionId }) => !leave.includes(questionId));
      const count = (...states: string[]): number => taken.filter(({ state }) => states.includes(state)).length;
      return { added: count('new'), changed: count('changed'), same: count('same', 'removed'), conflicts: count('conflict'), left: incoming.length - taken.length };
    },

    'exchange.conflicts': () => ({ conflicts: listConflicts(library().db) }),

    'exchange.resolve': ({ questionId, part, choose }) => {
      const { db } = library();
      library().write(() => resolveConflict(db, questionId, part, choose, now()));
      events.emit('recordsChanged', { kinds: ['questions'] });
      return readQuestion(db, questionId);
    },
  };
}

/** Questions that rest on exempt papers travel encrypted, and are kept so. @throws AppError `VAULT_NONE`, `VAULT_LOCKED` */
function refuseInTheOpen({ db, folder }: Library, exempt: number): void {
  if (exempt === 0 || vaultIsOpen(db)) return;
  if (existsSync(keyFilePath(folder))) throw new AppError('VAULT_LOCKED', `${exempt} of these questions rest on exempt papers`);
  throw new AppError('VAULT_NONE', `${exempt} of these questions rest on exempt papers`);
}

function countOf(sets: ReturnType<typeof setsOf>, kind: 'line' | 'action' | 'recommendation'): number {
  return new Set(sets.flatMap((set) => set[kind].map(({ id }) => id))).size;
}
