import type { Handlers } from '#shared/contract/api.ts';
import type { Action } from '#shared/domain/followUp/action.ts';
import type { CoreContext } from '#core/context.ts';
import { listShared, readShared, removeShared, writeShared, type SharedRecord } from '#core/exchange/sharedRecords.ts';
import { present } from '#core/library/present.ts';

type ActionMethods = 'actions.list' | 'actions.create' | 'actions.update' | 'actions.remove' | 'actions.restore';

const BARE = { owner: '', due: null, status: 'open', outcome: '', questionId: null, meetingId: null, item: null } as const;

/** Handlers of the contract's `actions.*`. Each write is on disk before it is answered. */
export function actionHandlers({ library, clock, ids, events }: CoreContext): Pick<Handlers, ActionMethods> {
  const now = (): string => clock.now().toISOString();
  const told = <T>(work: () => T): T => {
    const result = library().write(work);
    events.emit('recordsChanged', { kinds: ['followUps'] });
    return result;
  };
  return {
    'actions.list': () => ({ actions: listShared(library().db, 'action').map(actionFrom) }),
    'actions.create': (given) => told(() => actionFrom(writeShared(library().db, 'action', ids.next(), { ...BARE, ...present(given) }, now()))),
    'actions.update': ({ id, revision, ...given }) => told(() => {
      const before = readShared(library().db, 'action', id, revision);
      return actionFrom(writeShared(library().db, 'action', id, { ...before.content, ...present(given) }, now()));
    }),
    'actions.remove': ({ id, revision }) => told(() => {
      readShared(library().db, 'action', id, revision);
      removeShared(library().db, 'action', id, now());
      return {};
    }),
    'actions.restore': ({ id }) => told(() => {
      removeShared(library().db, 'action', id, null);
      return actionFrom(readShared(library().db, 'action', id));
    }),
  };
}

export function actionFrom({ id, revision, content, createdAt, updatedAt }: SharedRecord<'action'>): Action {
  return { id, revision, ...content, createdAt, updatedAt };
}
