import type { Handlers } from '#shared/contract/api.ts';
import { responseDue } from '#shared/domain/followUp/responseDue.ts';
import type { Recommendation } from '#shared/domain/followUp/recommendation.ts';
import type { CoreContext } from '#core/context.ts';
import { listShared, readShared, removeShared, writeShared, type SharedRecord } from '#core/exchange/sharedRecords.ts';
import { present } from '#core/library/present.ts';

type RecommendationMethods = 'recommendations.list' | 'recommendations.create' | 'recommendations.update' | 'recommendations.remove' | 'recommendations.restore';

const BARE = {
  to: '', toExecutive: true, by: null, status: 'draft', receivedOn: null, response: '', respondedOn: null, questionIds: [] as string[], meetingId: null, item: null,
} as const;

/** Handlers of the contract's `recommendations.*`. Each write is on disk before it is answered. */
export function recommendationHandlers({ library, clock, ids, events }: CoreContext): Pick<Handlers, RecommendationMethods> {
  const now = (): string => clock.now().toISOString();
  const told = <T>(work: () => T): T => {
    const result = library().write(work);
    events.emit('recordsChanged', { kinds: ['followUps'] });
    return result;
  };
  return {
    'recommendations.list': () => ({ recommendations: listShared(library().db, 'recommendation').map(recommendationFrom) }),
    'recommendations.create': (given) => told(() => recommendationFrom(writeShared(library().db, 'recommendation', ids.next(), { ...BARE, ...present(given) }, now()))),
    'recommendations.update': ({ id, revision, ...given }) => told(() => {
      const before = readShared(library().db, 'recommendation', id, revision);
      return recommendationFrom(writeShared(library().db, 'recommendation', id, { ...before.content, ...present(given) }, now()));
    }),
    'recommendations.remove': ({ id, revision }) => told(() => {
      readShared(library().db, 'recommendation', id, revision);
      removeShared(library().db, 'recommendation', id, now());
      return {};
    }),
    'recommendations.restore': ({ id }) => told(() => {
      removeShared(library().db, 'recommendation', id, null);
      return recommendationFrom(readShared(library().db, 'recommendation', id));
    }),
  };
}

export function recommendationFrom({ id, revision, content, createdAt, updatedAt }: SharedRecord<'recommendation'>): Recommendation {
  const { toExecutive, receivedOn } = content;
  return { id, revision, ...content, responseDue: toExecutive ? responseDue(receivedOn) : null, createdAt, updatedAt };
}
