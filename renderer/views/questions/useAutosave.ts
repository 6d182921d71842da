/** Autosave of one question, for its editor. */
import { useEffect, useState } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { asAppError, client } from '#renderer/state/calls.ts';
import { useStore } from '#renderer/state/store.ts';
import { createAutosave, type Autosave, type AutosaveState } from './autosave.ts';

/** Long enough not to save every letter, short enough that nobody waits to see "Saved". */
const PAUSE_MS = 600;

export function useAutosave(question: Question): AutosaveState & { readonly autosave: Autosave } {
  const { id } = question;
  const [autosave] = useState(() => createAutosave(question, {
    update: (revision, changes) => client().call('questions.update', { id, revision, ...changes }),
    latest: async () => (await client().call('questions.list', {})).questions.find((one) => one.id === id) ?? null,
    isConflict: (thrown) => asAppError(thrown).code === 'REVISION_CONFLICT',
    now: () => new Date(),
    pauseMs: PAUSE_MS,
  }));
  useEffect(() => autosave.adopt(question), [autosave, question]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (autosave.state.get().status === 'saved') return;
      void autosave.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void autosave.flush();
    };
  }, [autosave]);
  return { ...useStore(autosave.state), autosave };
}
