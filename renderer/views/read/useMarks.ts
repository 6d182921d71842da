/** Makes marks in a paper, and says so: each can be undone. */
import { useCallback } from 'react';
import type { AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import type { Annotation, AnnotationKind, AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { announce } from '#renderer/state/announce.ts';
import { useCall } from '#renderer/state/calls.ts';
import { markDeeds } from '#renderer/state/deeds.ts';
import { refusesWriting } from '#renderer/state/useReadOnly.ts';
import { marksStrings as t } from '#renderer/strings/marks.ts';
import type { TextPlace } from '#renderer/pdf/selectedText.ts';
import { toastError } from '#renderer/ui/Toast.tsx';
import { useMeanings } from './meanings.ts';

/** Everything but what every mark needs has its usual value. */
export type MarkWish = Pick<AnnotationDraft, 'kind' | 'at'> & Partial<AnnotationDraft>;

export interface Marks {
  readonly annotations: readonly Annotation[];
  /** Highlights or underlines a passage: one mark, also over a page's end. */
  readonly mark: (kind: AnnotationKind, places: readonly TextPlace[], meaning: AnnotationMeaning) => Promise<void>;
  /** Gives the new note, to be written in: one, also over a page's end. Null when it could not be made (which has been told). */
  readonly note: (places: readonly TextPlace[], meaning: AnnotationMeaning) => Promise<Annotation | null>;
  /** Any other mark. Null when it could not be made (which has been told). */
  readonly make: (wish: MarkWish, says: string) => Promise<Annotation | null>;
}

const NONE: readonly Annotation[] = [];

export function useMarks(fileId: string): Marks {
  const { data } = useCall('annotations.list', { fileId });
  const meanings = useMeanings();

  const make = useCallback(async (wish: MarkWish, says: string): Promise<Annotation | null> => {
    if (refusesWriting()) return null;
    try {
      const { made } = await markDeeds.create([{ meaning: 'evidence', note: '', tags: [], ...wish }], says);
      announce(says);
      return made[0] ?? null;
    } catch (thrown) {
      toastError(thrown);
      return null;
    }
  }, []);

  const over = useCallback(([first, ...rest]: readonly TextPlace[]) => (
    first && { at: { documentId: fileId, ...first }, continued: rest.map((place) => ({ documentId: fileId, ...place })) }
  ), [fileId]);

  const mark = useCallback(async (kind: AnnotationKind, places: readonly TextPlace[], meaning: AnnotationMeaning) => {
    const place = over(places);
    if (place) await make({ kind, meaning, ...place }, t.marked(kind, meanings.of(meaning).word));
  }, [make, over, meanings]);

  const note = useCallback(async (places: readonly TextPlace[], meaning: AnnotationMeaning) => {
    const place = over(places);
    return place ? make({ kind: 'note', meaning, ...place }, t.noteAdded) : null;
  }, [make, over]);

  return { annotations: data?.annotations ?? NONE, mark, note, make };
}
