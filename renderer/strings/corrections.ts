/** Sentences of what a member corrects in a comparison, and of taking it out of the program. */
import type { FindingRef } from '#shared/domain/compare/corrections/correction.ts';
import { plural } from './words.ts';

export const correctionsStrings = {
  // Doors
  topicMenu: (title: string) => `Correct the topic “${title}”`,
  statementMenu: 'More about this statement',
  findingMenu: (about: string) => `More about this: ${about}`,
  more: 'More',
  rename: 'Rename…',
  merge: 'Merge with another topic…',
  split: 'Move statements out…',
  hide: 'Hide this topic',
  move: 'Move to another topic…',
  dismiss: 'Not a real finding',
  dismissVerdict: 'This report does not say that',
  dismissPromise: 'Not a promise',
  dismissSeries: 'Not one and the same measure',
  annotate: 'Make a note on these words…',
  list: (count: number) => (count === 0 ? 'Corrections' : `Corrections (${count})`),
  word: 'Briefing for Word',
  csv: 'CSV',
  csvAria: 'CSV: every finding as a table',

  // Dialogs
  renameTitle: 'Rename the topic',
  name: 'Name',
  inPapers: 'The papers keep their own headings: only the comparison uses this name.',
  save: 'Save',
  mergeTitle: 'Merge topics',
  mergeLead: (title: string) => `“${title}” and the topic that you choose are one. They stand together under its name, in later reports too.`,
  mergeInto: 'Merge into',
  mergeDo: 'Merge',
  moveTitle: 'Move statements to another topic',
  which: 'Which statements',
  where: 'Where to',
  existing: 'A topic that is there',
  fresh: 'A new topic',
  topic: 'Topic',
  newName: 'Name of the new topic',
  moveDo: 'Move',
  aliasTitle: 'Two names, one thing',
  aliasLead: 'A team, place or programme that the papers call by two names. Their statements are then followed as one.',
  firstName: 'One name',
  secondName: 'The other name',
  aliasDo: 'They are the same',
  alias: 'Two names, one thing…',
  noteTitle: 'Note on a passage',
  noteLead: 'The words are highlighted in the paper, with your note beside them.',
  note: 'Your note',
  meaning: 'It is',
  noteDo: 'Mark and note',
  needName: 'Write a name first.',
  needOther: 'Write two different names.',
  needStatement: 'Choose at least one statement.',

  // The list
  listTitle: 'Dismissed and corrected',
  listLead: 'Remembered for later reports of this portfolio. The papers themselves are never changed.',
  nothing: 'Nothing has been corrected here. The menu beside a topic or a statement lets you rename, merge, move or dismiss it.',
  dismissed: 'Not real findings',
  corrected: 'Corrected',
  takeBack: 'Take back',
  takeBackAria: (what: string) => `Take back: ${what}`,
  madeOn: (day: string) => day,

  // What was done
  renamed: (title: string) => `The topic is called “${title}”.`,
  merged: (title: string, into: string) => `“${title}” is merged into “${into}”.`,
  moved: (count: number, title: string) => `${plural(count, 'statement')} moved to “${title}”.`,
  hidden: (title: string) => `The topic “${title}” is hidden.`,
  aliased: (a: string, b: string) => `“${a}” and “${b}” are taken as the same thing.`,
  wasDismissed: 'Dismissed: not a real finding.',
  takenBack: 'Taken back.',
  noted: 'Marked in the paper, with your note.',
  exported: (fileName: string) => `Saved: ${fileName}`,

  // In the comparison
  byYou: { named: 'Named by you', made: 'Made by you', merged: 'Merged by you' },
  movedHere: 'Moved here by you',

  // In the list
  said: {
    renameTopic: (was: string, title: string) => `“${was}” is called “${title}”`,
    mergeTopics: (a: string, b: string) => `“${a}” is merged into “${b}”`,
    pinStatements: (quote: string, title: string) => `“${quote}” stands under “${title}”`,
    hideTopic: (was: string) => `The topic “${was}” is hidden`,
    alias: (a: string, b: string) => `“${a}” and “${b}” are the same thing`,
  },
  findings: {
    statement: 'Statement', promise: 'Promise', verdict: 'What a later report says of a promise', figure: 'Figure',
    series: 'Figures as one measure', check: 'Worth checking',
  } satisfies Record<FindingRef['kind'], string>,
} as const;
