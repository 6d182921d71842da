/** After an import: which papers came again, and what becomes of the marks on those that they replace. */
import { setImmediate } from 'node:timers/promises';
import type { CoreContext } from '#core/context.ts';
import type { VersionSearch } from '#core/import/libraryWork.ts';
import { text } from '#core/library/rows.ts';
import { recogniseVersions, unlookedFiles } from './recogniseVersions.ts';
import { resolvingTools } from './versionHandlers.ts';
import { readLink } from './versionRecords.ts';

export function versionSearch(context: CoreContext): VersionSearch {
  return {
    isDue: (library) => unlookedFiles(library.db).length > 0,
    async look(library, job) {
      const files = unlookedFiles(library.db);
      if (files.length === 0) return;
      const { resolveMarks } = await import('./resolveMarks.ts');
      const all: string[] = [];
      for (const [done, fileId] of files.entries()) {
        // What people ask for meanwhile comes in between.
        await setImmediate();
        job.signal.throwIfAborted();
        const subject = library.db.prepare('SELECT source FROM file WHERE id = ?').get(fileId);
        job.report({ stage: 'comparing', done, total: files.length, unit: 'files', subject: subject ? text(subject, 'source') : null });
        // A pair and what becomes of its marks are written together: neither stands without the other.
        all.push(...library.write(() => {
          const made = recogniseVersions(library, fileId, context.clock, context.ids);
          for (const id of made) resolveMarks({ ...resolvingTools(context), library }, readLink(library.db, id));
          return made;
        }));
      }
      if (all.length > 0) context.events.emit('recordsChanged', { kinds: ['versions', 'annotations', 'questions'] });
    },
  };
}
