/** Sentences about how the reader shows pages. */
import { plural } from './words.ts';

export const readPagesStrings = {
  viewMenu: 'How pages are shown',
  fit: 'Fit',
  ofActualSize: 'Of actual size',
  usualSize: 'Usual size',
  scrolling: 'Scrolling',
  continuous: 'One long column',
  paged: 'Page by page',
  sideBySide: 'Side by side',
  oneUp: 'One page',
  twoUp: 'Two pages',
  turnLeft: 'Turn left',
  turnRight: 'Turn right',

  // Read out as the mode changes
  zoomNow: (percent: number) => `${percent}%`,
  pagedNow: 'Page by page',
  continuousNow: 'Pages in one long column',
  twoUpNow: 'Two pages side by side',
  oneUpNow: 'One page at a time',
  turnedNow: (degrees: number) => (degrees === 0 ? 'Pages stand as printed' : `Pages turned by ${degrees} degrees`),

  // In front of a room
  present: 'Full screen, without notes',
  presenting: 'Full screen: the paper alone, without marks or notes. Arrow keys turn pages, Escape leaves.',
  presentationOf: (title: string) => `Full screen: ${title}`,
  presentationLeft: 'Full screen left',

  // On paper
  print: 'Print pages',
  printTitle: 'Print pages of this paper',
  printWhich: 'Which pages',
  printThisPage: (label: string) => `This page (${label})`,
  printThisItem: (item: string, pages: number) => `${item} (${plural(pages, 'page')})`,
  printRange: 'Pages by their printed numbers',
  printAll: (pages: number) => `All ${pages} pages`,
  printNumbers: 'Page numbers',
  printNumbersHint: 'As printed on the pages: single ones and ranges, with commas.',
  printUnknown: (said: string) => `No page has the number “${said}”.`,
  printTooMany: (pages: number, most: number) => `${pages} pages are more than can be printed at a time. Print up to ${most}, then the rest.`,
  printMarks: 'With your marks in colour',
  printNotes: 'Notes and questions are never printed from here.',
  printGo: (pages: number) => (pages === 0 ? 'Print' : `Print ${plural(pages, 'page')}`),
  printProgress: (pages: number, of: number) => `Preparing page ${pages + 1} of ${of}`,
  printFailed: 'A page could not be prepared for printing. Try fewer pages, or print them from another PDF program.',
  cancel: 'Cancel',

  keyPresent: 'Full screen with the paper alone',
  keyPrint: 'Print pages',
  keyPaged: 'Page by page, or one long column',
  keyTwoUp: 'One page, or two side by side',
  keyTurn: 'Turn the pages left or right',
} as const;
