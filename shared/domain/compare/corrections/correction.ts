/**
 * What a member corrects in a comparison. A correction names topics by their headings and statements by their words, never
 * by a place in a list, so that it still holds when the next report arrives.
 */
import { z } from 'zod';
import { checkKindSchema, rowKindSchema, verdictSchema } from '#shared/domain/compare/comparison.ts';

const words = z.string().max(20_000);
const title = z.string().trim().min(1).max(200);
/** `Topic.headings` as the comparison gave them: a topic is the one that has any of them. */
const headings = z.array(words).max(400);

const figureRefSchema = z.object({ quote: words, measure: words, value: z.number() });
export type FigureRef = z.infer<typeof figureRefSchema>;

/** What a finding rests on, in the papers' words. */
export const findingRefSchema = z.discriminatedUnion('kind', [
  /** `quotes`: its last two wordings, in order of time; another change of the same statement is another finding. */
  z.object({ kind: z.literal('statement'), rowKind: rowKindSchema, quotes: z.array(words).max(2) }),
  z.object({ kind: z.literal('promise'), quote: words, action: words }),
  /** What a later report is said to say of a promise. */
  z.object({ kind: z.literal('verdict'), quote: words, action: words, verdict: verdictSchema, laterQuote: words }),
  z.object({ kind: z.literal('figure') }).extend(figureRefSchema.shape),
  /** Figures that are not of one measure. */
  z.object({ kind: z.literal('series'), figures: z.array(figureRefSchema).max(200) }),
  z.object({ kind: z.literal('check'), checkKind: checkKindSchema, quotes: z.array(words).max(200) }),
]);
export type FindingRef = z.infer<typeof findingRefSchema>;

export const comparisonCorrectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renameTopic'), topic: headings.min(1), was: words, title }),
  /** `titles`: what both were called. */
  z.object({ kind: z.literal('mergeTopics'), topic: headings.min(1), into: headings.min(1), titles: z.tuple([words, words]) }),
  /**
   * Statements, known by any of their wordings, belong to a topic; without headings to a new one of that title.
   * `saying`: and so does whatever says these words under those headings, in later reports too. A large section has many stories.
   */
  z.object({
    kind: z.literal('pinStatements'), wordings: z.array(words).min(1).max(4000), topic: headings, title,
    saying: z.object({ words: title, from: headings.min(1) }).optional(),
  }),
  z.object({ kind: z.literal('hideTopic'), topic: headings.min(1), was: words }),
  /** Two names of one thing. */
  z.object({ kind: z.literal('alias'), names: z.tuple([title, title]) }),
  z.object({ kind: z.literal('dismiss'), finding: findingRefSchema }),
]);
export type ComparisonCorrection = z.infer<typeof comparisonCorrectionSchema>;

/** A correction as it is remembered. */
export const correctionRecordSchema = z.object({
  id: z.string(),
  /** The portfolios it was made on, as spelled then; `paper:` and its id for each paper where none has a portfolio. */
  portfolios: z.array(z.string()),
  /** ISO time. */
  madeAt: z.string(),
  correction: comparisonCorrectionSchema,
});
export type CorrectionRecord = z.infer<typeof correctionRecordSchema>;
