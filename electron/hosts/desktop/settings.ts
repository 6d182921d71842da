/** Small settings of the desktop's window, in electron-store: theme, pane sizes, last place, where the window stood. */
import Store from 'electron-store';
import { z } from 'zod';
import type { WindowPlace } from './windowPlace.ts';

const placeSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximised: z.boolean() });

/** Keys that the page may use: they become names in a file. */
const KEY = /^[\w.-]{1,64}$/;
/** Of one value, as JSON text. */
const LARGEST_VALUE = 64 * 1024;

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
    page: () => store.get('page'),
    keep(key, value) {
      if (typeof key !== 'string' || !KEY.test(key) || Object.hasOwn(Object.prototype, key)) return;
      const text = JSON.stringify(value) as string | undefined;
      if (text !== undefined && text.length > LARGEST_VALUE) return;
      const page = { ...store.get('page') };
      if (text === undefined) delete page[key];
      else page[key] = JSON.parse(text);
      store.set('page', page);
    },
    windowPlace: () => placeSchema.safeParse(store.get('windowPlace')).data ?? null,
    keepWindowPlace: (place) => store.set('windowPlace', place),
  };
}
