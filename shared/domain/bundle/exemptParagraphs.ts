/** The categories of exempt information in Part 1 of Schedule 12A to the Local Government Act 1972, in short. */
import type { EXEMPT_PARAGRAPHS } from './meetingPlan.ts';

export type ExemptParagraph = (typeof EXEMPT_PARAGRAPHS)[number];

export const EXEMPT_CATEGORIES: Readonly<Record<ExemptParagraph, string>> = {
  '1': 'information about an individual',
  '2': 'information that is likely to reveal who an individual is',
  '3': 'information about the financial or business affairs of a person, the council included',
  '4': 'information about consultations or negotiations on a matter of labour relations',
  '5': 'information on which legal professional privilege could be claimed',
  '6': 'information about a notice, order or direction that the council proposes to give or make',
  '7': 'information about action to prevent, investigate or prosecute crime',
};

/** "paragraph 3", "paragraphs 1 and 2", "paragraphs 1, 2 and 3". */
export function paragraphWords(paragraphs: readonly string[]): string {
  const [first = '', ...others] = paragraphs;
  const last = others.pop();
  return last === undefined ? `paragraph ${first}` : `paragraphs ${[first, ...others].join(', ')} and ${last}`;
}
