/** What a member did and may take back: deeds in order, undone last first, done again until something new is done. */
import { createStore, type Store } from './store.ts';

export interface Deed {
  /** In the past tense, for the screen reader and the toast: "Mark removed". */
  readonly says: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Deeds in a row with one key are one (a note that is written in several saves): the first one's undo, the last one's redo. */
  readonly key?: string;
}

export interface UndoPorts {
  readonly onUndone: (deed: Deed) => void;
  readonly onRedone: (deed: Deed) => void;
  /** It could not be taken back (changed elsewhere meanwhile): it's forgotten. */
  readonly onFailed: (deed: Deed, thrown: unknown) => void;
}

export interface UndoStack {
  /** Something was done, just now. */
  did(deed: Deed): void;
  /** False where there is nothing to undo. One after another, however fast they are asked for. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Takes back this one, as its toast offers: where others came after it, as a new deed of its own. Nothing where it was undone already. */
  undoThis(deed: Deed): Promise<void>;
  /** Another library: what was done in the last one can't be undone here. */
  clear(): void;
  readonly can: Store<{ readonly undo: boolean; readonly redo: boolean }>;
}

/** Deeds kept; the oldest are forgotten. */
const MOST = 200;

export function createUndoStack({ onUndone, onRedone, onFailed }: UndoPorts): UndoStack {
  let done: Deed[] = [];
  let undone: Deed[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const can = createStore({ undo: false, redo: false });
  const tell = (): void => {
    const now = { undo: done.length > 0, redo: undone.length > 0 };
    const before = can.get();
    if (before.undo !== now.undo || before.redo !== now.redo) can.set(now);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const did = (deed: Deed): void => {
    const before = done.at(-1);
    done = deed.key !== undefined && before?.key === deed.key && undone.length === 0
      ? [...done.slice(0, -1), { ...deed, undo: before.undo }] : [...done, deed].slice(-MOST);
    undone = [];
    tell();
  };
  /** Moves the last of one list to the other by doing its part. */
  const step = (way: 'undo' | 'redo'): Promise<boolean> => inTurn(async () => {
    const deed = (way === 'undo' ? done : undone).at(-1);
    if (!deed) return false;
    try {
      await deed[way]();
      if (way === 'undo') undone = [...undone, deed];
      else done = [...done, deed];
      (way === 'undo' ? onUndone : onRedone)(deed);
    } catch (thrown) {
      onFailed(deed, thrown);
    } finally {
      if (way === 'undo') done = done.filter((one) => one !== deed);
      else undone = undone.filter((one) => one !== deed);
      tell();
    }
    return true;
  });
  return {
    did,
    can,
    undo: () => step('undo'),
    redo: () => step('redo'),
    undoThis: async (deed) => {
      if (done.at(-1) === deed) {
        await step('undo');
        return;
      }
      if (!done.includes(deed)) return;
      await inTurn(async () => {
        try {
          await deed.undo();
          did({ says: deed.says, undo: deed.redo, redo: deed.undo });
          onUndone(deed);
        } catch (thrown) {
          onFailed(deed, thrown);
        }
      });
    },
    clear: () => {
      done = [];
      undone = [];
      tell();
    },
  };
}
