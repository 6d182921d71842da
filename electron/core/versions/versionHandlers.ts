import { AppError } from '#shared/contract/errors.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { questionHandlers } from '#core/draft/questionHandlers.ts';
import { text } from '#core/library/rows.ts';
import { findDocument } from '#core/read/findDocument.ts';
import { echoesOn } from './echoes.ts';
import { settleLateMarks } from './lateMarks.ts';
import type { ResolvingTools } from './resolveMarks.ts';
import { decideStanding, standingsOf, type Verdict } from './standings.ts';
import { insertLink, linkBetween, listLinks, readLink, setState } from './versionRecords.ts';

type VersionMethods = Extract<keyof Handlers, `versions.${string}`>;

/** Handlers of the contract's `versions.*`. Each decision is on disk before it is answered. */
export function versionHandlers(context: CoreContext): Pick<Handlers, VersionMethods> {
  const { library, clock, ids, events } = context;
  const tools = (): ResolvingTools => resolvingTools(context);
  const write = <T>(work: () => T): T => {
    const done = library().write(work);
    events.emit('recordsChanged', { kinds: ['versions', 'annotations', 'questions'] });
    return done;
  };
  const decide = (standingIds: readonly string[], verdict: Verdict): Record<string, never> => {
    write(() => standingIds.forEach((id) => decideStanding(tools(), id, verdict)));
    return {};
  };

  /** Laying papers against each other takes more to load than the rest: when first needed, not at each start. */
  const aligning = async () => import('./resolveMarks.ts');

  return {
    'versions.list': async () => {
      await settleLateMarks(context, tools);
      return { links: listLinks(library().db) };
    },
    'versions.changes': async ({ id }) => {
      const [{ alignmentOf }, { changesBetween }] = await Promise.all([aligning(), import('#shared/domain/version/changes.ts')]);
      const { db } = library();
      const link = readLink(db, id);
      const alignment = alignmentOf(db, link);
      return { link, sections: changesBetween(alignment), unchanged: alignment.same.filter((to, at) => to !== -1 && alignment.inOrder[at] === 1).length };
    },
    'versions.standings': async ({ id }) => {
      await settleLateMarks(context, tools);
      return { standings: standingsOf(library().db, readLink(library().db, id)) };
    },
    'versions.echoes': async ({ fileId }) => {
      await settleLateMarks(context, tools);
      return { echoes: echoesOn(library().db, fileId) };
    },
    'versions.decide': ({ ids: standingIds, decision, candidate }) => decide(standingIds, decision === 'accept' ? { decision, candidate: candidate ?? null } : { decision }),
    'versions.place': ({ id, at }) => decide([id], { decision: 'place', at }),
    'versions.relate': async ({ olderId, newerId }) => {
      const { resolveMarks } = await aligning();
      return write(() => {
        const { db } = library();
        const [older, newer] = [findDocument(db, olderId), findDocument(db, newerId)];
        if (older.fileId === newer.fileId) throw new AppError('BAD_REQUEST', 'A paper can only be replaced by one of another file');
        const known = linkBetween(db, older.id, newer.id);
        const at = clock.now().toISOString();
        const forward = known && db.prepare('SELECT 1 FROM version_link WHERE id = ? AND older_id = ?').get(known.id, older.id) !== undefined;
        if (known && !forward) {
          takeBack(tools(), known.id);
          db.prepare('DELETE FROM mark_standing WHERE link_id = ?').run(known.id);
          db.prepare('DELETE FROM version_link WHERE id = ?').run(known.id);
        }
        const id = known && forward ? known.id : ids.next();
        if (known && forward) setState(db, id, 'said', at);
        else insertLink(db, { id, olderId: older.id, newerId: newer.id, state: 'said', reason: 'said', likeness: 0, at });
        resolveMarks(tools(), readLink(db, id));
        return { id };
      });
    },
    'versions.refuse': ({ id }) => {
      write(() => {
        readLink(library().db, id);
        takeBack(tools(), id);
        setState(library().db, id, 'refused', clock.now().toISOString());
      });
      return {};
    },
    'versions.accept': async ({ id }) => {
      const { resolveMarks } = await aligning();
      write(() => {
        const { db } = library();
        setState(db, id, 'said', clock.now().toISOString());
        // What went back when it was refused is looked for again.
        db.prepare("DELETE FROM mark_standing WHERE link_id = ? AND decision = 'open'").run(id);
        resolveMarks(tools(), readLink(db, id));
      });
      return {};
    },
  };
}

export function resolvingTools(context: CoreContext): ResolvingTools {
  return { library: context.library(), clock: context.clock, ids: context.ids, updateQuestion: questionHandlers(context)['questions.update'] };
}

/** Every mark that moved goes back; one that has moved on since, or is gone, stays where it is. */
function takeBack(tools: ResolvingTools, linkId: string): void {
  for (const row of tools.library.db.prepare("SELECT id FROM mark_standing WHERE link_id = ? AND decision IN ('moved', 'accepted', 'placed')").all(linkId)) {
    try {
      decideStanding(tools, text(row, 'id'), { decision: 'undo' });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
