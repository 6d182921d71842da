/** The reading aids as they are set, and ways to set them; each change is said aloud. */
import { announce } from '#renderer/state/announce.ts';
import type { ReadingAids, TextLook } from '#renderer/state/readingAids.ts';
import { setSetting, settings } from '#renderer/state/settings.ts';
import { useStore } from '#renderer/state/store.ts';
import { aidsStrings as t } from '#renderer/strings/aids.ts';

export function setAids(change: Partial<ReadingAids>): void {
  setSetting('readingAids', { ...settings.get().readingAids, ...change });
}

export function setTextLook(change: Partial<TextLook>): void {
  setAids({ text: { ...settings.get().readingAids.text, ...change } });
}

export function toggleDark(): void {
  const darkPages = !settings.get().readingAids.darkPages;
  setAids({ darkPages });
  announce(darkPages ? t.darkNow : t.paperNow);
}

export function toggleRuler(): void {
  const ruler = !settings.get().readingAids.ruler;
  setAids({ ruler });
  announce(ruler ? t.rulerOn : t.rulerOff);
}

export function useAids(): ReadingAids {
  return useStore(settings).readingAids;
}
