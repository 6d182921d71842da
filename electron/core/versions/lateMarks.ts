/** Marks and evidence that were made on an older version when the newer had come: looked up in the newer before anybody is told of either. */
import type { CoreContext } from '#core/context.ts';
import { unresolvedPlaces } from './markedPlaces.ts';
import type { ResolvingTools } from './resolveMarks.ts';
import { listLinks } from './versionRecords.ts';

/**
 * What can't be written now (the disk is full) is written when somebody asks again: nobody's question about versions fails by it.
 * A library that can't be written is left as it is.
 */
export async function settleLateMarks({ library, log, events }: CoreContext, tools: () => ResolvingTools): Promise<void> {
  const { db, readOnly } = library();
  if (readOnly || !listLinks(db).some((link) => link.state !== 'refused' && unresolvedPlaces(db, link).length > 0)) return;
  const { resolveMarks } = await import('./resolveMarks.ts');
  try {
    library().write(() => {
      for (const link of listLinks(library().db)) if (link.state !== 'refused') resolveMarks(tools(), link, true);
    });
    events.emit('recordsChanged', { kinds: ['versions'] });
  } catch (error) {
    log.error('Marks on an older version could not be looked up in the newer', error);
  }
}
