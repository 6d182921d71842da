/** Makes, changes and takes away marks so that each can be undone and done again, also after going elsewhere. */
import type { Client } from '#shared/contract/client.ts';
import type { AnnotationChange, AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { Deed, UndoStack } from './undo.ts';

/** What of a mark can be changed. */
export type MarkFields = Omit<AnnotationChange, 'id' | 'revision'>;
type Kept = Pick<Annotation, 'id' | 'revision'>;

export interface MarkDeeds {
  /** One deed, however many marks. @throws AppError */
  create(drafts: readonly AnnotationDraft[], says: string): Promise<{ readonly made: readonly Annotation[]; readonly deed: Deed }>;
  /** @throws AppError, `REVISION_CONFLICT` among them: then nothing was changed. */
  change(changes: readonly { readonly mark: Annotation; readonly to: MarkFields }[], says: string): Promise<{ readonly changed: readonly Annotation[]; readonly deed: Deed }>;
  /** @throws AppError */
  remove(marks: readonly Kept[], says: string): Promise<Deed>;
  /** A note was kept by its editor: one deed for all that is written in one `sitting`. */
  noted(saved: Kept & Pick<Annotation, 'note'>, before: string, says: string, sitting: string): void;
}

export function createMarkDeeds(call: Client['call'], stack: Pick<UndoStack, 'did'>): MarkDeeds {
  /** As we last heard: an undo must not go over what another window has changed since. */
  const revisions = new Map<string, number>();
  /** What the page shows may be older than what we wrote ourselves a moment ago. */
  const heard = (marks: readonly Kept[]): void => { for (const { id, revision } of marks) revisions.set(id, Math.max(revision, revisions.get(id) ?? 0)); };
  const now = (id: string): { id: string; revision: number } => ({ id, revision: revisions.get(id) ?? 0 });

  const removeNow = async (ids: readonly string[]): Promise<void> => {
    const marks = ids.map(now);
    await call('annotations.removeMany', { marks });
    heard(marks.map(({ id, revision }) => ({ id, revision: revision + 1 })));
  };
  const restore = async (ids: readonly string[]): Promise<void> => heard((await call('annotations.restoreMany', { ids: [...ids] })).annotations);
  const write = async (changes: readonly { readonly id: string; readonly to: MarkFields }[]): Promise<readonly Annotation[]> => {
    const { annotations } = await call('annotations.updateMany', { changes: changes.map(({ id, to }) => ({ ...now(id), ...to })) });
    heard(annotations);
    return annotations;
  };
  const record = (deed: Deed): Deed => {
    stack.did(deed);
    return deed;
  };

  return {
    async create(drafts, says) {
      const made: Annotation[] = [];
      try {
        for (const draft of drafts) made.push(await call('annotations.create', draft));
      } finally {
        heard(made);
      }
      const ids = made.map(({ id }) => id);
      return { made, deed: record({ says, undo: () => removeNow(ids), redo: () => restore(ids) }) };
    },
    async change(changes, says) {
      heard(changes.map(({ mark }) => mark));
      const after = changes.map(({ mark, to }) => ({ id: mark.id, to }));
      const before = changes.map(({ mark, to }) => ({ id: mark.id, to: sameFields(mark, to) }));
      const changed = await write(after);
      return { changed, deed: record({ says, undo: async () => void await write(before), redo: async () => void await write(after) }) };
    },
    async remove(marks, says) {
      heard(marks);
      const ids = marks.map(({ id }) => id);
      await removeNow(ids);
      return record({ says, undo: () => restore(ids), redo: () => removeNow(ids) });
    },
    noted(saved, before, says, sitting) {
      heard([saved]);
      const { id, note } = saved;
      record({
        says, key: `${id} ${sitting}`,
        undo: async () => void await write([{ id, to: { note: before } }]), redo: async () => void await write([{ id, to: { note } }]),
      });
    },
  };
}

/** What a mark has now in the fields that are about to change. */
function sameFields(mark: Annotation, to: MarkFields): MarkFields {
  const { kind, meaning, note, tags, anchor: { rects } } = mark;
  const has = { kind, meaning, note, tags, rects };
  return Object.fromEntries(Object.entries(has).filter(([field]) => to[field as keyof MarkFields] !== undefined));
}
