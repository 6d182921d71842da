/** What a member needs to read comfortably: dark pages, a ruler, the look of flowing text, the voice. Kept with the window's settings. */
import { z } from 'zod';

const between = (least: number, most: number, usual: number) => z.number().min(least).max(most).catch(usual);

export const TYPEFACES = ['atkinson', 'sans', 'serif', 'mono'] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** Least, most, usual and the step of each measure of flowing text; WCAG's text spacing (1.5, 0.12, 0.16) is within them. */
export const TEXT_MEASURES = {
  /** Share of the usual size. */
  size: { least: 0.8, most: 3, usual: 1, step: 0.1 },
  /** Times the size of the letters. */
  line: { least: 1.3, most: 3, usual: 1.65, step: 0.05 },
  /** In em, added between letters. */
  letter: { least: 0, most: 0.2, usual: 0, step: 0.01 },
  /** In em, added between words. */
  word: { least: 0, most: 0.6, usual: 0, step: 0.02 },
  /** Letters to a line, about. */
  column: { least: 30, most: 120, usual: 68, step: 2 },
} as const;
export type TextMeasure = keyof typeof TEXT_MEASURES;

const measure = (name: TextMeasure) => between(TEXT_MEASURES[name].least, TEXT_MEASURES[name].most, TEXT_MEASURES[name].usual);

const textLookSchema = z.object({
  typeface: z.enum(TYPEFACES).catch('atkinson'),
  size: measure('size'), line: measure('line'), letter: measure('letter'), word: measure('word'), column: measure('column'),
});
export type TextLook = z.infer<typeof textLookSchema>;

export const USUAL_TEXT: TextLook = textLookSchema.parse({});

export const RULER_LINES = { least: 1, most: 8 } as const;
export const SPEEDS = { least: 0.5, most: 2.5, step: 0.1 } as const;

export const readingAidsSchema = z.object({
  darkPages: z.boolean().catch(false),
  ruler: z.boolean().catch(false),
  /** Height of the ruler in lines of usual print. */
  rulerLines: between(RULER_LINES.least, RULER_LINES.most, 2),
  text: textLookSchema.catch(USUAL_TEXT),
  /** Address of the system's voice; '' for the first that fits. */
  voice: z.string().catch(''),
  /** Times the voice's own speed. */
  speed: between(SPEEDS.least, SPEEDS.most, 1),
});
export type ReadingAids = z.infer<typeof readingAidsSchema>;

export const USUAL_AIDS: ReadingAids = readingAidsSchema.parse({});
