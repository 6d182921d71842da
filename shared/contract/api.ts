/** THE contract between the page and the core: one table. Types are inferred from it; it imports no implementation. */
import { z } from 'zod';
import { placementSchema } from '#shared/domain/anchor/anchor.ts';
import { annotationMeaningSchema, annotationSchema } from '#shared/domain/annotation/annotation.ts';
import { comparisonSchema } from '#shared/domain/compare/comparison.ts';
import { comparisonCorrectionSchema, correctionRecordSchema } from '#shared/domain/compare/corrections/correction.ts';
import {
  documentDetailSchema, documentSummarySchema, outlineItemSchema, outlineSectionSchema, reportFieldSchema,
} from '#shared/domain/document/document.ts';
import { meetingDetailSchema, meetingSummarySchema, sinceLastReportSchema } from '#shared/domain/meeting/meeting.ts';
import { pageTextSchema } from '#shared/domain/page/pageText.ts';
import { questionSchema, questionTypeSchema } from '#shared/domain/question/question.ts';
import { searchFiltersSchema, searchResultSchema } from '#shared/domain/search/searchQuery.ts';
import { jobSchema } from './jobs.ts';
import { method } from './method.ts';

const none = z.object({});
const id = z.object({ id: z.string() });
const revised = z.object({ id: z.string(), revision: z.number().int() });
const done = z.object({ revision: z.number().int() });
const comparedReports = z.union([z.object({ portfolio: z.string() }), z.object({ ids: z.array(z.string()).min(2) })]);
const exported = z.object({ exportId: z.string(), fileName: z.string(), mediaType: z.string() });
/** The core reads the quote itself from the page's text, so that nothing can be cited that doesn't stand there. */
const evidenceDraft = z.object({ at: placementSchema, annotationId: z.string().nullable() });

export const api = {
  // The library itself
  'library.get': method('query', none, z.object({
    name: z.string(),
    /** `sample` is the invented council's library. */
    which: z.enum(['own', 'sample', 'folder']),
    folder: z.string(),
    readOnly: z.boolean(),
    /** When the backup was made that took this library's place because its file was damaged; null where none did. */
    restoredFrom: z.string().nullable(),
    counts: z.object({ files: z.number(), pages: z.number(), annotations: z.number(), questions: z.number() }),
  })),
  'library.doctor': method('query', none, z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), message: z.string() })),
  })),
  /** Opens the member's own library or the sample one (made on first use: follow the job it names). */
  'library.switch': method('command', z.object({ to: z.enum(['own', 'sample']) }), z.object({ jobId: z.string().nullable() }), ['LIBRARY_LOCKED', 'DISK_FULL']),

  // Meetings
  'meetings.list': method('query', none, z.object({ meetings: z.array(meetingSummarySchema), today: z.string() })),
  'meetings.get': method('query', id, meetingDetailSchema, ['NOT_FOUND']),
  /** Findings about this meeting's papers against the reports before them. */
  'meetings.sinceLastReport': method('query', id, z.object({ findings: z.array(sinceLastReportSchema) }), ['NOT_FOUND']),

  // Papers
  'documents.list': method('query', none, z.object({ documents: z.array(documentSummarySchema) })),
  'documents.get': method('query', id, documentDetailSchema, ['NOT_FOUND']),
  'documents.outline': method('query', id, z.object({ items: z.array(outlineItemSchema), sections: z.array(outlineSectionSchema) }), ['NOT_FOUND']),
  /** Sets one field by hand; null takes the correction back. It survives a re-import. */
  'documents.correct': method('command', revised.extend({ field: reportFieldSchema, value: z.string().nullable() }), done, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  /** Takes a file and its parts out of the library; marks and questions that cite it stay. Undone by `documents.restore`. */
  'documents.remove': method('command', id, none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  'documents.restore': method('command', id, none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Files or folders by path (command line, desktop), or by the id of an upload (browser). */
  'documents.import': method('job', z.object({ paths: z.array(z.string()), uploads: z.array(z.object({ id: z.string(), name: z.string() })) }), z.object({ jobId: z.string() }), ['LIBRARY_READ_ONLY']),

  // Pages: `id` may be a file's or a part's; pages are counted in the file.
  'pages.shapes': method('query', id, z.object({
    pages: z.array(z.object({
      widthPt: z.number(), heightPt: z.number(), pageLabel: z.string(), item: z.string().nullable(),
      needsOcr: z.boolean(), read: z.boolean(),
    })),
  }), ['NOT_FOUND']),
  'pages.get': method('query', z.object({ id: z.string(), from: z.number().int(), to: z.number().int() }), z.object({ pages: z.array(pageTextSchema) }), ['NOT_FOUND']),
  /** Understands "57", "p57", "page iv", "item 5", "item 5 p3", "para 2.4". */
  'pages.locate': method('query', z.object({ id: z.string(), reference: z.string() }), z.object({ pageIndex: z.number().int(), start: z.number().int().nullable() }), ['NOT_FOUND', 'REFERENCE_NOT_FOUND']),
  'pages.find': method('query', z.object({ id: z.string(), text: z.string() }), z.object({ hits: z.array(z.object({ pageIndex: z.number().int(), start: z.number().int(), end: z.number().int() })) }), ['NOT_FOUND']),
  'pages.markRead': method('command', z.object({ id: z.string(), pageIndexes: z.array(z.number().int()), read: z.boolean() }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),

  // Search
  'search.query': method('query', z.object({ query: z.string(), filters: searchFiltersSchema, limit: z.number().int().min(1).max(200), offset: z.number().int().nonnegative() }), searchResultSchema, ['QUERY_INVALID']),

  // Compare
  'compare.portfolios': method('query', none, z.object({
    portfolios: z.array(z.object({ name: z.string(), spellings: z.array(z.string()), reports: z.array(documentSummarySchema) })),
  })),
  /** With the member's corrections laid over it. */
  'compare.get': method('query', comparedReports, comparisonSchema, ['NOT_FOUND']),
  /** What a member corrected in comparisons of these reports' portfolios, earliest first. */
  'compare.corrections': method('query', comparedReports, z.object({ corrections: z.array(correctionRecordSchema) }), ['NOT_FOUND']),
  /** Remembered for later reports of the portfolio, too. */
  'compare.correct': method('command', z.object({ of: comparedReports, correction: comparisonCorrectionSchema }), correctionRecordSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'compare.takeBack': method('command', id, none, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** Makes a file to be fetched as `/exports/<exportId>`: a briefing of two pages for Word, or a table of every finding. */
  'compare.export': method('command', z.object({ of: comparedReports, format: z.enum(['docx', 'csv']) }), exported, ['NOT_FOUND']),

  // Marks
  'annotations.list': method('query', z.object({ fileId: z.string().optional() }), z.object({ annotations: z.array(annotationSchema) })),
  'annotations.create': method('command', z.object({ kind: z.enum(['highlight', 'note']), meaning: annotationMeaningSchema, at: placementSchema, note: z.string(), tags: z.array(z.string()) }), annotationSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'annotations.update': method('command', revised.extend({ meaning: annotationMeaningSchema.optional(), note: z.string().optional(), tags: z.array(z.string()).optional() }), annotationSchema, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'annotations.remove': method('command', revised, none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  'annotations.restore': method('command', id, annotationSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),

  // Questions
  'questions.list': method('query', none, z.object({ questions: z.array(questionSchema) })),
  'questions.create': method('command', z.object({ text: z.string(), purpose: z.string(), type: questionTypeSchema, theme: z.string(), addressee: z.string(), evidence: z.array(evidenceDraft), privateNote: z.string() }), questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'questions.update': method('command', revised.extend({ text: z.string().optional(), purpose: z.string().optional(), type: questionTypeSchema.optional(), theme: z.string().optional(), addressee: z.string().optional(), evidence: z.array(evidenceDraft).optional(), privateNote: z.string().optional() }), questionSchema, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'questions.remove': method('command', revised, none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  'questions.restore': method('command', id, questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Every question's id in its new order. */
  'questions.reorder': method('command', z.object({ ids: z.array(z.string()) }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Makes a file to be fetched as `/exports/<exportId>`; private notes never go into it. */
  'questions.export': method('command', z.object({ format: z.enum(['docx', 'md']), ids: z.array(z.string()).nullable() }), exported),

  // Jobs
  'jobs.list': method('query', none, z.object({ jobs: z.array(jobSchema) })),
  'jobs.cancel': method('command', id, none, ['NOT_FOUND']),
} as const;

export type Api = typeof api;
export type MethodName = keyof Api;
export type Params<M extends MethodName> = z.infer<Api[M]['params']>;
export type Result<M extends MethodName> = z.infer<Api[M]['result']>;

/** What the core gives: one function a method. `AbortSignal` last. */
export type Handlers = { readonly [M in MethodName]: (params: Params<M>, signal: AbortSignal) => Result<M> | Promise<Result<M>> };
