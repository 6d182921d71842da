/** What is owed after meetings, for a calendar and for a spreadsheet. */
import { citedDate } from '#shared/domain/anchor/formatCitation.ts';
import type { FollowUp, FollowUpKind } from '#shared/domain/followUp/followUp.ts';
import { csvTable } from '#core/export/csvField.ts';

const KINDS: Readonly<Record<FollowUpKind, string>> = { answer: 'Written answer promised', question: 'Question still open', action: 'Action', recommendation: 'Recommendation' };
const COLUMNS = ['Kind', 'What', 'Who', 'Due', 'Overdue', 'Portfolio', 'Meeting', 'Item', 'Later report', 'What it says', 'Citation'] as const;

export function followUpsCsv(followUps: readonly FollowUp[]): string {
  return csvTable([[...COLUMNS], ...followUps.flatMap((each) => {
    const own = [KINDS[each.kind], each.text, each.who, each.due ?? '', each.overdue ? 'yes' : '', each.portfolio ?? '', each.meetingId?.slice(0, 10) ?? '', each.item ?? ''];
    if (each.later.length === 0) return [[...own, '', '', '']];
    return each.later.flatMap(({ title, date, passages }) => {
      const report = [title, date === null ? '' : citedDate(date)].filter((part) => part !== '').join(', ');
      return passages.length === 0 ? [[...own, report, 'nothing found', '']] : passages.map(({ quote, cite }) => [...own, report, quote.replace(/\s+/g, ' ').trim(), cite]);
    });
  })]);
}

/** All-day entries, one for each thing that has a date; the same each time for the same follow-up, so that a calendar updates rather than repeats it. */
export async function followUpsCalendar(followUps: readonly FollowUp[], madeAt: Date): Promise<string> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator');
  const calendar = ical({ name: 'Scrutiny follow-ups', prodId: { company: 'Scrutineer', product: 'Follow-ups', language: 'EN' }, method: ICalCalendarMethod.PUBLISH });
  for (const { kind, id, text, who, due, later } of followUps) {
    if (due === null) continue;
    const said = later.flatMap(({ passages }) => passages.map(({ quote, cite }) => `“${quote.replace(/\s+/g, ' ').trim()}” (${cite})`));
    calendar.createEvent({
      id: `${kind}-${id}@scrutineer`, allDay: true, start: new Date(`${due}T00:00:00Z`), stamp: madeAt, timezone: null,
      summary: `${KINDS[kind]}: ${text.replace(/\s+/g, ' ').trim().slice(0, 200)}`, description: [who === '' ? '' : `From: ${who}`, ...said].filter((line) => line !== '').join('\n'),
    });
  }
  return calendar.toString();
}
