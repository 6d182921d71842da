/**
 * Keeps what is typed: saves in short pauses, one save at a time, and never lets go of words that aren't kept yet. What
 * couldn't be saved is tried again with the next letter, and when the pipe to the core is back.
 */
import { createStore, type Store } from './store.ts';

export interface Kept<T> {
  readonly value: T;
  readonly status: 'saved' | 'unsaved' | 'saving' | 'failed';
  readonly error: unknown;
}

export interface KeeperPorts<T> {
  /** Writes what differs from `base`. @returns the value as it stands now: what somebody else wrote meanwhile is in it. */
  readonly save: (value: T, base: T) => Promise<T>;
  /** ms of quiet before saving. */
  readonly pauseMs: number;
}

export interface Keeper<T> {
  readonly state: Store<Kept<T>>;
  readonly edit: (part: Partial<T>) => void;
  /** Saves now; resolves when everything is saved, or can't be. */
  readonly flush: () => Promise<void>;
  /** The library says that it's this now: taken over unless something here isn't saved yet. */
  readonly adopt: (value: T) => void;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function createKeeper<T extends object>(first: T, { save, pauseMs }: KeeperPorts<T>): Keeper<T> {
  let base = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const state = createStore<Kept<T>>({ value: first, status: 'saved', error: null });
  const set = (part: Partial<Kept<T>>): void => state.set({ ...state.get(), ...part });

  async function saveAll(): Promise<void> {
    while (!same(state.get().value, base)) {
      const { value } = state.get();
      set({ status: 'saving', error: null });
      try {
        const now = await save(value, base);
        // Typed on while it was saved: those words go on top of what stands now.
        const typed = Object.fromEntries(Object.entries(state.get().value).filter(([key, each]) => !same(each, value[key as keyof T])));
        base = now;
        set({ value: { ...now, ...typed } });
      } catch (error) {
        set({ status: 'failed', error });
        return;
      }
    }
    set({ status: 'saved' });
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= saveAll().finally(() => { running = null; });
    return running;
  }

  return {
    state,
    edit(part) {
      set({ value: { ...state.get().value, ...part }, status: 'unsaved' });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    flush,
    adopt(value) {
      if (running || !same(state.get().value, base) || same(value, base)) return;
      base = value;
      set({ value });
    },
  };
}
