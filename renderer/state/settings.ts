/** Small settings of this window: how it looks, and what it remembers between two openings. */
import { z } from 'zod';
import { PLAUSIBLE_PACE } from '#shared/domain/reading/pace.ts';
import { connection } from './connection.ts';
import { host } from './calls.ts';
import { readingAidsSchema, USUAL_AIDS } from './readingAids.ts';
import { createStore } from './store.ts';

const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Multiplies every size. */
  textScale: z.union([z.literal(0.9), z.literal(1), z.literal(1.15), z.literal(1.3), z.literal(1.5)]),
  /** Shortcuts of a single key (`?`, `/`), which speech and switch users may need to turn off. */
  singleKeys: z.boolean(),
  /** Words a minute, for the reading estimate; or as it was measured, once it has been. */
  readingPace: z.union([z.literal('measured'), z.number().int().min(PLAUSIBLE_PACE.from).max(PLAUSIBLE_PACE.to)]),
  /** The backup that took a damaged library's place, once the member has put the notice of it away; '' for none. */
  restoredSeen: z.string(),
  /** How much was written when the member put off making a backup; 0 where they never did. */
  backupPutOff: z.number().int().nonnegative(),
  /** Papers whose annotations from other programs the member left where they are. */
  annotationsLeft: z.array(z.string()),
  /** Named beside marks that go out; empty where the member hasn't said. */
  author: z.string().max(200),
  /** How pages and text are shown for this member's eyes and ears. */
  readingAids: readingAidsSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { theme: 'system', textScale: 1, singleKeys: true, readingPace: 'measured', restoredSeen: '', backupPutOff: 0, annotationsLeft: [], author: '', readingAids: USUAL_AIDS };

export const settings = createStore<Settings>(DEFAULT_SETTINGS);

/** Reads what the host kept; anything that no longer fits is as if never set. */
export function loadSettings(): void {
  const read: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const value = schema.safeParse(host().readSetting(key));
    if (value.success) read[key] = value.data;
  }
  settings.set({ ...DEFAULT_SETTINGS, ...read });
}

export function setSetting<K extends keyof Settings>(key: K, value: Settings[K]): void {
  settings.set({ ...settings.get(), [key]: value });
  if (connection.get().state !== 'connecting') host().writeSetting(key, value);
}
