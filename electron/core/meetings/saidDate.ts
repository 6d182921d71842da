const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "5 July 2022" from `2022-07-05`, "December 2022" from `2022-12`; null where there is no date. */
export function saidDate(date: string | null): string | null {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date ?? '');
  if (!found) return null;
  const month = MONTHS[Number(found[2]) - 1] ?? '';
  return found[3] === undefined ? `${month} ${found[1]}` : `${Number(found[3])} ${month} ${found[1]}`;
}
