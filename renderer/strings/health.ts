/** Words of the library's health: what was checked, copies to go back to, what support may see. */
import { listInWords, plural } from './words.ts';

export const healthStrings = {
  title: 'Library health',
  open: 'Library health…',
  checks: 'What was checked',
  checking: 'Looking the whole library over: every paper, page, mark and search word. You can go on working.',
  stop: 'Stop',
  well: 'The library is in good order.',
  badly: (count: number) => `The check found ${plural(count, 'thing')} that ${count === 1 ? 'is' : 'are'} not right.`,
  again: 'Check again',
  good: 'Good',
  bad: 'Not right',
  names: {
    database: 'Library file', originals: 'Original papers', strays: 'Files folder', text: 'Text of the papers', records: 'Marks and questions',
    derived: 'Preparation', index: 'Search', backups: 'Copies',
  } as Readonly<Record<string, string>>,
  mend: 'Mend what can be mended',
  mendHint: 'Nothing that is still whole is changed or taken out. A damaged file is kept beside the library.',
  mending: 'Mending: this can take a minute.',
  mended: ({ restoredFrom, records, preparing }: { readonly restoredFrom: string | null; readonly records: number; readonly preparing: boolean }) => {
    const done = [
      restoredFrom === null ? '' : `The copy of ${restoredFrom} took the damaged file’s place: what was written after that is missing.`,
      records === 0 ? '' : `${plural(records, 'mark or question is', 'marks and questions are')} as they were written again.`,
      preparing ? 'Papers are being prepared again; searching finds everything once that is done.' : '',
    ].filter((part) => part !== '');
    return done.length === 0 ? 'Mended what could be. Look below for what is left.' : done.join(' ');
  },

  copies: 'Copies on this laptop',
  copiesHint: 'Scrutineer copies the library once a day while you use it and keeps the newest five. Your original papers are not in the copies: they stay in the library’s folder.',
  noCopies: 'There is no copy yet.',
  holds: ({ files, marks, questions }: { readonly files: number; readonly marks: number; readonly questions: number }) => listInWords([plural(files, 'paper'), plural(marks, 'mark'), plural(questions, 'question')]),
  unreadable: 'This copy cannot be read',
  copyNow: 'Copy the library now',
  copying: 'Copying the library and testing the copy.',
  copied: 'Copied, and the copy was tested.',
  goBack: 'Go back to this copy…',
  goBackNamed: (when: string) => `Go back to this copy… of ${when}`,
  confirm: (when: string) => `Go back to the library of ${when}? Papers imported and things written after that will not be in it. The library as it is now is copied first, so that you can come back to it.`,
  confirmIt: 'Go back to it',
  goingBack: 'Going back…',
  wentBack: (when: string) => `This is the library of ${when}. What was there before is the newest copy in the list.`,
  comeBack: 'Undo: come back to how it was',

  support: 'For whoever helps you',
  supportHint: 'A page about how Scrutineer has been running: errors, versions and counts. It holds nothing of what your papers, marks or questions say. It goes nowhere unless you save it and send it.',
  look: 'Look at it',
  report: 'What would be saved',
  save: 'Save it as a file…',
  saved: 'Saved.',
  fileName: 'Scrutineer report.txt',

  banner: 'The library could not be copied today. What you wrote is saved, but look at what is wrong before you go on.',
  bannerOpen: 'Library health',
} as const;
