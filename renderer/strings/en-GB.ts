/** Every visible sentence of the page, per screen. Welsh will stand beside this file. */
import { backupStrings } from './backup.ts';
import { compareStrings } from './compare.ts';
import { correctionsStrings } from './corrections.ts';
import { enquiryStrings } from './enquiry.ts';
import { actionStatuses, followUpKinds, followUpsStrings, recommendationStatuses } from './followUps.ts';
import { healthStrings } from './health.ts';
import { kindWords } from './kinds.ts';
import { markFilesStrings } from './markFiles.ts';
import { markKindWords, marksStrings } from './marks.ts';
import { firstPapersStrings, meetingsStrings, welcomeStrings } from './meetings.ts';
import { notesStrings } from './notes.ts';
import { fieldNames, paperKinds, papersStrings } from './papers.ts';
import { questionsStrings, questionTypeHints, questionTypes } from './questions.ts';
import { readStrings } from './read.ts';
import { recognitionStrings } from './recognition.ts';
import { searchStrings } from './search.ts';
import { shellStrings } from './shell.ts';
import { outcomeWords, sittingStrings } from './sitting.ts';
import { uiStrings } from './ui.ts';
import { vaultStrings } from './vault.ts';
import { undoStrings } from './undo.ts';

export const strings = {
  ui: uiStrings, kinds: kindWords, shell: shellStrings, welcome: welcomeStrings, firstPapers: firstPapersStrings, meetings: meetingsStrings,
  papers: papersStrings, paperKinds, fieldNames, search: searchStrings, recognition: recognitionStrings, questions: questionsStrings, questionTypes, questionTypeHints,
  notes: notesStrings, read: readStrings, compare: compareStrings, corrections: correctionsStrings, marks: marksStrings, markKinds: markKindWords, undo: undoStrings, markFiles: markFilesStrings, backup: backupStrings, health: healthStrings, vault: vaultStrings,
  enquiry: enquiryStrings, sitting: sittingStrings, outcomeWords, followUps: followUpsStrings, followUpKinds, actionStatuses, recommendationStatuses,
} as const;
