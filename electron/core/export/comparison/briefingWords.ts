/** The briefing's own words. None says more than the papers do. */
export const briefingWords = {
  title: (about: string) => `What has changed: ${about}`,
  prepared: (date: string) => `Prepared on ${date} with Scrutineer`,
  reports: 'Reports compared',
  slipped: 'Promises whose date has moved',
  overdue: 'Promises past their date',
  overdueLead: 'They were due before the latest of these reports. None of the reports after them says that they were delivered.',
  quiet: 'Promises that later reports do not mention',
  figures: 'Figures that changed',
  checks: 'Worth checking',
  measure: 'Measure',
  slippedSentence: (was: string, now: string, moves: number) => `First “${was}”, now “${now}”${moves > 1 ? `: moved ${moves === 2 ? 'twice' : `${moves} times`}` : ''}.`,
  wasDue: (due: string, date: string) => `Due “${due}”, said in the report of ${date}.`,
  notMentioned: (reports: number) => `Not mentioned in ${reports === 1 ? 'the report' : `the ${reports} reports`} after it.`,
  notMentionedDue: (reports: number, due: string) => `Due “${due}”. Not mentioned in ${reports === 1 ? 'the report' : `the ${reports} reports`} after it.`,
  left: (count: number) => `${count} more ${count === 1 ? 'is' : 'are'} in the comparison.`,
  nothing: 'No promise moved, passed its date or went unmentioned, no figure changed and nothing was found that needs checking.',
  notGiven: 'not given',
  note: 'This briefing states only what these papers say, in their words. “Not mentioned” means that the words were not found in a later report, '
    + 'not that nothing was done. It was put together by a program: check a quotation against the paper before you use it in public.',
} as const;
