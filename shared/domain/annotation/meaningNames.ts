/** What the five meanings are called: a member may say "strength" for evidence, and finds that word wherever the meaning is shown. */
import { z } from 'zod';
import { annotationMeaningSchema, type AnnotationMeaning } from './annotation.ts';

export const meaningNamesSchema = z.record(annotationMeaningSchema, z.string());
export type MeaningNames = z.infer<typeof meaningNamesSchema>;

/** In the order in which they are offered. */
export const MEANINGS: readonly AnnotationMeaning[] = annotationMeaningSchema.options;

export const DEFAULT_MEANING_NAMES: MeaningNames = {
  evidence: 'Evidence', question: 'Question', concern: 'Concern', figure: 'Figure', promise: 'Promise',
};

/** The longest name of a meaning, in characters: it has to fit on a button. */
export const LONGEST_MEANING_NAME = 24;
