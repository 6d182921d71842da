/** `import PATH…`: brings files and folders into the library, and sums up. */
import type { ImportSummary } from '#shared/contract/jobs.ts';
import { AppError, fromWire } from '#shared/contract/errors.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { fromHere } from './fromHere.ts';
import { counted, type Output } from './output.ts';
import type { Session } from './session.ts';

const NOTHING: ImportSummary = { imported: [], skipped: [], failed: [] };

/** @param progress hears a line now and then; nothing where nobody watches. */
export async function importPaths(session: Session, paths: readonly string[], progress: (line: string) => void): Promise<Output> {
  const { client } = session;
  const stopWatching = client.on('jobProgressed', ({ progress: { done, total, unit, subject } }) => {
    progress(`${done}${total === null ? '' : ` of ${total}`} ${unit}${subject === null ? '' : `  ${subject}`}`);
  });
  const { jobId } = await client.call('documents.import', { paths: paths.map(fromHere), uploads: [] });
  const cancel = (): void => void client.call('jobs.cancel', { id: jobId }).catch(() => undefined);
  process.once('SIGINT', cancel);
  const job = await session.jobEnd(jobId);
  process.removeListener('SIGINT', cancel);
  stopWatching();

  const { imported, skipped, failed } = job.summary ?? NOTHING;
  if (job.state === 'failed') throw job.error ? fromWire(job.error) : new AppError('INTERNAL', 'The import failed');
  return {
    json: { imported, skipped, failed },
    lines: [...summaryLines({ imported, skipped, failed }), ...await cameAgain(session, imported.map(({ id }) => id))],
    complaints: [
      ...failed.map(({ path, code }) => `${path}: ${errorSentence(code)}`),
      ...(job.state === 'cancelled' ? [errorSentence('CANCELLED')] : []),
    ],
    // One bad file among others is told, and is no failure of the command.
    failed: job.state === 'cancelled' || (failed.length > 0 && imported.length === 0 && skipped.length === 0),
  };
}

async function cameAgain({ client }: Session, imported: readonly string[]): Promise<string[]> {
  const { links } = await client.call('versions.list', {});
  return links.filter(({ newer, state }) => state !== 'refused' && imported.includes(newer.fileId)).map(({ id, older, newer }) => `replaces  ${id}  ${older.source} -> ${newer.source}`);
}

function summaryLines({ imported, skipped, failed }: ImportSummary): string[] {
  return [
    ...imported.map(({ id, kind, title, pages, problems }) => {
      const unread = problems.filter(({ code }) => code === 'PAGE_NEEDS_OCR').length;
      return `imported  ${id}  ${kind}: ${title} (${counted(pages, 'page')}${unread > 0 ? `, ${unread} without text` : ''})`;
    }),
    ...skipped.map(({ path, message }) => `skipped   ${path}: ${message}`),
    ...failed.map(({ path, message }) => `failed    ${path}: ${message}`),
    `${counted(imported.length, 'file')} imported, ${skipped.length} skipped, ${failed.length} failed`,
  ];
}
