import { readFile } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { ZipFile } from 'yazl';
import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { MarksOf } from '#shared/contract/methods/annotationFiles.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { listAnnotations } from '#core/annotate/annotationRecords.ts';
import { withPlaces } from '#core/annotate/referencesIn.ts';
import { readMeaningNames } from '#core/annotate/meaningNames.ts';
import type { CoreContext } from '#core/context.ts';
import { fileName } from '#core/export/fileName.ts';
import { marksForPdf } from '#core/extract/pdfAnnotations.ts';
import { originalPath } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { integer, text } from '#core/library/rows.ts';
import { listMeetings } from '#core/meetings/meetings.ts';
import type { ExtractorProcesses } from '#core/ports.ts';
import { findDocument } from '#core/read/findDocument.ts';
import { leaving } from '#core/vault/keptBack.ts';
import { marksForExport } from './marksForExport.ts';
import { marksJsonLd } from './marksJsonLd.ts';
import { marksMarkdown } from './marksMarkdown.ts';
import { pdfMarks } from './pdfMarks.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';

type Export = Handlers['annotationFiles.export'];

/** Handler of the contract's `annotationFiles.export`. @param extractors processes that read and mark PDFs */
export function marksExport({ library, clock, exports }: CoreContext, extractors: ExtractorProcesses): Pick<Handlers, 'annotationFiles.export'> {
  return {
    'annotationFiles.export': async ({ of, format, notes, author }, signal): Promise<Awaited<ReturnType<Export>>> => {
      const { db } = library();
      const madeAt = clock.now().toISOString();
      const { open: marks, keptBack } = leaving(db, 'annotation', chosen(db, of, madeAt.slice(0, 10)));
      if (marks.length === 0 && keptBack > 0) throw new AppError('EXEMPT_KEPT_BACK', 'All of these marks are in the vault');
      const names = readMeaningNames(db);
      const isExempt = exemptPapers(db);
      const exempt = marks.filter(({ citation }) => isExempt(citation.documentId)).length;
      const name = fileName(`Marks ${await aboutWhat(db, of, marks, madeAt)}`);
      const counted = { marks: marks.length, leftOut: 0, exempt, keptBack };
      const bytes = (said: string): Uint8Array => new TextEncoder().encode(said);
      if (format === 'pdf') {
        const { copies, written } = await pdfCopies(library(), extractors, marks, { names, notes, author }, signal);
        const made = copies.length === 1 && copies[0] ? { ...copies[0], mediaType: PDF } : { bytes: await zipped(copies), name: `${name}.zip`, mediaType: 'application/zip' };
        return { ...exports.keep(made.bytes, made.name, made.mediaType), ...counted, marks: written, leftOut: marks.length - written };
      }
      if (format === 'jsonld') {
        const textOf = pageTexts(db);
        return { ...exports.keep(bytes(marksJsonLd(marks, { names, notes, author, madeAt, textOf })), `${name}.jsonld`, 'application/ld+json'), ...counted };
      }
      const worded = marksForExport(marks, { names, notes, today: madeAt, isExempt, withPlaces: (documentId, text) => withPlaces(db, documentId, text) });
      if (format === 'md') return { ...exports.keep(bytes(marksMarkdown(worded)), `${name}.md`, 'text/markdown; charset=utf-8'), ...counted };
      // Loaded when it is first needed: it is large, and nothing else waits for it.
      const { marksDocx } = await import('./marksDocx.ts');
      return { ...exports.keep(await marksDocx(worded, madeAt), `${name}.docx`, DOCX), ...counted };
    },
  };
}

/** In the order of papers and places. @throws AppError `NOT_FOUND` for a paper or a meeting that there is not */
function chosen(db: DatabaseSync, of: MarksOf, today: string): Annotation[] {
  if ('ids' in of) return listAnnotations(db, null).filter(({ id }) => of.ids.includes(id));
  if ('documentId' in of) {
    const { id, fileId, isFile, pageFrom, pageTo } = findDocument(db, of.documentId);
    const marks = listAnnotations(db, fileId);
    return isFile ? marks : marks.filter(({ anchor, citation }) => citation.documentId === id || (anchor.pageIndex >= pageFrom && anchor.pageIndex <= pageTo));
  }
  if (!('meetingId' in of)) return listAnnotations(db, null);
  const meeting = listMeetings(db, today).find(({ id }) => id === of.meetingId);
  if (!meeting) throw new AppError('NOT_FOUND', 'There is no such meeting');
  const files = new Set(meeting.papers.map(({ fileId }) => fileId));
  return listAnnotations(db, null).filter(({ anchor }) => files.has(anchor.fileId));
}

async function aboutWhat(db: DatabaseSync, of: MarksOf, marks: readonly Annotation[], madeAt: string): Promise<string> {
  const day = madeAt.slice(0, 10);
  if ('documentId' in of) {
    const row = db.prepare('SELECT title, source FROM document JOIN file ON file.id = file_id WHERE document.id = ?').get(of.documentId);
    return `${row ? text(row, 'title') || text(row, 'source') : ''} ${day}`;
  }
  if ('meetingId' in of) {
    const meeting = listMeetings(db, day).find(({ id }) => id === of.meetingId);
    return meeting ? `${meeting.committee} ${meeting.date}` : day;
  }
  return marks.length === 1 ? `${marks[0]?.citation.title ?? ''} ${day}` : day;
}

function exemptPapers(db: DatabaseSync): (documentId: string) => boolean {
  const exempt = new Set(db.prepare('SELECT id FROM document WHERE exempt = 1').all().map((row) => text(row, 'id')));
  return (documentId) => exempt.has(documentId);
}

function pageTexts(db: DatabaseSync): (at: { readonly fileId: string; readonly pageIndex: number }) => string {
  const read = db.prepare('SELECT text FROM page WHERE file_id = ? AND page_index = ?');
  return ({ fileId, pageIndex }) => {
    const row = read.get(fileId, pageIndex);
    return row ? text(row, 'text') : '';
  };
}

interface Copy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One copy for each PDF with marks that have a place on it. @throws AppError `NO_PDF` where there is none at all */
async function pdfCopies(
  { db, folder }: Library, extractors: ExtractorProcesses, marks: readonly Annotation[], options: Pick<Parameters<typeof pdfMarks>[1], 'names' | 'notes' | 'author'>, signal: AbortSignal,
): Promise<{ copies: Copy[]; written: number }> {
  const copies: Copy[] = [];
  let written = 0;
  for (const [fileId, ofFile] of Map.groupBy(marks, ({ anchor }) => anchor.fileId)) {
    signal.throwIfAborted();
    const file = db.prepare('SELECT sha256, extension, source FROM main.file WHERE id = ? AND media_type = ? AND removed_at IS NULL').get(fileId, PDF);
    if (!file) continue;
    const sizes = new Map(db.prepare('SELECT page_index, width_pt, height_pt FROM page WHERE file_id = ?').all(fileId)
      .map((row) => [integer(row, 'page_index'), { widthPt: integer(row, 'width_pt'), heightPt: integer(row, 'height_pt') }]));
    const toWrite = pdfMarks(ofFile, { ...options, sizeOf: (pageIndex) => sizes.get(pageIndex) ?? null });
    if (toWrite.length === 0) continue;
    const path = originalPath(folder, text(file, 'sha256'), text(file, 'extension'));
    const tail = await marksForPdf(extractors, { path, fileName: text(file, 'source') }, toWrite, signal);
    copies.push({ name: fileName(`${text(file, 'source').replace(/\.pdf$/i, '')} (marked)`).concat('.pdf'), bytes: Buffer.concat([await readFile(path), tail]) });
    written += toWrite.filter(({ name }) => !name.includes('#')).length;
  }
  if (copies.length === 0) throw new AppError('NO_PDF', marks.length === 0 ? 'There are no marks to export' : 'None of these marks is on a PDF');
  return { copies, written };
}

/** Stored as they are: PDFs are packed already. Two papers of one name are told apart by a number. */
async function zipped(copies: readonly Copy[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const taken = new Set<string>();
  for (const { name, bytes } of copies) {
    let unlike = name;
    for (let count = 2; taken.has(unlike.toLowerCase()); count += 1) unlike = name.replace(/\.pdf$/, ` ${count}.pdf`);
    taken.add(unlike.toLowerCase());
    zip.addBuffer(Buffer.from(bytes), unlike, { compress: false, mtime: new Date('1980-01-01T00:00:00'), forceDosTimestamp: true });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
