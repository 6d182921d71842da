/** The composition root: from ports to a running core. */
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from './context.ts';
import type { Core, StoredFile } from './core.ts';
import { annotationHandlers } from './annotate/annotationHandlers.ts';
import { carriedHandlers } from './annotate/fromPdf/carriedHandlers.ts';
import { backupHandlers } from './backup/backupHandlers.ts';
import { bundleWork } from './bundle/bundleWork.ts';
import { compareHandlers } from './compare/compareHandlers.ts';
import { KeptComparisons } from './compare/keptComparisons.ts';
import { coreSteps, type CoreSteps } from './coreSteps.ts';
import { mergeHandlers } from './draft/mergeHandlers.ts';
import { proposalHandlers } from './draft/proposalHandlers.ts';
import { questionHandlers } from './draft/questionHandlers.ts';
import { coverageHandlers } from './enquiry/coverageHandlers.ts';
import { lineHandlers } from './enquiry/lineHandlers.ts';
import { exchangeHandlers } from './exchange/exchangeHandlers.ts';
import { comparisonExport } from './export/comparison/comparisonExport.ts';
import { exportHandlers } from './export/exportHandlers.ts';
import { meetingExport } from './export/meeting/meetingExport.ts';
import { actionHandlers } from './followUps/actionHandlers.ts';
import { followUpHandlers } from './followUps/followUpHandlers.ts';
import { recommendationHandlers } from './followUps/recommendationHandlers.ts';
import { marksExport } from './export/marks/marksExport.ts';
import { importHandlers } from './import/importHandlers.ts';
import { LibraryWork } from './import/libraryWork.ts';
import { jobHandlers } from './jobs/jobHandlers.ts';
import { Jobs } from './jobs/jobs.ts';
import { KeptExports } from './library/exports.ts';
import { originalPath } from './library/folder.ts';
import type { Library } from './library/library.ts';
import { libraryHandlers } from './library/libraryHandlers.ts';
import { integer, text } from './library/rows.ts';
import { LibrarySession, openFirst } from './library/session.ts';
import { settled } from './library/settled.ts';
import { explain } from './library/sqliteErrors.ts';
import { meetingHandlers } from './meetings/meetingHandlers.ts';
import { memberHandlers } from './member/memberHandlers.ts';
import type { CorePorts } from './ports.ts';
import { documentHandlers } from './read/documentHandlers.ts';
import { pageHandlers } from './read/pageHandlers.ts';
import { readingHandlers } from './read/readingHandlers.ts';
import { recognitionHandlers } from './recognise/recognitionHandlers.ts';
import { searchHandlers } from './search/searchHandlers.ts';
import { sittingHandlers } from './sitting/sittingHandlers.ts';
import { vaultHandlers } from './vault/vaultHandlers.ts';
import { VaultOfLibrary } from './vault/vaultOfLibrary.ts';
import { versionHandlers } from './versions/versionHandlers.ts';
import { versionSearch } from './versions/versionSearch.ts';

/**
 * Opens the library that `ports.open` names, and goes on with what an update of the program left to do.
 * @throws AppError `LIBRARY_LOCKED`, `LIBRARY_TOO_NEW`, `LIBRARY_DAMAGED`, `DISK_FULL`, `FILE_UNREADABLE`
 */
export async function createCore(ports: CorePorts, steps: CoreSteps = coreSteps(ports)): Promise<Core> {
  const jobs = new Jobs(ports);
  const session = new LibrarySession(ports, jobs, await openFirst(ports));
  const exports = new KeptExports(ports.ids);
  const comparisons = new KeptComparisons(steps.comparing, ports);
  const vaults = new VaultOfLibrary(ports, steps.lockingWork, () => session.library, () => {
    comparisons.forget();
    exports.clear();
  });
  const context: CoreContext = { ...ports, library: () => session.library, vault: () => vaults.vault, exports };
  const work = new LibraryWork(ports, steps.importing, session, jobs, versionSearch(context));
  await beginSound(session, work);
  return {
    handlers: settled(session, {
      ...libraryHandlers(context, {
        session, indexVersion: steps.importing.indexVersion, prepare: () => work.prepare(), logs: ports.folders.logs,
        switchTo: async (to) => {
          await vaults.vault.lock();
          await session.switchTo(to);
          return work.begin();
        },
      }),
      ...meetingHandlers(context, comparisons, steps.comparing.sinceLastReport),
      ...documentHandlers(context, steps.importing, () => void work.prepare()),
      ...importHandlers(context, (chosen) => work.import(chosen)),
      ...pageHandlers(context),
      ...readingHandlers(context),
      ...recognitionHandlers(context, { start: (fileId) => work.recognise(fileId), remove: (fileId) => work.forgetRecognised(fileId) }),
      ...compareHandlers(context, comparisons),
      ...jobHandlers(jobs),
      ...searchHandlers(context),
      ...annotationHandlers(context),
      ...questionHandlers(context),
      ...mergeHandlers(context),
      ...proposalHandlers(context, comparisons),
      ...lineHandlers(context),
      ...coverageHandlers(context, comparisons, steps.comparing.sinceLastReport),
      ...sittingHandlers(context),
      ...actionHandlers(context),
      ...recommendationHandlers(context),
      ...followUpHandlers(context),
      ...meetingExport(context),
      ...exchangeHandlers(context, ports.uploads),
      ...memberHandlers(context),
      ...exportHandlers(context),
      ...backupHandlers(context, ports.uploads, steps.lockingWork),
      ...bundleWork(context, { uploads: ports.uploads, steps: steps.importing, lockingWork: steps.lockingWork, start: (open) => work.open(open) }),
      ...marksExport(context, steps.extractors),
      ...carriedHandlers(context, steps.extractors),
      ...comparisonExport(context, comparisons),
      ...versionHandlers(context),
      ...vaultHandlers({ vault: () => vaults.vault, keyStore: ports.keyStore, changed: () => vaults.changed() }),
    }),
    vault: () => vaults.vault,
    file: (fileId) => vaults.vault.file(fileId) ?? storedFile(session.library, fileId),
    exported: (exportId) => exports.get(exportId),
    close: async () => {
      await vaults.vault.lock();
      await session.close();
      steps.close();
    },
  };
}

/** A library that was closed in order is not looked over at each start: damage may show only once it is worked with. */
async function beginSound(session: LibrarySession, work: LibraryWork): Promise<void> {
  try {
    await work.begin();
  } catch (thrown) {
    const error = explain(thrown);
    try {
      if (!(error instanceof AppError) || error.code !== 'LIBRARY_DAMAGED' || session.library.readOnly) throw error;
      await session.reopen({ suspect: true });
      await work.begin();
    } catch (again) {
      await session.close().catch(() => undefined);
      throw explain(again);
    }
  }
}

/** An original by its file's id. One that was taken out of the library is not served. */
function storedFile({ db, folder }: Library, fileId: string): StoredFile | null {
  const row = db.prepare('SELECT sha256, extension, source, media_type, size_bytes FROM main.file WHERE id = ? AND removed_at IS NULL').get(fileId);
  if (!row) return null;
  return {
    path: originalPath(folder, text(row, 'sha256'), text(row, 'extension')), fileName: text(row, 'source'),
    mediaType: text(row, 'media_type'), sizeBytes: integer(row, 'size_bytes'),
  };
}
