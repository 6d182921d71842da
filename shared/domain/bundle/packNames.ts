/** What packs and their papers are called, in the words that councils' systems use. */
import type { MeetingPlan, PlanPaper } from './meetingPlan.ts';

/** The day as it is written in the names of packs: "04/03/2025". */
export function dayInNumbers(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}

export function packTitle({ committee, date, time, supplement }: MeetingPlan): string {
  const what = supplement ? `Agenda Supplement ${supplement.sequence - 1}` : 'Agenda Document';
  return `(Public Pack)${what} for ${committee}, ${dayInNumbers(date)} ${time}`;
}

export function meetingName({ committee, date, time }: MeetingPlan): string {
  return `${committee}, ${dayInNumbers(date)} ${time}`;
}

/** @returns "Report on damp" for `papers/Report on damp.pdf` */
export function nameOfFile(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('_', ' ').trim();
}

/** An exempt paper's file may be named after what nobody may know, so its name never stands in for a title. */
export function paperTitle({ title, file, exempt }: PlanPaper): string {
  if (title !== undefined && title !== '') return title;
  return exempt ? 'Exempt paper' : nameOfFile(file);
}
