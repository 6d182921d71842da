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
  /** Gives the new note, to be written in; null when it could not be made (which has been told). */
  readonly note: (place: TextPlace, meaning: AnnotationMeaning) => Promise<Annotation | null>;
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

  const highlight = useCallback(async (places: readonly TextPlace[], meaning: AnnotationMeaning) => {
    try {
      for (const at of places) {
        await client().call('annotations.create', { kind: 'highlight', meaning, at: { documentId: fileId, ...at }, note: '', tags: [] });
      }
      announce(readStrings.highlighted(meaningOf(meaning).word));
    } catch (thrown) {
      toastError(thrown);
    }
  }, [fileId]);

  const note = useCallback(async (place: TextPlace, meaning: AnnotationMeaning) => {
    try {
      const made = await client().call('annotations.create', { kind: 'note', meaning, at: { documentId: fileId, ...place }, note: '', tags: [] });
      announce(readStrings.noteAdded);
      return made;
    } catch (thrown) {
      toastError(thrown);
      return null;
    }
  }, [fileId]);

  return { annotations: data?.annotations ?? NONE, highlight, note, remove };
}
