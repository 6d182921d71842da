/** Marks out of the library as files, and into it from papers that carry some. */
import { z } from 'zod';
import { method } from '#shared/contract/method.ts';
import { exported } from './common.ts';

export const marksFormatSchema = z.enum(['docx', 'md', 'jsonld', 'pdf']);
export type MarksFormat = z.infer<typeof marksFormatSchema>;

/** Which marks: named ones, those of a paper (a file's id or a part's), of a meeting's papers, or all. */
export const marksOfSchema = z.union([
  z.object({ ids: z.array(z.string()) }), z.object({ documentId: z.string() }), z.object({ meetingId: z.string() }), z.object({ all: z.literal(true) }),
]);
export type MarksOf = z.infer<typeof marksOfSchema>;

/** What a paper carries that a person left in it with another program. */
const carried = z.object({
  /** Marks that can be taken in, and of them those that were taken in before. */
  marks: z.number().int(),
  taken: z.number().int(),
  /** Of kinds that we have no place for: stamps, arrows. */
  leftOut: z.number().int(),
  /** Who left them, the most busy first; those who gave no name are not among them. */
  authors: z.array(z.string()),
});

const reading = ['NOT_FOUND', 'NO_PDF', 'PDF_ENCRYPTED', 'PDF_DAMAGED', 'FILE_NOT_FOUND', 'FILE_UNREADABLE', 'FILE_TOO_LARGE', 'EXTRACTION_TIMED_OUT', 'EXTRACTION_CRASHED'] as const;

export const annotationFilesMethods = {
  /**
   * Makes a file to be fetched as `/exports/<exportId>`: `pdf` a copy of each paper with its marks as annotations (a zip file where it is more
   * than one). `notes`: with notes and tags. `author`: named in PDF and JSON-LD; empty for none. `leftOut`: marks that the format has no place for; `keptBack`: marks of the vault, left out.
   */
  'annotationFiles.export': method('query', z.object({ of: marksOfSchema, format: marksFormatSchema, notes: z.boolean(), author: z.string().max(200) }),
    exported.extend({ marks: z.number().int(), leftOut: z.number().int(), exempt: z.number().int(), keptBack: z.number().int() }), ['EXEMPT_KEPT_BACK', ...reading, 'PDF_PROTECTED', 'PDF_NOT_WRITABLE']),
  /** A paper that is no PDF carries none. */
  'annotationFiles.carried': method('query', z.object({ documentId: z.string() }), carried, reading),
  /** Takes in what was not taken in before; `ids` are the new marks'. */
  'annotationFiles.takeIn': method('command', z.object({ documentId: z.string() }), z.object({ ids: z.array(z.string()), already: z.number().int(), leftOut: z.number().int() }), [...reading, 'LIBRARY_READ_ONLY', 'DISK_FULL']),
} as const;
