import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { numberOf } from './connection.ts';
import { AppError } from '#shared/contract/errors.ts';
import { goBackTo, listCopies } from './copies.ts';
import { examineLibrary } from './doctor.ts';
import { mendLibrary } from './mendLibrary.ts';
import { readAbout } from './openLibrary.ts';
import type { LibrarySession } from './session.ts';
import { writeReport } from './writeReport.ts';

type Methods = 'library.get' | 'library.doctor' | 'library.mend' | 'library.copies' | 'library.copyNow' | 'library.goBackTo' | 'library.report' | 'library.switch';

export interface LibraryTools {
  readonly session: LibrarySession;
  readonly indexVersion: number;
  /** Prepares papers again where that is due. @returns the job's id, or null */
  readonly prepare: () => string | null;
  /** Gives the id of the job that makes the sample library, on first use. */
  readonly switchTo: (to: 'own' | 'sample') => Promise<string | null>;
  readonly logs: string;
}

export function libraryHandlers(core: CoreContext, { session, indexVersion, prepare, switchTo, logs }: LibraryTools): Pick<Handlers, Methods> {
  const anew = (): void => core.events.emit('recordsChanged', { kinds: ['library', 'documents', 'annotations', 'questions', 'reading', 'corrections', 'linesOfEnquiry', 'sittings', 'followUps', 'member', 'versions', 'readingTime'] });
  return {
    'library.get': () => {
      const { db, which, folder, readOnly, copyTrouble } = core.library();
      return {
        name: which === 'sample' ? 'Sample library' : 'My library', which, folder, readOnly,
        restoredFrom: readAbout(db, 'restoredFrom'), copyTrouble: copyTrouble?.code ?? null,
        counts: {
          files: numberOf(db, 'SELECT count(*) FROM file WHERE removed_at IS NULL'),
          pages: numberOf(db, 'SELECT count(*) FROM page JOIN file ON file.id = file_id WHERE removed_at IS NULL'),
          annotations: numberOf(db, 'SELECT count(*) FROM annotation WHERE removed_at IS NULL'),
          questions: numberOf(db, 'SELECT count(*) FROM question WHERE removed_at IS NULL'),
        },
      };
    },
    'library.doctor': async (_none, signal) => {
      const checks = await examineLibrary(core.library(), indexVersion, signal);
      return { ok: checks.every((check) => check.ok), checks };
    },
    'library.mend': async (_none, signal) => {
      if (core.library().readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
      const mended = await mendLibrary({ library: core.library, indexVersion, prepare, reopen: () => session.reopen({ suspect: true }) }, signal);
      anew();
      return { ...mended };
    },
    'library.copies': () => ({ copies: listCopies(core.library().folder) }),
    'library.copyNow': async () => ({ madeAt: (await core.library().copyNow()).madeAt }),
    'library.goBackTo': async ({ name }) => {
      const before = await goBackTo(name, session, () => core.clock.now());
      prepare();
      anew();
      return { before };
    },
    'library.report': async () => ({ text: await writeReport(core.library(), logs) }),
    'library.switch': async ({ to }) => {
      const jobId = await switchTo(to);
      anew();
      return { jobId };
    },
  };
}
