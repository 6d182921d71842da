import type { Handlers } from '#shared/contract/api.ts';
import { measuredPace } from '#shared/domain/reading/pace.ts';
import type { CoreContext } from '#core/context.ts';
import { text } from '#core/library/rows.ts';
import { meetingItems } from '#core/meetings/meetingItems.ts';
import { meetingNamed } from '#core/meetings/meetings.ts';
import { findDocument } from './findDocument.ts';
import { readingOfMeeting } from './readingOfMeeting.ts';
import { addLooks, pageTimes } from './readingTime.ts';

type ReadingMethods = 'reading.looked' | 'reading.pace' | 'reading.ofMeeting' | 'reading.setAway';

/** Handlers of the contract's `reading.*`. */
export function readingHandlers({ library, clock, events }: CoreContext): Pick<Handlers, ReadingMethods> {
  return {
    'reading.looked': ({ id, looks }) => {
      library().write(() => {
        const { fileId, sha256 } = findDocument(library().db, id);
        addLooks(library().db, fileId, sha256, looks, clock.now());
      });
      events.emit('recordsChanged', { kinds: ['readingTime'] });
      return {};
    },
    'reading.pace': () => ({ measured: measuredPace(pageTimes(library().db)) }),
    'reading.ofMeeting': ({ id }) => {
      const { db } = library();
      const meeting = meetingNamed(db, id, clock);
      const away = db.prepare('SELECT evening FROM evening_away WHERE meeting_id = ? AND away = 1 ORDER BY evening').all(id);
      return { items: readingOfMeeting(db, { ...meeting, items: meetingItems(db, meeting) }), away: away.map((row) => text(row, 'evening')) };
    },
    'reading.setAway': ({ meetingId, evening, away }) => {
      library().write(() => {
        const { db } = library();
        meetingNamed(db, meetingId, clock);
        db.prepare(`INSERT INTO evening_away (meeting_id, evening, away, changed_at) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET away = excluded.away, changed_at = excluded.changed_at`).run(meetingId, evening, away ? 1 : 0, clock.now().toISOString());
      });
      events.emit('recordsChanged', { kinds: ['readingTime'] });
      return {};
    },
  };
}
