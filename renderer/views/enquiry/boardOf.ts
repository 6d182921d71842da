/** The chair's board of one agenda item: its themes in order, each with the questions asked under it. */
import { lineId, type LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import { askedTogether, type AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import type { Question } from '#shared/domain/question/question.ts';

/** What a board is of. `item` null: the meeting as a whole; `meetingId` null: questions for no meeting yet. */
export interface BoardPlace {
  readonly meetingId: string | null;
  readonly item: string | null;
}

export interface BoardColumn {
  /** Id of the line; `none` and `elsewhere` for the two that are no line. */
  readonly key: string;
  readonly line: LineOfEnquiry | null;
  readonly title: string;
  readonly asked: readonly AskedQuestion[];
  /** Allotted by hand, else what its questions need; 0 where nobody has said. */
  readonly minutes: number;
}

export interface Board {
  readonly themes: readonly BoardColumn[];
  /** On this item, without a theme. */
  readonly none: BoardColumn;
  /** On no item of the meeting, or for no meeting. */
  readonly elsewhere: BoardColumn;
  /** Minutes of all themes, and of questions without one. */
  readonly allotted: number;
  /** Questions on this item. */
  readonly questions: number;
  /** Everybody who drafted or asks one of them. */
  readonly members: readonly string[];
}

export const NONE = 'none';
export const ELSEWHERE = 'elsewhere';

const needed = (asked: readonly AskedQuestion[]): number => asked.reduce((sum, { question }) => sum + (question.minutes ?? 0), 0);

export function boardOf(place: BoardPlace, questions: readonly Question[], lines: readonly LineOfEnquiry[]): Board {
  const { meetingId, item } = place;
  const all = askedTogether(questions.filter(({ status }) => status !== 'withdrawn'));
  const here = all.filter(({ question }) => question.meetingId === meetingId && question.item === item);
  const elsewhere = meetingId === null ? [] : all.filter(({ question }) => !here.some((one) => one.question === question) && isPlacedNowhere(question, meetingId));
  const column = (key: string, title: string, asked: readonly AskedQuestion[], line: LineOfEnquiry | null = null): BoardColumn => ({ key, title, asked, line, minutes: line?.minutes ?? needed(asked) });
  const themes = lines.filter((line) => line.meetingId === meetingId && line.item === item)
    .map((line) => column(line.id, line.title, here.filter(({ question }) => question.theme.trim() !== '' && lineId(meetingId, item, question.theme) === line.id), line))
    // Named only by a question that is asked with another by now.
    .filter(({ line, asked }) => asked.length > 0 || (line?.revision ?? 0) > 0);
  const known = new Set(themes.flatMap(({ asked }) => asked));
  const none = column(NONE, '', here.filter((one) => !known.has(one)));
  return {
    themes, none, elsewhere: column(ELSEWHERE, '', elsewhere),
    allotted: none.minutes + themes.reduce((sum, { minutes }) => sum + minutes, 0),
    questions: here.length,
    members: [...new Set(here.flatMap(({ askers }) => askers))],
  };
}

/** Where the board is of one item, what is for its meeting but for no item can be taken onto it, and what is for no meeting. */
function isPlacedNowhere(question: Question, meetingId: string): boolean {
  return question.meetingId === null || (question.meetingId === meetingId && question.item === null);
}

/** Minutes over (positive) or to spare (negative); null where the item has none. */
export function minutesOver(allotted: number, onAgenda: number | null): number | null {
  return onAgenda === null ? null : allotted - onAgenda;
}

/** Every question's id with `moved` (in their order) right before `before`, or behind all others of its column. */
export function orderWith(ids: readonly string[], moved: readonly string[], before: string | null, behind: string | null): string[] {
  const taken = new Set(moved);
  const rest = ids.filter((id) => !taken.has(id));
  const at = before !== null && !taken.has(before) ? rest.indexOf(before) : behind !== null && rest.includes(behind) ? rest.indexOf(behind) + 1 : rest.length;
  return rest.toSpliced(at < 0 ? rest.length : at, 0, ...moved);
}
