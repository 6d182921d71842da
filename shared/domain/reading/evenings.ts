/** The evenings on which a member can read before a meeting. */

/** ISO days from today up to the day before the meeting; none when it is today or has been. */
export function eveningsUntil(today: string, meetingDate: string): readonly string[] {
  const evenings: string[] = [];
  const day = new Date(`${today}T00:00:00Z`);
  // A year at most: what is further off is a date that somebody mistyped.
  for (let iso = today; iso < meetingDate && evenings.length < 366; iso = day.toISOString().slice(0, 10)) {
    evenings.push(iso);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return evenings;
}
