/** Makes, changes and takes away marks, and says so. */
import { useCallback } from 'react';
import type { Annotation, AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { announce } from '#renderer/state/announce.ts';
import { client, useCall } from '#renderer/state/calls.ts';
import { readStrings } from '#renderer/strings/read.ts';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';
import { meaningOf } from './meanings.ts';

export interface Marks {
  readonly annotations: readonly Annotation[];
  /** A passage over a page's end becomes one mark a page. */
  readonly highlight: (places: readonly TextPlace[], meaning: AnnotationMeaning) => Promise<void>;
  /**
   * Gives the new note, to be written in; null when it could not be made (which has been told). Over a page's end the note
   * stands where the passage begins, and what follows on the next page is highlighted with the same meaning: one note, and
   * every word of the passage marked.
   */
  readonly note: (places: readonly TextPlace[], meaning: AnnotationMeaning) => Promise<Annotation | null>;
  readonly remove: (annotation: Pick<Annotation, 'id' | 'revision'>) => Promise<void>;
}

const NONE: readonly Annotation[] = [];

export function useMarks(fileId: string): Marks {
  const { data } = useCall('annotations.list', { fileId });

  const remove = useCallback(async ({ id, revision }: Pick<Annotation, 'id' | 'revision'>) => {
    try {
      await client().call('annotations.remove', { id, revision });
      toast(readStrings.markRemoved, () => { client().call('annotations.restore', { id }).catch(toastError); });
    } catch (thrown) {
      toastError(thrown);
    }
  }, []);

  const create = useCallback((kind: 'highlight' | 'note', meaning: AnnotationMeaning, at: TextPlace) => (
    client().call('annotations.create', { kind, meaning, at: { documentId: fileId, ...at }, note: '', tags: [] })
  ), [fileId]);

  const highlight = useCallback(async (places: readonly TextPlace[], meaning: AnnotationMeaning) => {
    try {
      for (const at of places) await create('highlight', meaning, at);
      announce(readStrings.highlighted(meaningOf(meaning).word));
    } catch (thrown) {
      toastError(thrown);
    }
  }, [create]);

  const note = useCallback(async ([first, ...rest]: readonly TextPlace[], meaning: AnnotationMeaning) => {
    if (!first) return null;
    try {
      // The rest first: once the note is there, nothing can fail any more.
      for (const at of rest) await create('highlight', meaning, at);
      const made = await create('note', meaning, first);
      announce(readStrings.noteAdded);
      return made;
    } catch (thrown) {
      toastError(thrown);
      return null;
    }
  }, [create]);

  return { annotations: data?.annotations ?? NONE, highlight, note, remove };
}
