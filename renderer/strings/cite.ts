/** How a passage is cited, everywhere the same: "Housing update, 14 Jul 2026, item 5, p. 57 (report p. 3), para 2.4". */
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import { shortDay } from './words.ts';

/** Where in its paper: "item 5, p. 57 (report p. 3), para 2.4". */
export function whereInPaper({ item, pageLabel, reportPage, paragraph }: Citation): string {
  return [
    item ? `item ${item}` : '',
    `p. ${pageLabel}${reportPage === null || String(reportPage) === pageLabel ? '' : ` (report p. ${reportPage})`}`,
    paragraph ? `para ${paragraph}` : '',
  ].filter(Boolean).join(', ');
}

export function cite(citation: Citation): string {
  return [citation.title, citation.date ? shortDay(citation.date) : '', whereInPaper(citation)].filter(Boolean).join(', ');
}
