/** `backup`, `restore`: everything that a person wrote, in one file that a passphrase opens. */
import { readFile } from 'node:fs/promises';
import type { RecordCounts } from '#shared/contract/methods/backup.ts';
import { AppError } from '#shared/contract/errors.ts';
import { fromHere } from './fromHere.ts';
import { counted, type Output } from './output.ts';
import type { Session } from './session.ts';
import { writeExport } from './writeExport.ts';

export async function makeBackup(session: Session, to: string, passphraseFile: string): Promise<Output> {
  const passphrase = await readPassphrase(passphraseFile);
  const { exportId, counts, sizeBytes } = await session.client.call('backup.make', { passphrase });
  const path = await writeExport(session, exportId, to);
  await session.client.call('backup.saved', {});
  return { json: { path, ...counts, sizeBytes, tested: true }, lines: [`${said(counts)} written to ${path}; tested: it opens and holds them`] };
}

/** @param dryRun says what would be done, and does none of it. */
export async function restoreBackup({ client }: Session, file: string, passphraseFile: string, dryRun: boolean): Promise<Output> {
  const passphrase = await readPassphrase(passphraseFile);
  const preview = await client.call('backup.preview', { from: { path: fromHere(file) }, passphrase });
  const { added, updated, conflicts, waiting } = preview;
  const copy = dryRun ? null : (await client.call('backup.restore', { id: preview.id })).copy;
  return {
    json: { madeAt: preview.madeAt, restored: !dryRun, added, updated, same: preview.same, newerHere: preview.newerHere, conflicts, waiting, copy },
    lines: [
      `${dryRun ? 'Would add' : 'Added'}: ${said(added)}`, `${dryRun ? 'Would update' : 'Updated'}: ${said(updated)}`,
      ...conflicts.map(({ winner, loser, kept }) => `two versions: “${winner}” wins over “${loser}”${kept ? ', which is kept beside it' : ''}`),
      ...waiting.map(({ source, marks }) => `${counted(marks, 'mark waits', 'marks wait')} for ${source}: import it`),
      ...(copy === null ? [] : [`The library as it was: ${copy}`]),
    ],
  };
}

function said({ marks, questions, corrections, pagesRead, others }: RecordCounts): string {
  return [counted(marks, 'mark'), counted(questions, 'question'), counted(corrections, 'correction'), counted(pagesRead, 'page read', 'pages read'), counted(others, 'other record')].join(', ');
}

/** The file's first line: the line's end is the editor's, not the passphrase's. @throws AppError `FILE_UNREADABLE`, `BAD_REQUEST` */
export async function readPassphrase(path: string): Promise<string> {
  const said = await readFile(fromHere(path), 'utf8').catch((cause: unknown) => {
    throw new AppError('FILE_UNREADABLE', 'The file with the passphrase could not be read', { cause });
  });
  const [line = ''] = said.split(/\r?\n/);
  if (line === '') throw new AppError('BAD_REQUEST', 'The file with the passphrase is empty');
  return line;
}
