/** Checks a segmented file that came from another machine: the shape of `SegmentedFile`, nothing more and nothing else. */
import { z } from 'zod';
import { documentKindSchema, reportFieldsSchema } from '#shared/domain/document/document.ts';
import type { SegmentedFile, SegmentedReport } from './segment.ts';

const count = z.number().int().nonnegative();
const words = z.string().max(200_000);
const span = z.strictObject({ pageIndex: count, start: count, end: count });
const section = z.strictObject({ number: words.nullable(), title: words, level: z.number().int(), path: z.array(words).max(100), heading: span });
const statement = z.strictObject({
  text: words, spans: z.array(span).max(10), section: z.number().int().min(-1), paragraph: words.nullable(), kind: z.enum(['bullet', 'sentence', 'tableRow']),
  block: count, cells: z.array(words).max(1_000).exactOptional(),
});

export const segmentedReportSchema: z.ZodType<SegmentedReport> = z.strictObject({
  kind: documentKindSchema, title: words, pageFrom: count, pageTo: count, item: words.nullable(), fields: reportFieldsSchema,
  sections: z.array(section).max(100_000), statements: z.array(statement).max(1_000_000), exempt: z.boolean(),
}) as z.ZodType<SegmentedReport>;

/** Without its reports, which are many and come one by one. */
export const segmentedHeadSchema: z.ZodType<Omit<SegmentedFile, 'reports'>> = z.strictObject({
  kind: documentKindSchema, title: words, fields: reportFieldsSchema,
  meeting: z.strictObject({ committee: words.nullable(), date: words.nullable(), time: words.nullable(), venue: words.nullable(), publishedOn: words.nullable().exactOptional() }),
  exempt: z.boolean(),
  items: z.array(z.strictObject({ number: words.nullable(), title: words, pageFrom: count, pageTo: count, exempt: z.boolean(), papers: z.boolean(), conflict: words.nullable() })).max(10_000),
  glossary: z.array(z.strictObject({ abbreviation: words, meaning: words, at: span })).max(100_000),
}) as z.ZodType<Omit<SegmentedFile, 'reports'>>;
