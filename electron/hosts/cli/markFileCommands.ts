/** `annotations export`, `annotations import`: marks out of the library as files, and in from papers that carry some. */
import { extname } from 'node:path';
import type { MarksFormat } from '#shared/contract/methods/annotationFiles.ts';
import { AppError } from '#shared/contract/errors.ts';
import { counted, type Output } from './output.ts';
import type { Session } from './session.ts';
import { writeExport } from './writeExport.ts';

const FORMATS: Readonly<Record<string, MarksFormat>> = { '.md': 'md', '.docx': 'docx', '.jsonld': 'jsonld', '.pdf': 'pdf', '.zip': 'pdf' };

/** Ends of names that `annotations export` writes. */
export const MARK_FILES: readonly string[] = Object.keys(FORMATS);

export interface MarkExportOptions {
  readonly to: string;
  readonly paper?: string;
  readonly author?: string;
  readonly notes: boolean;
}

/** @throws AppError `BAD_REQUEST` where marked copies of several papers are asked for as one PDF */
export async function exportMarks(session: Session, { to, paper, author = '', notes }: MarkExportOptions): Promise<Output> {
  const format = FORMATS[extname(to).toLowerCase()] ?? 'md';
  const of = paper === undefined ? { all: true as const } : { documentId: paper };
  const { exportId, mediaType, marks, leftOut, exempt } = await session.client.call('annotationFiles.export', { of, format, notes, author });
  const zipped = mediaType === 'application/zip';
  if (format === 'pdf' && zipped !== /\.zip$/i.test(to)) {
    throw new AppError('BAD_REQUEST', zipped ? 'Marks of several papers: name one with --paper, or give a name that ends in .zip' : 'One paper alone is no .zip: give a name that ends in .pdf');
  }
  const path = await writeExport(session, exportId, to);
  return {
    json: { path, format: zipped ? 'zip' : format, marks, leftOut, exempt },
    lines: [`${counted(marks, 'mark')} written to ${path}`],
    complaints: [
      ...(leftOut > 0 ? [`${counted(leftOut, 'mark has', 'marks have')} no place in this format, and ${leftOut === 1 ? 'was' : 'were'} left out`] : []),
      ...(exempt > 0 ? [`${counted(exempt, 'mark quotes', 'marks quote')} exempt papers: handle the file as those`] : []),
    ],
  };
}

export async function importMarks({ client }: Session, documentId: string): Promise<Output> {
  const { ids, already, leftOut } = await client.call('annotationFiles.takeIn', { documentId });
  return {
    json: { added: ids, already, leftOut },
    lines: [`${counted(ids.length, 'mark')} taken in, ${already} in the library already${leftOut > 0 ? `, ${leftOut} of a kind that has no place here` : ''}`],
  };
}
