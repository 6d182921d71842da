/** Every sentence of the comparison. None says more than the papers do: silence is "not mentioned", never "dropped by". */
import type { Verdict } from '#shared/domain/compare/comparison.ts';
import { number, plural } from './words.ts';

const MONTH_DAYS = 30.44;

/** "3 months", "12 days": how far a date moved. */
export function moved(days: number): string {
  const size = Math.abs(days);
  if (size < 25) return plural(size, 'day');
  return plural(Math.max(1, Math.round(size / MONTH_DAYS)), 'month');
}

export const compareStrings = {
  title: 'Compare',
  loading: 'Laying the reports side by side',
  nowSays: 'now says: ',
  saidBefore: 'no longer says: ',

  // Choosing
  chooseTitle: 'Compare reports',
  chooseLead: 'Successive reports of one portfolio, side by side by topic: what changed, what was promised, what is no longer mentioned.',
  portfolios: 'Portfolios',
  compareAll: (count: number) => `Compare ${count === 2 ? 'both' : `all ${count}`} reports`,
  onlyOne: 'One report so far. Import an earlier or later one to compare it with.',
  spellings: (names: string) => `Also written ${names}`,
  chooseYourself: 'Choose reports yourself',
  chooseHint: 'Two to eight. They can be of different portfolios.',
  compareChosen: 'Compare the chosen reports',
  chooseTwo: 'Choose at least two.',
  chooseEight: 'At most eight can be laid side by side. Take one away first.',
  chosenCount: (count: number) => (count === 0 ? 'None chosen yet' : `${count} chosen`),
  filterPapers: 'Find a paper',
  noMatch: 'No paper of that name.',
  otherReports: 'Other reports',
  noneTitle: 'Nothing to compare yet',
  noneText: 'Import two or more reports of the same portfolio: the updates that a cabinet member brings every few months, say.',
  oneTitle: (portfolio: string) => `One report on ${portfolio} so far`,
  oneText: 'A comparison needs two. Import the report before this one, or choose two papers yourself.',
  readIt: 'Read the report',
  missingTitle: 'These reports are no longer in the library',
  changeReports: 'Change reports',
  countOfReports: (count: number) => `${['', 'One report', 'Two reports', 'Three reports', 'Four reports', 'Five reports', 'Six reports', 'Seven reports', 'Eight reports'][count] ?? plural(count, 'report')}, side by side by topic`,
  from: (first: string, last: string) => `${first} to ${last}`,
  print: 'Print',

  // Tabs
  views: 'What to look at',
  byTopic: 'By topic',
  promises: 'Promises',
  figures: 'Figures',
  checks: 'Worth checking',

  // Filters
  show: 'Show',
  slipped: (count: number) => `${plural(count, 'promise')} slipped`,
  quiet: (count: number) => `${plural(count, 'promise')} gone quiet`,
  dropped: (count: number) => `${number(count)} not said again`,
  changed: (count: number) => `${number(count)} changed`,
  new: (count: number) => `${number(count)} new`,
  reworded: (count: number) => `${number(count)} reworded`,
  carried: (count: number, shown: boolean) => `${number(count)} carried forward${shown ? '' : ', folded'}`,
  onlyChanged: 'Only what changed',
  filterText: 'Find in the comparison',
  showAll: 'Show everything',
  filtered: (shown: number, total: number) => `${number(shown)} of ${plural(total, 'statement')} shown`,
  nothingLeft: 'Nothing here fits these filters.',

  // Table
  topic: 'Topic',
  tableLabel: 'Statements by topic and report',
  update: 'Report',
  notMentioned: 'Not mentioned in this report',
  notMentionedIn: (count: number) => (count === 1 ? 'Not mentioned in this report' : `Not mentioned in these ${number(count)} reports`),
  fromTo: (first: string, last: string) => `${first} to ${last}`,
  notYet: 'Not mentioned in this report',
  silent: 'Silent',
  first: 'First said',
  sameWords: 'Same words',
  asIn: (date: string) => `As in ${date}`,
  notAgain: 'Not said again',
  quietPromise: 'Gone quiet',
  notInTopic: 'Nothing found on this topic in this report',
  promise: 'Promise',
  slippedBy: (days: number) => `Slipped ${moved(days)}`,
  forwardBy: (days: number) => `Brought forward ${moved(days)}`,
  moreRows: (count: number) => `Show ${number(count)} more on this topic`,
  fewerRows: 'Show fewer',
  open: (cite: string) => `Open the passage: ${cite}`,
  ask: 'Ask about this',
  askAria: (about: string) => `Ask about this: ${about}`,
  silentSince: (count: number) => (count === 1 ? 'Not mentioned in the report after it' : `Not mentioned in the ${number(count)} reports after it`),

  // Promises
  noPromises: 'No promises or plans with a date were found in these reports.',
  overdueFirst: 'Due before the latest report and not said there to be delivered come first.',
  overdue: 'Overdue',
  overdueLong: 'Due before the latest report; none of these reports says that it was delivered.',
  stale: 'Already past when published',
  staleLong: 'The date had passed when this report was published, though it is written as still to come.',
  due: (text: string) => `Due “${text}”`,
  dueIs: (date: string) => `that is ${date}`,
  noDue: 'No date given',
  said: (cite: string) => `Said ${cite}`,
  trail: 'What later reports say',
  verdict: {
    delivered: 'Said to be delivered', onTrack: 'Said to be on track', slipped: 'Date moved later',
    broughtForward: 'Date moved earlier', mentioned: 'Mentioned, outcome not said', notMentioned: 'Not mentioned in this report',
  } satisfies Record<Verdict, string>,
  nowDue: (text: string) => `now “${text}”`,
  later: (days: number) => `${moved(days)} later`,
  earlier: (days: number) => `${moved(days)} earlier`,
  promisedDates: 'Promised dates',
  dotHint: 'Each dot opens its passage',
  dot: (date: string, text: string, cite: string) => `${text} (${date}), said ${cite}`,
  who: (who: string) => `By ${who}`,
  all: (count: number) => `All ${number(count)}`,
  overdueCount: (count: number) => `${number(count)} overdue`,
  slippedCount: (count: number) => `${number(count)} with a later date`,
  quietCount: (count: number) => `${number(count)} not mentioned since`,

  // Figures
  noFigures: 'No figures were found in these reports.',
  seriesTitle: 'Followed through the reports',
  noSeries: 'No figure could be followed from one report to another with certainty. Each is listed below with its words.',
  single: (count: number) => `${plural(count, 'figure')} said in one report only`,
  showSingle: 'Show them',
  hideSingle: 'Hide them',
  chart: (measure: string) => `${measure}: chart`,
  tableOf: (measure: string) => `${measure}, report by report`,
  value: 'Value',
  asOf: 'As of',
  report: 'Report',
  words: 'In its words',
  point: (value: string, cite: string) => `${value}, ${cite}`,

  // Checks
  noChecks: 'Nothing was found that doesn’t add up.',
  checksLead: 'What a careful reader would look at twice. Each shows its words: judge for yourself.',
  checkKinds: {
    percentage: 'Percentage and count', sum: 'Parts and whole', staleDate: 'Date already past',
    contradiction: 'Two reports differ', lateSupplement: 'Published late',
  },

  // Drafts of questions
} as const;
