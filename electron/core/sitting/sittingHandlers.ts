import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Sitting } from '#shared/domain/sitting/sitting.ts';
import type { CoreContext } from '#core/context.ts';
import { readSitting, writeSitting } from './sittingRecords.ts';

type SittingMethods = 'sittings.get' | 'sittings.goTo' | 'sittings.pause' | 'sittings.end' | 'sittings.reopen' | 'sittings.allot' | 'sittings.note';

/** Handlers of the contract's `sittings.*`, exporting aside. The clock is the core's: a page that reloads loses no minute. */
export function sittingHandlers({ library, clock, events }: CoreContext): Pick<Handlers, SittingMethods> {
  const change = (meetingId: string, make: (before: Sitting, now: string) => Sitting): Sitting => {
    const after = library().write(() => {
      const before = readSitting(library().db, meetingId);
      return writeSitting(library().db, { ...make(before, clock.now().toISOString()), revision: before.revision + 1 });
    });
    events.emit('recordsChanged', { kinds: ['sittings'] });
    return after;
  };
  return {
    'sittings.get': ({ meetingId }) => readSitting(library().db, meetingId),
    'sittings.goTo': ({ meetingId, item, theme, questionId }) => change(meetingId, (before, now) => ({
      ...stopped(before, now), startedAt: before.startedAt ?? now, endedAt: null, now: { item, theme, questionId, since: now },
    })),
    'sittings.pause': ({ meetingId }) => change(meetingId, stopped),
    'sittings.end': ({ meetingId }) => change(meetingId, (before, now) => ({ ...stopped(before, now), startedAt: before.startedAt ?? now, endedAt: now })),
    'sittings.reopen': ({ meetingId }) => change(meetingId, (before) => ({ ...before, endedAt: null })),
    'sittings.allot': ({ meetingId, item, minutes }) => change(meetingId, (before) => {
      const { [item]: _before, ...others } = before.itemMinutes;
      return { ...before, itemMinutes: minutes === null ? others : { ...others, [item]: minutes } };
    }),
    'sittings.note': ({ meetingId, revision, notes }) => change(meetingId, (before) => {
      // The clock moves on while somebody types: only another note is a conflict.
      if (before.notesRevision !== revision) throw new AppError('REVISION_CONFLICT', 'Somebody else wrote in the notes', { details: { revision: before.notesRevision } });
      return { ...before, notes, notesRevision: before.notesRevision + 1 };
    }),
  };
}

/** The clock stands; what ran until now is a span. */
function stopped(sitting: Sitting, at: string): Sitting {
  if (!sitting.now) return sitting;
  const { since, ...subject } = sitting.now;
  return { ...sitting, now: null, spans: [...sitting.spans, { ...subject, from: since, to: at }] };
}
