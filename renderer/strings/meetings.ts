/** Words of the first screen: the next meeting, and the others. */
import { shortQuote } from '#shared/domain/compare/sayFinding.ts';
import type { SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import { number, plural } from './words.ts';

/** What a finding of each kind is asked about, after the finding itself. */
const ASK: Readonly<Record<SinceLastReport['kind'], string>> = {
  slipped: 'What caused the change of date, and what gives confidence in the new one?',
  overdue: 'Has this been done? If not, when will it be, and what has held it up?',
  quiet: 'What has become of this, and when will members be told?',
  changed: 'What explains the change, and what is being done about it?',
  new: 'What will it achieve, by when, and how will members know?',
  check: 'Can officers confirm which is right?',
};

/** In the papers' words: that something was not found is all that can be said of silence. */
function askOfPromise({ kind, passages }: SinceLastReport): string {
  const [first, ...later] = passages.map(({ quote, cite }) => `“${shortQuote(quote, 260)}” (${cite})`);
  const last = later.at(-1);
  if (last !== undefined) return `The papers said ${first ?? ''}; they now say ${last}. ${ASK.overdue}`;
  return `The papers said ${first ?? ''}. I could not find in this meeting’s papers what became of that. ${kind === 'quiet' ? ASK.quiet : ASK.overdue}`;
}

export const meetingsStrings = {
  title: 'Meetings',
  next: 'Next meeting',
  latest: 'Latest meeting',
  noneAhead: 'No meeting lies ahead in your library. This is the latest one.',
  all: 'All meetings',
  openPack: 'Open pack',
  openPaper: 'Open paper',
  start: 'Start reading',
  continueReading: (pageLabel: string) => `Continue reading, p. ${pageLabel}`,
  items: 'Items',
  readOf: (read: number, pages: number) => `${number(read)} of ${plural(pages, 'page')} read`,
  allRead: 'All pages read',
  pages: (pages: number) => plural(pages, 'page'),
  read: 'read',
  frontMatter: 'Before the items',
  exempt: 'Exempt',
  inSupplement: 'In a supplement',
  firstReport: 'First report',
  supplement: 'Supplement',
  dropHere: 'or drop it anywhere on the window',
  addPaper: 'Add a supplement or a report',
  noItems: 'This meeting has no agenda pack yet. Its papers are below; import the pack to see its items.',
  papers: 'Other papers of this meeting',
  since: 'Since the last report',
  sinceFor: (title: string) => `Since the last report: ${title}`,
  showAllFindings: 'Show all items',
  more: (count: number) => `Show ${plural(count, 'more finding')}`,
  noFindings: 'Nothing to compare yet',
  noFindingsText: 'When the library holds an earlier report of a portfolio on this agenda, what has changed, slipped or gone quiet since then is listed here, each with its passage.',
  nothingChanged: 'No findings for these items.',
  ask: 'Ask about this',
  askText: (finding: SinceLastReport) => (finding.kind === 'quiet' || finding.kind === 'overdue' ? askOfPromise(finding) : `${finding.sentence} ${ASK[finding.kind]}`),
  opens: 'Opens the passage',
  countOf: { slipped: 'slipped', overdue: 'overdue', quiet: 'quiet', changed: 'changed', new: 'new', check: 'to check' } as const,
  showFindingsOf: (words: string, item: string) => `${words}: show what changed for ${item}`,
  others: 'Other meetings',
  noMeetings: 'None of your papers is tied to a meeting yet. Import an agenda pack, or look at the papers as they are.',
  toPapers: 'Go to the papers',
  otherPapers: (count: number) => `${plural(count, 'paper')} not tied to a meeting`,
  paperCount: (count: number) => plural(count, 'paper'),
  missing: 'This meeting is no longer in the library.',
} as const;

/** While the first papers of a library are being read. */
export const firstPapersStrings = {
  own: { title: 'Your first papers are being read', text: 'The next meeting shows here as soon as its papers are in. You can look around meanwhile.' },
  sample: { title: 'The sample library is being made ready', text: 'The papers of Saltmere, an invented council, are being read. It takes a few seconds, the first time only.' },
} as const;

export const welcomeStrings = {
  title: 'Prepare for your next meeting',
  text: 'Bring in an agenda pack, and the reports that came before it. Scrutineer lays them side by side: what has changed since the last report, what was promised, and what has gone quiet. Every finding opens the passage it came from.',
  own: 'Start with your own papers',
  ownText: 'Agenda packs, supplements, reports and minutes: PDF, Word, plain text or Markdown. Or drop them anywhere on this window.',
  sample: 'Look around first',
  sampleText: 'The sample library belongs to Saltmere, a council that we invented. Your own library stays as it is.',
  openSample: 'Explore the sample library',
  keep: 'Everything stays on this laptop. Scrutineer works with no connection.',
} as const;
