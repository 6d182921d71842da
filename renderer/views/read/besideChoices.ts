/** Which papers are offered to be read beside this one, the likeliest first. */
import type { DocumentSummary } from '#shared/domain/document/document.ts';

export interface BesideChoices {
  /** Of the same portfolio, the last one before this first. */
  readonly portfolio: readonly DocumentSummary[];
  /** Other papers of the same meeting. */
  readonly meeting: readonly DocumentSummary[];
  readonly others: readonly DocumentSummary[];
}

/**
 * `now` is the report in view (or the file). `typed` narrows by words of title, committee, portfolio and date. Papers of one
 * portfolio are matched by `samePortfolio`, since a portfolio is spelt in more than one way.
 */
export function besideChoices(papers: readonly DocumentSummary[], now: DocumentSummary, typed: string, samePortfolio: (a: string, b: string) => boolean): BesideChoices {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ title, committee, portfolio, meetingDate, source, period }: DocumentSummary) => {
    const said = [title, committee, portfolio, meetingDate, source, period].filter(Boolean).join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  };
  const others = papers.filter((paper) => paper.id !== now.id && paper.pages > 0 && fits(paper));
  const day = (paper: DocumentSummary) => paper.meetingDate ?? '';
  // Of meetings before this one first, the latest of them leading; then of the same day; later ones at the end.
  const turn = (paper: DocumentSummary) => (day(paper) < day(now) ? 0 : day(paper) === day(now) ? 1 : 2);
  const portfolio = others.filter((paper) => now.portfolio !== null && paper.portfolio !== null && samePortfolio(paper.portfolio, now.portfolio))
    .toSorted((a, b) => turn(a) - turn(b) || day(b).localeCompare(day(a)));
  const meeting = others.filter((paper) => !portfolio.includes(paper) && now.meetingDate !== null && paper.meetingDate === now.meetingDate && paper.committee === now.committee);
  return { portfolio, meeting, others: others.filter((paper) => !portfolio.includes(paper) && !meeting.includes(paper)) };
}
