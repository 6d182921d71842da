/** Changes of marks that a person makes, one or many at once: each can be undone, and says what it did. */
import type { AppError } from '#shared/contract/errors.ts';
import type { Annotation, AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import { announce } from '#renderer/state/announce.ts';
import { asAppError } from '#renderer/state/calls.ts';
import { markDeeds, toastDeed } from '#renderer/state/deeds.ts';
import type { MarkFields } from '#renderer/state/markDeeds.ts';
import { refusesWriting } from '#renderer/state/useReadOnly.ts';
import { marksStrings as t } from '#renderer/strings/marks.ts';
import { notesStrings } from '#renderer/strings/notes.ts';
import { toast, toastError } from '#renderer/ui/Toast.tsx';

/** True where it was done; what could not be has been told. */
async function tried(work: () => Promise<unknown>): Promise<boolean> {
  if (refusesWriting()) return false;
  try {
    await work();
    return true;
  } catch (thrown) {
    const error: AppError = asAppError(thrown);
    if (error.code === 'REVISION_CONFLICT') toast(notesStrings.conflict);
    else toastError(error);
    return false;
  }
}

export function changeMarks(changes: readonly { readonly mark: Annotation; readonly to: MarkFields }[], says: string): Promise<boolean> {
  if (changes.length === 0) return Promise.resolve(false);
  return tried(async () => {
    const { deed } = await markDeeds.change(changes, says);
    // What is done to one mark is seen on it: only many at once need the way back in sight.
    if (changes.length === 1) announce(says);
    else toastDeed(deed);
  });
}

export function removeMarks(marks: readonly Annotation[]): Promise<boolean> {
  if (marks.length === 0) return Promise.resolve(false);
  const bookmark = marks.length === 1 && marks[0]?.kind === 'bookmark';
  return tried(async () => toastDeed(await markDeeds.remove(marks, bookmark ? t.bookmarkRemoved : t.removed(marks.length))));
}

export function setMeaning(marks: readonly Annotation[], meaning: AnnotationMeaning): Promise<boolean> {
  const other = marks.filter((mark) => mark.meaning !== meaning);
  return changeMarks(other.map((mark) => ({ mark, to: { meaning } })), t.meaningChanged(other.length));
}

const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function addTag(marks: readonly Annotation[], tag: string): Promise<boolean> {
  const without = marks.filter(({ tags }) => !tags.some((one) => sameTag(one, tag)));
  return changeMarks(without.map((mark) => ({ mark, to: { tags: [...mark.tags, tag] } })), t.tagged(without.length, tag));
}

export function removeTag(marks: readonly Annotation[], tag: string): Promise<boolean> {
  const having = marks.filter(({ tags }) => tags.some((one) => sameTag(one, tag)));
  return changeMarks(having.map((mark) => ({ mark, to: { tags: mark.tags.filter((one) => !sameTag(one, tag)) } })), t.untagged(having.length, tag));
}

/** A highlight becomes an underline, and an underline a highlight. */
export function swapKind(mark: Annotation): Promise<boolean> {
  return changeMarks([{ mark, to: { kind: mark.kind === 'underline' ? 'highlight' : 'underline' } }], t.kindChanged);
}
