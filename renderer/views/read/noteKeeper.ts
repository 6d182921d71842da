/** Keeps what is typed in a note: saves in pauses, one save at a time, and never lets go of words that aren't kept yet. */
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { AppError } from '#shared/contract/errors.ts';

export type Saving = { readonly state: 'idle' | 'saving' | 'saved' } | { readonly state: 'failed'; readonly error: AppError };
type Kept = Pick<Annotation, 'note' | 'revision'>;

export interface NotePorts {
  /** @throws AppError, `REVISION_CONFLICT` among them. */
  readonly update: (revision: number, note: string) => Promise<Kept>;
  /** The note as the core has it now; null when it's gone. */
  readonly current: () => Promise<Kept | null>;
  readonly asError: (thrown: unknown) => AppError;
  /** A save is on disk: what the note was before, and the sitting that it was written in. */
  readonly onKept: (saved: Kept, before: string, sitting: number) => void;
  readonly onSaving: (saving: Saving) => void;
  /** The note was changed elsewhere: show this. */
  readonly onText: (note: string) => void;
  /** Calls `run` after a pause; gives what takes that back. */
  readonly later: (run: () => void) => () => void;
}

export interface NoteKeeper {
  /** Somebody comes to write: what is written until the next time is one sitting, undone as one. */
  begin(): void;
  type(note: string): void;
  /** Saves at once what isn't kept. */
  flush(): Promise<void>;
  /** Takes over what changed elsewhere, unless something is typed here that isn't kept yet. */
  take(changed: Kept): void;
  /** After a conflict: on top of what is there now. */
  saveOver(): Promise<void>;
}

export function createNoteKeeper(first: Kept, ports: NotePorts): NoteKeeper {
  let kept = first.note;
  let { revision } = first;
  let typed = first.note;
  let sitting = 0;
  let saving: Promise<void> | null = null;
  let forget = (): void => undefined;

  const saveOnce = async (): Promise<void> => {
    ports.onSaving({ state: 'saving' });
    try {
      // What is typed while a save is under way goes with the next.
      do {
        const note = typed;
        const saved = await ports.update(revision, note);
        revision = saved.revision;
        ports.onKept(saved, kept, sitting);
        kept = note;
      } while (typed !== kept);
      ports.onSaving({ state: 'saved' });
    } catch (thrown) {
      ports.onSaving({ state: 'failed', error: ports.asError(thrown) });
    }
  };

  const save = (): Promise<void> => {
    forget();
    saving ??= saveOnce().finally(() => { saving = null; });
    return saving;
  };

  return {
    begin() { sitting += 1; },
    type(note) {
      typed = note;
      forget();
      forget = ports.later(() => void save());
    },
    flush() {
      forget();
      return typed === kept ? saving ?? Promise.resolve() : save();
    },
    take(changed) {
      if (changed.revision <= revision || saving) return;
      revision = changed.revision;
      const untouched = typed === kept;
      kept = changed.note;
      if (!untouched || typed === kept) return;
      typed = kept;
      ports.onText(typed);
    },
    async saveOver() {
      try {
        const now = await ports.current();
        if (now) revision = now.revision;
      } catch (thrown) {
        ports.onSaving({ state: 'failed', error: ports.asError(thrown) });
        return;
      }
      await save();
    },
  };
}
