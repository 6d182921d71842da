/** How a place is told to a person, everywhere the same: on the page, in what is copied, and in every export. */
import type { Citation } from './anchor.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "24 September 2024", "December 2022" where only the month is known; anything else as it stands. */
export function citedDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/**
 * Where in its paper: "Item 5, pack p. 57 (report p. 3), para 2.4", or "p. 3, para 2.4" for a paper that came by itself.
 * Page numbers are those printed on the page, so that a colleague with the paper copy finds it.
 */
export function formatPlace({ item, pageLabel, reportPage, paragraph }: Pick<Citation, 'item' | 'pageLabel' | 'reportPage' | 'paragraph'>): string {
  return [
    item === null ? '' : `Item ${item}`,
    reportPage === null ? `p. ${pageLabel}` : `pack p. ${pageLabel} (report p. ${reportPage})`,
    paragraph === null ? '' : `para ${paragraph}`,
  ].filter((part) => part !== '').join(', ');
}

/** "Children’s Social Care update, 24 September 2024, Item 5, pack p. 57 (report p. 3), para 2.4". */
export function formatCitation(citation: Citation): string {
  const { title, source, date } = citation;
  return [title === '' ? source : title, date === null ? '' : citedDate(date), formatPlace(citation)]
    .filter((part) => part !== '').join(', ');
}
