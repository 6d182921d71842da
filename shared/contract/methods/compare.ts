/** Reports of one portfolio over time, and what a member corrects in their comparison. */
import { z } from 'zod';
import { comparisonSchema } from '#shared/domain/compare/comparison.ts';
import { comparisonCorrectionSchema, correctionRecordSchema } from '#shared/domain/compare/corrections/correction.ts';
import { documentSummarySchema } from '#shared/domain/document/document.ts';
import { method } from '#shared/contract/method.ts';
import { exported, id, none } from './common.ts';

const comparedReports = z.union([z.object({ portfolio: z.string() }), z.object({ ids: z.array(z.string()).min(2) })]);

export const compareMethods = {
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
  'compare.export': method('command', z.object({ of: comparedReports, format: z.enum(['docx', 'csv']) }), exported, ['NOT_FOUND', 'EXEMPT_KEPT_BACK']),
} as const;
