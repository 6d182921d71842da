/** Words of the reading plan: evenings, pages, the member's pace, and what was gone past. */
import type { MeasuredPace } from '#shared/domain/reading/pace.ts';
import type { PlannedPart, ReadingPlan } from '#shared/domain/reading/planReading.ts';
import type { ReadingItem, ReadingPage } from '#shared/domain/reading/reading.ts';
import { aboutMinutes, dayInWords, listInWords, number, plural } from './words.ts';

/** "p. 12", "pp. 12–14" */
export function pagesInWords(from: ReadingPage, to: ReadingPage): string {
  return from.pageIndex === to.pageIndex ? `p. ${from.pageLabel}` : `pp. ${from.pageLabel}–${to.pageLabel}`;
}

/** "Tue 24 Sep": the year goes without saying before a meeting. */
function evening(iso: string): string {
  return dayInWords(iso).replace(/ \d{4}$/, '');
}

/** "Item 7", "Item 8 in the supplement", "Agenda" */
function nameOf({ number: item, title, supplement }: Pick<ReadingItem, 'number' | 'title' | 'supplement'>): string {
  return item === null ? title || 'Outside the items' : `Item ${item}${supplement ? ' in the supplement' : ''}`;
}

/** "Item 7", "Item 7, pp. 41–60"; what stands outside the items always with its pages. */
function partInWords(part: PlannedPart): string {
  const [from, to] = [part.pages[0], part.pages.at(-1)];
  return (part.whole && part.number !== null) || !from || !to ? nameOf(part) : `${nameOf(part)}, ${pagesInWords(from, to)}`;
}

/** "Agenda; items 4, 5 and 6; part of item 7" */
function partsShortly(parts: readonly PlannedPart[]): string {
  const said: (string | string[])[] = [];
  for (const { number: item, title, whole } of parts) {
    const last = said.at(-1);
    if (item === null) said.push(title || 'pages outside the items');
    else if (!whole) said.push(`part of item ${item}`);
    else if (!Array.isArray(last)) said.push([item]);
    // What a supplement brings for item 8 is read with item 8.
    else if (!last.includes(item)) last.push(item);
  }
  return said.map((each) => (Array.isArray(each) ? `${each.length === 1 ? 'item' : 'items'} ${listInWords(each)}` : each)).join('; ');
}

const share = (pages: number, minutes: number): string => `${plural(pages, 'page')}, ${aboutMinutes(minutes)}`;

export const readingPlanStrings = {
  title: 'Reading plan',
  evenings: 'Evenings on which you can read',
  eveningsHint: 'Untick an evening on which you can’t: its share goes to the others.',
  day: (iso: string, today: string) => (iso === today ? `Tonight, ${evening(iso)}` : evening(iso)),
  part: partInWords,
  inItem: (item: ReadingItem, from: ReadingPage, to: ReadingPage) => `${nameOf(item)}, ${pagesInWords(from, to)}`,
  share,
  notThen: 'No reading',
  nothingThen: 'Nothing left to read',
  laterFree: (evenings: number) => `${plural(evenings, 'more evening')} before the meeting ${evenings === 1 ? 'is' : 'are'} free.`,
  unplanned: (pages: number, today: boolean) => (today
    ? `The meeting is today: no evening is left for ${plural(pages, 'page')}.`
    : `No evening is ticked, so ${pages === 1 ? '1 page has' : `${number(pages)} pages have`} no evening to be read on.`),
  /** The next evening that something is planned for, where there are several; then how much is left. */
  next: ({ evenings }: ReadingPlan, today: string) => {
    const planned = evenings.filter(({ parts }) => parts.length > 0);
    const [first] = planned;
    if (!first || (planned.length < 2 && first.date === today)) return null;
    return `${first.date === today ? 'Tonight' : evening(first.date)}: ${partsShortly(first.parts)}, ${share(first.pages, first.minutes)}`;
  },
  left: ({ pagesLeft, minutes, evenings, eachEvening }: ReadingPlan) => {
    const free = evenings.filter((each) => each.free).length;
    const all = `${plural(pagesLeft, 'page')} left, ${aboutMinutes(minutes)}`;
    if (eachEvening !== null) return `${all}: ${aboutMinutes(eachEvening)} on each of ${plural(free, 'free evening')}`;
    return free > 1 ? `${all}; ${plural(free, 'free evening')}` : all;
  },
  pace: 'Reading pace',
  paceNow: {
    measured: (pace: number, pages: number) => `At your pace: ${number(pace)} words a minute, measured on ${plural(pages, 'page')} that you read here.`,
    byHand: (pace: number) => `At ${number(pace)} words a minute, as you set it.`,
    usual: (pace: number, enough: number) => `At ${number(pace)} words a minute, as most people read. Your own pace is measured once you have read about ${number(enough)} pages here.`,
  },
  change: 'Change the pace',
  changed: 'Done',
  asMeasured: (measured: MeasuredPace | null, usual: number) => (measured ? `As measured (${number(measured.wordsAMinute)})` : `As measured (${number(usual)} until then)`),
  byHand: 'Set by hand',
  wordsAMinute: 'Words a minute',
  paceRange: (from: number, to: number) => `A whole number from ${from} to ${to}.`,
  passedOver: 'Passed over:',
  passedHint: 'Not read, though you read further on in the same item.',
  glanced: 'Only glanced at:',
  glancedHint: 'Counted as read, but in view for far less time than their words take.',
  more: (pages: number) => `and ${plural(pages, 'more page')}`,
  haveRead: 'I have read these',
  haveReadDone: (pages: number) => `${plural(pages, 'page')} noted as read by you`,
} as const;
