import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { numberOf } from './connection.ts';
import { examineLibrary } from './doctor.ts';
import { readAbout } from './openLibrary.ts';

/** `switchTo` gives the id of the job that makes the sample library, on first use. */
export function libraryHandlers(
  core: CoreContext, indexVersion: number, switchTo: (to: 'own' | 'sample') => Promise<string | null>,
): Pick<Handlers, 'library.get' | 'library.doctor' | 'library.switch'> {
  return {
    'library.get': () => {
      const { db, which, folder, readOnly } = core.library();
      return {
        name: which === 'sample' ? 'Sample library' : 'My library', which, folder, readOnly,
        restoredFrom: readAbout(db, 'restoredFrom'),
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
    'library.switch': async ({ to }) => {
      const jobId = await switchTo(to);
      core.events.emit('recordsChanged', { kinds: ['library', 'documents', 'annotations', 'questions', 'reading', 'corrections'] });
      return { jobId };
    },
  };
}
