import { AppError } from '#shared/contract/errors.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { AnnotationChange } from '#shared/contract/methods/annotations.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { CoreContext } from '#core/context.ts';
import { indexAnnotation, unindexRecord } from '#core/search/indexPages.ts';
import { insertAnnotation, listAnnotations, readAnnotation, rewriteAnnotation, tagsInUse } from './annotationRecords.ts';
import { citationOfMark } from './citationOfMark.ts';
import { areaAnchor, draftMark } from './draftMark.ts';
import { nameMeaning, readMeaningNames } from './meaningNames.ts';

type AnnotationMethods = Extract<keyof Handlers, 'annotations.list' | 'annotations.create' | 'annotations.update' | 'annotations.remove' | 'annotations.restore' | 'annotations.updateMany' | 'annotations.removeMany' | 'annotations.restoreMany' | 'annotations.tags' | 'annotations.meanings' | 'annotations.nameMeaning'>;

/** Handlers of the contract's `annotations.*`. Each write is on disk before it is answered. */
export function annotationHandlers(context: CoreContext): Pick<Handlers, AnnotationMethods> {
  const { library, clock, ids, events } = context;
  const now = (): string => clock.now().toISOString();

  /** Runs `work` in one transaction, and tells every window that marks have changed. */
  const write = <T>(work: () => T): T => {
    const done = library().write(work);
    events.emit('recordsChanged', { kinds: ['annotations'] });
    return done;
  };

  const update = ({ id, revision, kind, meaning, note, tags, rects }: AnnotationChange): Annotation => {
    const { db } = library();
    const before = current(id, revision);
    if (kind !== undefined && kind !== before.kind && !(onWords(kind) && onWords(before.kind))) throw new AppError('BAD_REQUEST', 'Only a highlight and an underline turn into each other');
    if (rects !== undefined && before.kind !== 'area') throw new AppError('BAD_REQUEST', 'Only an area has rectangles to move');
    const { fileId, pageIndex } = before.anchor;
    const moved = rects === undefined ? null : { ...before, anchor: areaAnchor(db, { documentId: fileId, pageIndex, start: 0, end: 0 }, rects) };
    rewriteAnnotation(db, {
      ...before, ...(moved && { anchor: moved.anchor, citation: citationOfMark(db, moved, before.citation.documentId) ?? before.citation }), revision: revision + 1, kind: kind ?? before.kind, meaning: meaning ?? before.meaning, note: note ?? before.note,
      tags: tags === undefined ? before.tags : tidied(tags), updatedAt: now(),
    });
    // What it means is not among the words that are searched.
    if (note !== undefined || tags !== undefined || rects !== undefined) indexAnnotation(db, id);
    return readAnnotation(db, id);
  };

  const remove = ({ id, revision }: { readonly id: string; readonly revision: number }): void => {
    const { db } = library();
    current(id, revision);
    db.prepare('UPDATE annotation SET revision = revision + 1, removed_at = ? WHERE id = ?').run(now(), id);
    unindexRecord(db, id);
  };

  const restore = (id: string): Annotation => {
    const { db } = library();
    db.prepare('UPDATE annotation SET revision = revision + 1, removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL').run(id);
    const annotation = readAnnotation(db, id);
    indexAnnotation(db, id);
    return annotation;
  };

  /** @throws AppError `NOT_FOUND`, `REVISION_CONFLICT` */
  const current = (id: string, revision: number): Annotation => {
    const annotation = readAnnotation(library().db, id);
    if (annotation.revision !== revision) throw new AppError('REVISION_CONFLICT', 'Somebody changed this mark since it was read', { details: { id, revision: annotation.revision } });
    return annotation;
  };

  return {
    'annotations.list': ({ fileId }) => ({ annotations: listAnnotations(library().db, fileId ?? null) }),
    'annotations.create': (draft) => write(() => {
      const { db } = library();
      const at = now();
      const annotation: Annotation = {
        id: ids.next(), revision: 1, kind: draft.kind, meaning: draft.meaning, ...draftMark(db, draft), note: draft.note, tags: tidied(draft.tags), createdAt: at, updatedAt: at,
      };
      insertAnnotation(db, annotation);
      indexAnnotation(db, annotation.id);
      return annotation;
    }),
    'annotations.update': (change) => write(() => update(change)),
    'annotations.remove': (mark) => {
      write(() => remove(mark));
      return {};
    },
    'annotations.restore': ({ id }) => write(() => restore(id)),
    'annotations.updateMany': ({ changes }) => write(() => ({ annotations: changes.map(update) })),
    'annotations.removeMany': ({ marks }) => {
      write(() => marks.forEach(remove));
      return {};
    },
    'annotations.restoreMany': ({ ids: removed }) => write(() => ({ annotations: removed.map(restore) })),
    'annotations.tags': () => ({ tags: tagsInUse(library().db) }),
    'annotations.meanings': () => ({ names: readMeaningNames(library().db) }),
    'annotations.nameMeaning': ({ meaning, name }) => write(() => {
      nameMeaning(library().db, meaning, name);
      return { names: readMeaningNames(library().db) };
    }),
  };
}

function onWords(kind: Annotation['kind']): boolean {
  return kind === 'highlight' || kind === 'underline';
}

/** Tags without blanks and repeats, in the order given; of those that differ in case alone, the first. */
function tidied(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags.map((one) => one.trim().replaceAll(/\s+/g, ' '))) {
    const key = tag.toLocaleLowerCase('en-GB');
    if (tag !== '' && !kept.has(key)) kept.set(key, tag);
  }
  return [...kept.values()];
}
