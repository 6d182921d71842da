/** Words of marks on their way out as files, and in from papers that carry some. */
import type { MarksFormat } from '#shared/contract/methods/annotationFiles.ts';
import { listInWords, plural } from './words.ts';

const formats: Readonly<Record<MarksFormat, { readonly text: string; readonly hint: string }>> = {
  docx: { text: 'Word document', hint: 'Headings by paper, the words as quotes with where they stand.' },
  md: { text: 'Markdown', hint: 'The same as plain text, for notes programs.' },
  pdf: { text: 'Copy of the PDF with the marks in it', hint: 'Acrobat, a tablet or a browser shows them on the page. Your paper itself stays as it is.' },
  jsonld: { text: 'Web Annotations (JSON-LD)', hint: 'The W3C’s form, for other annotation programs.' },
};

export const markFilesStrings = {
  title: 'Export marks',
  open: 'Export marks…',
  openChosen: 'Export…',
  what: 'Which marks',
  all: (count: number) => `All marks (${count})`,
  chosen: (count: number) => `The ${plural(count, 'mark')} chosen`,
  paper: 'Those on one paper',
  meeting: 'Those on one meeting’s papers',
  whichPaper: 'Paper',
  whichMeeting: 'Meeting',
  format: 'As',
  formats,
  notes: 'With my notes and tags',
  author: 'Your name, shown beside the marks in other programs (may be empty)',
  export: 'Export',
  exporting: 'Writing the file. A copy of a large PDF takes some seconds.',
  stop: 'Stop',
  none: 'There are no marks to export here.',
  saved: (fileName: string, marks: number) => `Saved ${fileName}, with ${plural(marks, 'mark')}.`,
  leftOut: (count: number) => `${plural(count, 'mark')} ${count === 1 ? 'is' : 'are'} on a paper that is no PDF, or ${count === 1 ? 'has' : 'have'} no place on a page, and ${count === 1 ? 'was' : 'were'} left out.`,
  exempt: (count: number) => `${plural(count, 'mark quotes', 'marks quote')} exempt papers: handle the file as you handle those.`,

  found: (marks: number, authors: readonly string[]) => `This paper carries ${plural(marks, 'annotation')}${authors.length === 0 ? '' : ` by ${listInWords(authors.slice(0, 3))}${authors.length > 3 ? ' and others' : ''}`}, made in another program.`,
  takeIn: 'Take them in as my marks',
  takingIn: 'Taking them in…',
  notNow: 'Not now',
  taken: (count: number) => `${plural(count, 'mark')} taken in.`,
  takenBack: 'The marks were taken back out.',
} as const;
