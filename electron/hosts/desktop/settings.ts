/** Small settings of the desktop's window, in electron-store: theme, pane sizes, last place, where the window stood. */
import Store from 'electron-store';
import { z } from 'zod';
import { keepSetting, settingsIn } from '#hosts/serve/pageSettings.ts';
import type { WindowPlace } from './windowPlace.ts';

const placeSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximised: z.boolean() });

export interface Settings {
  page(): Readonly<Record<string, unknown>>;
  /** Drops what is no setting: the page is not trusted with the file. */
  keep(key: unknown, value: unknown): void;
  windowPlace(): WindowPlace | null;
  keepWindowPlace(place: WindowPlace): void;
}

export function openSettings(): Settings {
  // A file that is damaged is put aside and begun again: settings are not worth a failed start.
  const store = new Store<{ page: Record<string, unknown>; windowPlace: unknown }>({ name: 'settings', clearInvalidConfig: true, defaults: { page: {}, windowPlace: null } });
  return {
    page: () => settingsIn(store.get('page')),
    keep: (key, value) => void keepSetting({ read: () => settingsIn(store.get('page')), write: (page) => store.set('page', page) }, key, value),
    windowPlace: () => placeSchema.safeParse(store.get('windowPlace')).data ?? null,
    keepWindowPlace: (place) => store.set('windowPlace', place),
  };
}
