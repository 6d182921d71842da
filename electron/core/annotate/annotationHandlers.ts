import { AppError } from '#shared/contract/errors.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { CoreContext } from '#core/context.ts';
import { keepHash } from '#core/library/recordHash.ts';
import { indexAnnotation, unindexRecord } from '#core/search/indexPages.ts';
import { anchorAt } from './anchorAt.ts';
import { insertAnnotation, listAnnotations, readAnnotation } from './annotationRecords.ts';

type AnnotationMethods = 'annotations.list' | 'annotations.create' | 'annotations.update' | 'annotations.remove' | 'annotations.restore';

/** Handlers of the contract's `annotations.*`. Each write is on disk before it is answered. */
export function annotationHandlers(context: CoreContext): Pick<Handlers, AnnotationMethods> {
  const { library, clock, ids, events } = context;
  const changed = (): void => events.emit('recordsChanged', { kinds: ['annotations'] });

  return {
    'annotations.list': ({ fileId }) => ({ annotations: listAnnotations(library().db, fileId ?? null) }),

    'annotations.create': ({ kind, meaning, at, note, tags }) => {
      const { db } = library();
      const now = clock.now().toISOString();
      const created = library().write((): Annotation => {
        const annotation: Annotation = {
          id: ids.next(), revision: 1, kind, meaning, ...anchorAt(db, at), note, tags: tidied(tags), createdAt: now, updatedAt: now,
        };
        insertAnnotation(db, annotation);
        indexAnnotation(db, annotation.id);
        return annotation;
      });
      changed();
      return created;
    },

    'annotations.update': ({ id, revision, meaning, note, tags }) => {
      const { db } = library();
      const updated = library().write(() => {
        const before = readAnnotation(db, id);
        if (before.revision !== revision) throw conflict(before.revision);
        db.prepare('UPDATE annotation SET revision = revision + 1, meaning = ?, note = ?, tags = ?, updated_at = ? WHERE id = ?').run(
          meaning ?? before.meaning, note ?? before.note, JSON.stringify(tags === undefined ? before.tags : tidied(tags)),
          clock.now().toISOString(), id,
        );
        keepHash(db, 'annotation', id);
        indexAnnotation(db, id);
        return readAnnotation(db, id);
      });
      changed();
      return updated;
    },

    'annotations.remove': ({ id, revision }) => {
      const { db } = library();
      library().write(() => {
        const before = readAnnotation(db, id);
        if (before.revision !== revision) throw conflict(before.revision);
        db.prepare('UPDATE annotation SET revision = revision + 1, removed_at = ? WHERE id = ?').run(clock.now().toISOString(), id);
        unindexRecord(db, id);
      });
      changed();
      return {};
    },

    'annotations.restore': ({ id }) => {
      const { db } = library();
      const restored = library().write(() => {
        db.prepare('UPDATE annotation SET revision = revision + 1, removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL').run(id);
        const annotation = readAnnotation(db, id);
        indexAnnotation(db, id);
        return annotation;
      });
      changed();
      return restored;
    },
  };
}

function conflict(revision: number): AppError {
  return new AppError('REVISION_CONFLICT', 'Somebody changed this mark since it was read', { details: { revision } });
}

/** Tags without blanks and repeats, in the order given. */
function tidied(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}
