/** Autosave of one question, for its editor. */
import { useEffect, useState } from 'react';
import type { Question } from '#shared/domain/question/question.ts';
import { asAppError, client } from '#renderer/state/calls.ts';
import { useStore } from '#renderer/state/store.ts';
import { isBlank } from './questionDraft.ts';
import { createAutosave, type Autosave, type AutosaveState } from './autosave.ts';

/** Questions whose editor is open. */
const open = new Map<string, number>();

/** A question that was started and left empty is nobody's work. Its last letters are saved before this looks. */
const LEFT_MS = 800;

async function dropIfLeftBlank(id: string): Promise<void> {
  if (open.get(id)) return;
  const question = (await client().call('questions.list', {})).questions.find((one) => one.id === id);
  if (question && isBlank(question) && !open.get(id)) await client().call('questions.remove', { id, revision: question.revision });
}

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
    open.set(id, (open.get(id) ?? 0) + 1);
    return () => {
      window.removeEventListener('beforeunload', leave);
      open.set(id, (open.get(id) ?? 1) - 1);
      // What can't be looked at or removed now is a blank line in a list: nothing is lost, and nothing need be said.
      void autosave.flush().then(() => setTimeout(() => { dropIfLeftBlank(id).catch(() => undefined); }, LEFT_MS));
    };
  }, [autosave, id]);
  return { ...useStore(autosave.state), autosave };
}
