/**
 * When the executive's response is due at the latest: within two months beginning with the day that it received the
 * recommendations or, if later, the notice that asks for a response (Local Government Act 2000, section 9FE).
 */

/**
 * The last day of two months that begin with `receivedOn`: the day before the same day two months on; the month's last
 * day where it has no such day.
 * @param receivedOn ISO day
 * @returns ISO day; null where `receivedOn` is none
 */
export function responseDue(receivedOn: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(receivedOn ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  // Month numbers beyond twelve run into the next year; day 0 is the last of the month before.
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(month) + 2, 0)).getUTCDate();
  const due = new Date(Date.UTC(Number(year), Number(month) + 1, Math.min(Number(day) - 1, lastOfMonth)));
  return Number.isNaN(due.getTime()) ? null : due.toISOString().slice(0, 10);
}
