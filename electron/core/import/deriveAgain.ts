/** Makes anew what is derived from one file that is in the library, from the step that has to be done again. */
import type { ExtractedFile } from '#shared/domain/page/pageText.ts';
import { originalPath } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { readPages } from '#core/library/pages.ts';
import { json } from '#core/library/rows.ts';
import type { StaleFile } from '#core/library/stale.ts';
import { withRecognised } from '#core/recognise/withRecognised.ts';
import { deriveAnew } from './importFile.ts';
import type { Extraction, ImportSteps } from './steps.ts';

/** @throws AppError what reading the original may throw; `CANCELLED` */
export async function deriveAgain(library: Library, steps: ImportSteps, file: StaleFile, signal: AbortSignal): Promise<void> {
  const extraction = file.from === 'extract'
    ? await steps.extract({ path: originalPath(library.folder, file.sha256, file.extension), fileName: file.source, processes: steps.atOnce }, () => undefined, signal)
    : storedExtraction(library, file.id);
  signal.throwIfAborted();
  const pages = await withRecognised(library.db, file.sha256, extraction.pages);
  const segmented = steps.segment({ fileName: file.source, file: extraction.file, pages });
  library.write(() => deriveAnew(library, steps, file.id, { file: extraction.file, pages }, segmented));
}

function storedExtraction({ db }: Library, fileId: string): Extraction {
  const row = db.prepare('SELECT extracted FROM derived WHERE file_id = ?').get(fileId) ?? {};
  return { file: json<ExtractedFile>(row, 'extracted'), pages: readPages(db, fileId) };
}
