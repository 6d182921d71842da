/** A meeting being held: what is spoken of now, and how long each item and theme has taken. */
import { z } from 'zod';

const subject = z.object({
  item: z.string().nullable(),
  theme: z.string(),
  questionId: z.string().nullable(),
});

export const spanSchema = subject.extend({ from: z.string(), to: z.string() });
export type Span = z.infer<typeof spanSchema>;

export const sittingSchema = z.object({
  meetingId: z.string(),
  revision: z.number().int(),
  /** ISO times; null: not yet. */
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** What is spoken of now, and since when; null while the clock stands. */
  now: subject.extend({ since: z.string() }).nullable(),
  /** What was spoken of, in order of time. */
  spans: z.array(spanSchema),
  /** Agenda item → minutes that it has. */
  itemMinutes: z.record(z.string(), z.number()),
  /** What the chair types during the meeting, for the minutes aid. */
  notes: z.string(),
  /** Carried by `sittings.note`: the clock's changes aren't the notes'. */
  notesRevision: z.number().int(),
});
export type Sitting = z.infer<typeof sittingSchema>;

export interface TimeSpent {
  /** Milliseconds. */
  readonly all: number;
  readonly byItem: ReadonlyMap<string, number>;
  /** By `lineId`-like key `item|theme`. */
  readonly byTheme: ReadonlyMap<string, number>;
  readonly byQuestion: ReadonlyMap<string, number>;
}

export const themeKey = (item: string | null, theme: string): string => `${item ?? ''}|${theme.trim().toLowerCase()}`;

/** @param at ISO time: what is spoken of now counts until then. */
export function timeSpent({ spans, now }: Pick<Sitting, 'spans' | 'now'>, at: string): TimeSpent {
  const byItem = new Map<string, number>();
  const byTheme = new Map<string, number>();
  const byQuestion = new Map<string, number>();
  let all = 0;
  const running: Span[] = now ? [{ item: now.item, theme: now.theme, questionId: now.questionId, from: now.since, to: at }] : [];
  for (const { item, theme, questionId, from, to } of [...spans, ...running]) {
    // A laptop's clock may be set back in the middle.
    const took = Math.max(0, Date.parse(to) - Date.parse(from));
    all += took;
    byItem.set(item ?? '', (byItem.get(item ?? '') ?? 0) + took);
    byTheme.set(themeKey(item, theme), (byTheme.get(themeKey(item, theme)) ?? 0) + took);
    if (questionId !== null) byQuestion.set(questionId, (byQuestion.get(questionId) ?? 0) + took);
  }
  return { all, byItem, byTheme, byQuestion };
}
