import type { Handlers } from '#shared/contract/api.ts';
import type { ReportFields } from '#shared/domain/document/document.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import { readCorrections, withCorrections } from '#core/library/corrections.ts';
import { integer, json, text, textOrNull } from '#core/library/rows.ts';
import { correctField } from './correctField.ts';
import { documentRow, listDocuments, partsOf, summaryOf } from './documentSummaries.ts';
import { findDocument } from './findDocument.ts';
import { outlineItems, outlineSections } from './outline.ts';

type DocumentMethods = 'documents.list' | 'documents.get' | 'documents.outline' | 'documents.correct' | 'documents.remove' | 'documents.restore';

/** `prepare` is asked to make what a paper needs that comes back after an update of the program. */
export function documentHandlers(core: CoreContext, steps: Pick<ImportSteps, 'index' | 'unindex'>, prepare: () => void): Pick<Handlers, DocumentMethods> {
  return {
    'documents.list': () => ({ documents: listDocuments(core.library().db) }),
    'documents.get': ({ id }) => documentDetail(core, id),
    'documents.outline': ({ id }) => {
      const { db } = core.library();
      const place = findDocument(db, id);
      return { items: outlineItems(db, place), sections: outlineSections(db, place) };
    },
    'documents.correct': (correction) => {
      const done = correctField(core, steps, correction);
      core.events.emit('recordsChanged', { kinds: ['documents'] });
      return done;
    },
    'documents.remove': ({ id }) => setRemoved(core, steps, id, true),
    'documents.restore': ({ id }) => {
      const done = setRemoved(core, steps, id, false);
      prepare();
      return done;
    },
  };
}

function documentDetail(core: CoreContext, id: string): Awaited<ReturnType<Handlers['documents.get']>> {
  const { db } = core.library();
  const place = findDocument(db, id);
  const row = documentRow(db, id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such paper in the library');
  const problems = db.prepare(`SELECT page_index, problems FROM page WHERE file_id = ? AND page_index BETWEEN ? AND ? AND problems <> '[]' ORDER BY page_index`)
    .all(place.fileId, place.pageFrom, place.pageTo);
  return {
    ...summaryOf(row),
    sha256: place.sha256,
    sizeBytes: integer(row, 'size_bytes'),
    fields: withCorrections(json<ReportFields>(row, 'fields'), readCorrections(db, place.sha256).get(place.part)),
    items: outlineItems(db, place),
    sections: outlineSections(db, place),
    parts: place.isFile ? partsOf(db, place.fileId) : [],
    problems: problems.flatMap((page) => json<string[]>(page, 'problems').map((code) => ({ pageIndex: integer(page, 'page_index'), code }))),
  };
}

/** Takes a file out, or brings it back: its original, its text and all that was written about it stay where they are. */
function setRemoved({ library, clock, events }: CoreContext, steps: Pick<ImportSteps, 'index' | 'unindex'>, id: string, removed: boolean): Record<string, never> {
  const { db } = library();
  library().write(() => {
    const row = db.prepare('SELECT file_id, removed_at FROM document JOIN file ON file.id = file_id WHERE document.id = ?').get(id);
    if (!row) throw new AppError('NOT_FOUND', 'There is no such paper in the library');
    const fileId = text(row, 'file_id');
    if ((textOrNull(row, 'removed_at') !== null) === removed) return;
    db.prepare('UPDATE file SET removed_at = ? WHERE id = ?').run(removed ? clock.now().toISOString() : null, fileId);
    if (removed) steps.unindex(db, fileId);
    else steps.index(db, fileId);
  });
  events.emit('recordsChanged', { kinds: ['documents', 'reading'] });
  return {};
}
