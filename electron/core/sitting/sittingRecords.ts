/** Meetings being held, as the library keeps them. */
import type { DatabaseSync } from 'node:sqlite';
import { sittingSchema, type Sitting } from '#shared/domain/sitting/sitting.ts';
import { integer, json } from '#core/library/rows.ts';

/** One that nobody has begun has revision 0. */
export function readSitting(db: DatabaseSync, meetingId: string): Sitting {
  const begun: Sitting = { meetingId, revision: 0, startedAt: null, endedAt: null, now: null, spans: [], itemMinutes: {}, notes: '', notesRevision: 0 };
  const row = db.prepare('SELECT revision, content FROM sitting WHERE meeting_id = ?').get(meetingId);
  return row ? sittingSchema.parse({ ...begun, ...json<object>(row, 'content'), meetingId, revision: integer(row, 'revision') }) : begun;
}

export function writeSitting(db: DatabaseSync, sitting: Sitting): Sitting {
  const { meetingId, revision, ...content } = sitting;
  db.prepare('INSERT INTO sitting (meeting_id, revision, content) VALUES (?, ?, ?) ON CONFLICT (meeting_id) DO UPDATE SET revision = excluded.revision, content = excluded.content')
    .run(meetingId, revision, JSON.stringify(content));
  return sitting;
}
