/**
 * Saves a question while it is being written, a moment after each pause. Carries the revision it was read at, so that
 * a change made in another window is never overwritten: then `conflict` holds the other version, and a person decides.
 */
import type { Question } from '#shared/domain/question/question.ts';
import { createStore, type Store } from '#renderer/state/store.ts';
import { changesBetween, fieldsOf, type QuestionChanges, type QuestionFields } from './questionDraft.ts';

export interface AutosaveState {
  readonly draft: QuestionFields;
  readonly status: 'saved' | 'unsaved' | 'saving' | 'failed';
  /** When it was last saved here; null before that. */
  readonly savedAt: Date | null;
  readonly conflict: Question | null;
  readonly error: unknown;
}

export interface AutosavePorts {
  /** @throws AppError `REVISION_CONFLICT` and others of `questions.update`. */
  readonly update: (revision: number, changes: QuestionChanges) => Promise<Question>;
  /** The question as it stands in the library now; null where it is gone. */
  readonly latest: () => Promise<Question | null>;
  readonly isConflict: (thrown: unknown) => boolean;
  readonly now: () => Date;
  /** Milliseconds of quiet before saving. */
  readonly pauseMs: number;
}

export interface Autosave {
  readonly state: Store<AutosaveState>;
  readonly edit: (changes: Partial<QuestionFields>) => void;
  /** The library says that the question is now this. Taken over unless something here isn't saved yet. */
  readonly adopt: (question: Question) => void;
  /** Saves now; resolves when everything is saved, or can't be. */
  readonly flush: () => Promise<void>;
  /** After a conflict: what is written here stands. */
  readonly keepMine: () => void;
  /** After a conflict: what is written here is given up. */
  readonly takeTheirs: () => void;
}

export function createAutosave(question: Question, ports: AutosavePorts): Autosave {
  let base = question;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const state = createStore<AutosaveState>({ draft: fieldsOf(question), status: 'saved', savedAt: null, conflict: null, error: null });
  const set = (changes: Partial<AutosaveState>): void => state.set({ ...state.get(), ...changes });
  const changes = (): QuestionChanges | null => changesBetween(base, state.get().draft);

  async function save(): Promise<void> {
    for (let change = changes(); change && !state.get().conflict; change = changes()) {
      set({ status: 'saving', error: null });
      try {
        base = await ports.update(base.revision, change);
        set({ status: 'saved', savedAt: ports.now() });
      } catch (thrown) {
        if (!ports.isConflict(thrown)) {
          set({ status: 'failed', error: thrown });
          return;
        }
        const theirs = await ports.latest();
        // The other change may be to what nobody sees here (its place in the list): then ours simply goes on top.
        if (theirs && changesBetween(base, theirs) === null) base = theirs;
        else set({ status: 'unsaved', conflict: theirs, ...(theirs ? {} : { status: 'failed' as const, error: thrown }) });
        if (!theirs) return;
      }
    }
    if (!state.get().conflict && state.get().status !== 'failed') set({ status: 'saved' });
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= save().finally(() => { running = null; });
    return running;
  }

  return {
    state,
    edit(edited) {
      set({ draft: { ...state.get().draft, ...edited }, status: 'unsaved' });
      clearTimeout(timer);
      if (!state.get().conflict) timer = setTimeout(() => void flush(), ports.pauseMs);
    },
    adopt(current) {
      if (running || current.revision <= base.revision || state.get().conflict || changes()) return;
      base = current;
      set({ draft: fieldsOf(current) });
    },
    flush,
    keepMine() {
      const { conflict } = state.get();
      if (!conflict) return;
      base = conflict;
      set({ conflict: null });
      void flush();
    },
    takeTheirs() {
      const { conflict } = state.get();
      if (!conflict) return;
      base = conflict;
      set({ conflict: null, draft: fieldsOf(conflict), status: 'saved' });
    },
  };
}
