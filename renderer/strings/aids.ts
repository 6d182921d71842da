/** Sentences about reading comfortably: dark pages, ruler, look of the text, reading aloud. */
import { plural } from './words.ts';

export const aidsStrings = {
  open: 'Reading comfort',
  pagesTitle: 'Pages',
  dark: 'Dark pages, pictures as they are',
  ruler: 'Reading ruler',
  rulerHint: 'It follows the pointer, and Alt with the up and down arrows.',
  rulerHeight: 'Height of the ruler',
  rulerLines: (lines: number) => plural(lines, 'line'),
  textTitle: 'Text view',
  textElsewhere: 'These are for the text view.',
  showText: 'Show the text view',
  typeface: 'Typeface',
  typefaces: { atkinson: 'Atkinson, made for legibility', sans: 'Your system’s sans serif', serif: 'Your system’s serif', mono: 'All letters equally wide' },
  measures: { size: 'Size', line: 'Space between lines', letter: 'Space between letters', word: 'Space between words', column: 'Width of the column' },
  percent: (share: number) => `${Math.round(100 * share)}%`,
  times: (value: number) => `${value.toFixed(2).replace(/0$/, '')} times`,
  added: (value: number) => (value === 0 ? 'As set' : `${Math.round(100 * value)}% wider`),
  letters: (value: number) => `About ${value} letters`,
  usual: 'Back to the usual look',

  darkNow: 'Dark pages',
  paperNow: 'Pages as printed',
  rulerOn: 'Reading ruler on',
  rulerOff: 'Reading ruler off',

  keyDark: 'Dark pages, or as printed',
  keyRuler: 'Reading ruler on or off',
  keyRulerMove: 'Move the reading ruler',
} as const;
