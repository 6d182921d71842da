/** The questions of a meeting in the order in which they come up: by item, theme and place. */
import { lineId, type LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import { askedTogether, type AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import type { Question } from '#shared/domain/question/question.ts';

export interface RunTheme {
  /** Empty: questions without a theme. */
  readonly title: string;
  readonly asked: readonly AskedQuestion[];
  /** Allotted, or what its questions need; null where nobody has said. */
  readonly minutes: number | null;
}

export interface RunItem {
  /** Null: the meeting as a whole. */
  readonly number: string | null;
  readonly title: string;
  readonly themes: readonly RunTheme[];
}

export interface RunSheet {
  readonly items: readonly RunItem[];
  /** All of them, in order. */
  readonly asked: readonly AskedQuestion[];
}

const byNumber = new Intl.Collator('en-GB', { numeric: true });

/** @param agenda items in the order of the agenda; those that aren't on it follow by number, the meeting as a whole last. */
export function runSheetOf(meetingId: string, agenda: readonly { readonly number: string | null; readonly title: string }[], questions: readonly Question[], lines: readonly LineOfEnquiry[]): RunSheet {
  const asked = askedTogether(questions.filter(({ status }) => status !== 'withdrawn')).filter(({ question }) => question.meetingId === meetingId);
  const listed = agenda.flatMap(({ number }) => number ?? []);
  const others = [...new Set(asked.flatMap(({ question }) => question.item ?? []))].filter((each) => !listed.includes(each)).toSorted(byNumber.compare);
  const items = [...new Set(listed), ...others, null].map((number): RunItem => {
    const own = asked.filter(({ question }) => question.item === number);
    const titles = lines.filter((line) => line.meetingId === meetingId && line.item === number);
    const under = (id: string): AskedQuestion[] => own.filter(({ question }) => question.theme.trim() !== '' && lineId(meetingId, number, question.theme) === id);
    const themes = titles.map((line): RunTheme => themeOf(line.title, under(line.id), line.minutes));
    const placed = new Set(themes.flatMap((theme) => theme.asked));
    return { number, title: agenda.find((one) => one.number === number)?.title ?? '', themes: [...themes, themeOf('', own.filter((one) => !placed.has(one)), null)].filter((theme) => theme.asked.length > 0) };
  }).filter(({ themes }) => themes.length > 0);
  return { items, asked: items.flatMap(({ themes }) => themes.flatMap((theme) => theme.asked)) };
}

function themeOf(title: string, asked: readonly AskedQuestion[], minutes: number | null): RunTheme {
  const needed = asked.reduce((sum, { question }) => sum + (question.minutes ?? 0), 0);
  return { title, asked, minutes: minutes ?? (needed > 0 ? needed : null) };
}

/** Those that a member asks. */
export function askedBy(asked: readonly AskedQuestion[], name: string): readonly AskedQuestion[] {
  const own = name.trim().toLowerCase();
  return own === '' ? [] : asked.filter(({ askers }) => askers[0]?.trim().toLowerCase() === own);
}
