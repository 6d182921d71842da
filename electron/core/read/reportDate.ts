/** When a report was written, as far as it says. */

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * The day of its meeting; else the month that its period ends with: `2022-12` from "December 2022", from
 * "October - December 2022" and from "Quarter 3 2022-23" (councils' years begin in April). Null where nothing says.
 */
export function reportDate(meetingDate: string | null, period: string | null): string | null {
  if (meetingDate !== null) return meetingDate;
  const said = (period ?? '').toLowerCase();
  const named = [...said.matchAll(/\b([a-z]{3,9})\.?,?\s+(\d{4})\b/g)].map((found) => {
    const month = MONTHS.findIndex((name) => name.startsWith(found[1] ?? ''));
    return month === -1 ? null : `${found[2]}-${String(month + 1).padStart(2, '0')}`;
  }).findLast((month) => month !== null);
  if (named !== undefined) return named ?? null;
  const quarter = /\bq(?:uarter|tr)?\.?\s*([1-4])\b\D*(\d{4})/.exec(said);
  if (!quarter) return null;
  const [number, year] = [Number(quarter[1]), Number(quarter[2])];
  return number === 4 ? `${year + 1}-03` : `${year}-${String(number * 3 + 3).padStart(2, '0')}`;
}
