/** Words of the backup: what everything that was written goes into, and comes back from. */
import type { BackupConflict, RecordCounts } from '#shared/contract/methods/backup.ts';
import type { PassphraseStrength } from '#shared/domain/backup/passphraseStrength.ts';
import { listInWords, plural } from './words.ts';

function counted({ marks, questions, corrections, pagesRead, others }: RecordCounts): string {
  const parts = [
    marks > 0 ? plural(marks, 'mark') : '', questions > 0 ? plural(questions, 'question') : '', corrections > 0 ? plural(corrections, 'correction') : '',
    pagesRead > 0 ? plural(pagesRead, 'page read', 'pages read') : '', others > 0 ? plural(others, 'other record') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : listInWords(parts);
}

const strengths: Readonly<Record<PassphraseStrength, string>> = {
  short: 'Too short: take at least 10 characters. Four or five words that don’t belong together are best.',
  weak: 'Easy to guess. Add a word or two that don’t belong together.',
  fair: 'Fair. One more word makes it good.',
  good: 'Good.',
};

const conflictKinds: Readonly<Record<BackupConflict['kind'], string>> = { mark: 'A mark', question: 'A question', correction: 'A correction', other: 'A record' };

export const backupStrings = {
  title: 'Backup',
  open: 'Backup…',
  tabs: 'Make or restore a backup',
  make: 'Make a backup',
  restore: 'Restore one',
  lead: 'One file with everything that you wrote: marks, notes, tags, questions, corrections, what you have read. Only its passphrase opens it. Your papers are not in it: keep those too.',
  never: (written: number) => (written === 0 ? 'No backup was saved yet.' : `No backup was saved yet: ${plural(written, 'thing')} that you wrote ${written === 1 ? 'is' : 'are'} only on this laptop.`),
  last: (when: string, since: number) => `Last saved on ${when}. ${since === 0 ? 'Nothing was written since.' : `${plural(since, 'thing')} written or changed since.`}`,
  passphrase: 'Passphrase',
  again: 'The passphrase again',
  show: 'Show the passphrase',
  strengths,
  unlike: 'These two are not the same.',
  warning: 'Write the passphrase down and keep it apart from this laptop. Nobody, Scrutineer included, can open the backup without it.',
  making: 'Locking the backup, then opening it again to test it: some seconds.',
  stop: 'Stop',
  makeIt: 'Make the backup',
  saved: (fileName: string, counts: RecordCounts) => `Saved ${fileName}. Tested: it opens, and holds ${counted(counts)}.`,
  notSaved: 'The backup was made, but not saved. Try again, and choose where it goes.',
  keepApart: 'Put the file where it outlives this laptop: a memory stick, another computer.',
  automatic: (count: number, newest: string | null) => (newest === null
    ? 'Scrutineer also copies the library on this laptop, once a day while you use it. There is no such copy yet.'
    : `Scrutineer also copies the library on this laptop, once a day while you use it: ${plural(count, 'copy', 'copies')} now, the newest of ${newest}. They help if the library’s file is damaged, not if the laptop is lost.`),
  automaticFolder: 'They are in',

  restoreLead: 'Brings what a backup holds into this library. The newer version of each thing stays; nothing is taken out. You see what would happen first.',
  choose: 'Choose the backup…',
  chooseOther: 'Choose another…',
  chosen: 'Backup',
  openIt: 'Open it',
  opening: 'Opening the backup: some seconds.',
  would: 'What restoring it would do',
  madeOn: (when: string) => `Made on ${when}.`,
  holds: (counts: RecordCounts) => `It holds ${counted(counts)}.`,
  adds: (counts: RecordCounts) => `To be added: ${counted(counts)}.`,
  updates: (counts: RecordCounts) => `To be updated, since the backup’s version is newer: ${counted(counts)}.`,
  leaves: (same: number, newer: number) => `Left as they are: ${plural(same, 'record')} that are the same${newer > 0 ? `, ${number(newer)} that are newer here` : ''}.`,
  nothingNew: 'Everything in this backup is in the library already.',
  conflicts: (count: number) => `${plural(count, 'thing')} changed both here and in the backup:`,
  conflict: ({ kind, winner, loser, kept }: BackupConflict) => `${conflictKinds[kind]}: “${winner}” counts, being the later${kept ? `; “${loser}” is kept beside it.` : `; “${loser}” stays in the copy that is made before.`}`,
  waits: (count: number) => `${plural(count, 'paper')} of these marks ${count === 1 ? 'is' : 'are'} not in this library. The marks wait, and find their places when you import:`,
  waitingPaper: (source: string, marks: number) => `${source} (${plural(marks, 'mark')})`,
  copyFirst: 'Before anything is written, the library is copied as it is.',
  restoreIt: 'Restore it',
  restoring: 'Restoring…',
  restored: (added: RecordCounts, updated: RecordCounts) => `Restored. Added: ${counted(added)}. Updated: ${counted(updated)}.`,
  restoredCopy: (path: string) => `The library as it was before: ${path}`,
  undo: 'Undo this restore',
  undone: (undone: number, left: number) => `Taken back: ${plural(undone, 'record')}.${left > 0 ? ` ${plural(left, 'record')} stayed, since you changed ${left === 1 ? 'it' : 'them'} or wrote something that needs ${left === 1 ? 'it' : 'them'}.` : ''}`,
  startOver: 'Restore another',

  reminder: (written: number) => `Your ${plural(written, 'mark, note or question', 'marks, notes and questions')} are only on this laptop.`,
  reminderLater: 'Not now',
  waitingTitle: (marks: number) => `${plural(marks, 'mark')} from a backup ${marks === 1 ? 'waits' : 'wait'} for a paper that is not in this library. Import it, and they find their places:`,
} as const;

function number(value: number): string {
  return plural(value, '').trim();
}
