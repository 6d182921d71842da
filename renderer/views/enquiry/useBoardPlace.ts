/** Which item of which meeting the board is of: as the address says, else the next meeting and the item that questions are for. */
import { useCall } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';
import { enquiryStrings as t } from '#renderer/strings/enquiry.ts';
import { isListedOnly } from '#renderer/strings/items.ts';
import { dayInWords } from '#renderer/strings/words.ts';
import { nextMeeting } from '#renderer/views/meetings/meetingOrder.ts';
import type { BoardPlace } from './boardOf.ts';

/** In the address: the meeting as a whole, and no meeting. */
export const WHOLE = '*';
export const NO_MEETING = '-';

export interface BoardChoice {
  readonly place: BoardPlace;
  readonly meetings: readonly { readonly key: string; readonly text: string }[];
  readonly items: readonly { readonly key: string; readonly text: string }[];
  readonly meetingKey: string;
  readonly itemKey: string;
  /** "item 5, Cabinet Member Update". */
  readonly name: string;
}

/** Null while it isn't known. */
export function useBoardPlace({ meeting, item }: Extract<Place, { name: 'enquiry' }>): { readonly choice: BoardChoice | null; readonly error: unknown; readonly retry: () => void } {
  const list = useCall('meetings.list', {});
  const questions = useCall('questions.list', {});
  const known = list.data?.meetings ?? [];
  const next = list.data ? nextMeeting(known, list.data.today)?.meeting.id ?? null : null;
  const meetingId = meeting === NO_MEETING ? null : known.find(({ id }) => id === meeting)?.id ?? next;
  const detail = useCall('meetings.get', { id: meetingId ?? '' }, { enabled: meetingId !== null });
  const error = list.error ?? questions.error ?? detail.error;
  const retry = (): void => { void list.refetch(); void questions.refetch(); void detail.refetch(); };
  if (!list.data || !questions.data || (meetingId !== null && !detail.data)) return { choice: null, error, retry };

  const used = questions.data.questions.filter((question) => question.meetingId === meetingId);
  const agenda = (detail.data?.items ?? []).filter((one) => one.number !== null);
  const rows = agenda.filter((one) => !isListedOnly(one) || used.some((question) => question.item === one.number));
  const items = [
    ...[...new Map(rows.map((one) => [one.number, one])).values()].map((one) => ({ key: one.number ?? WHOLE, text: t.itemOption(one.number ?? '', one.title) })),
    ...[...new Set(used.flatMap((question) => question.item ?? []))].filter((each) => !rows.some((one) => one.number === each)).map((each) => ({ key: each, text: each })),
    ...(meetingId === null ? [] : [{ key: WHOLE, text: t.wholeOption }]),
  ];
  const asked = used.find((question) => question.item !== null)?.item;
  const about = rows.find((one) => one.portfolio !== null && one.documentIds.length > 0)?.number;
  const itemKey = items.find(({ key }) => key === item)?.key ?? asked ?? (used.length > 0 ? WHOLE : about ?? items[0]?.key ?? WHOLE);
  const title = agenda.find((one) => one.number === itemKey)?.title;
  return {
    error, retry,
    choice: {
      place: { meetingId, item: itemKey === WHOLE ? null : itemKey },
      meetings: [
        ...known.toSorted((a, b) => b.date.localeCompare(a.date)).map(({ id, date, committee }) => ({ key: id, text: `${dayInWords(date)} · ${committee}` })),
        { key: NO_MEETING, text: t.noMeetingOption },
      ],
      items, meetingKey: meetingId ?? NO_MEETING, itemKey,
      name: meetingId === null ? t.noMeeting : itemKey === WHOLE ? t.wholeMeeting : title === undefined ? itemKey : t.itemName(itemKey, title),
    },
  };
}
