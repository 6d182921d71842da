/** How the place of a mark is told to a person: as a citation's, but of an item, a whole report, or over page breaks. */
import { citedDate, formatPlace } from '#shared/domain/anchor/formatCitation.ts';
import type { Annotation } from './annotation.ts';

type Placed = Pick<Annotation, 'scope' | 'item' | 'citation' | 'continued'>;

/**
 * "Item 5, pack p. 57 (report p. 3), para 2.4", with "running on over 1 page break" where it does; "Item 5, the whole item, from p. 57";
 * "Item 5, the whole report, from pack p. 57"; "the whole paper".
 */
export function formatMarkPlace({ scope, item, citation, continued }: Placed): string {
  if (scope === 'item') return `Item ${item ?? citation.item ?? ''}, the whole item, from p. ${citation.pageLabel}`;
  if (scope === 'document') {
    const ofItem = citation.item === null ? '' : `Item ${citation.item}, `;
    return `${ofItem}${citation.reportPage === null ? 'the whole paper' : `the whole report, from pack p. ${citation.pageLabel}`}`;
  }
  const breaks = continued.length;
  return breaks === 0 ? formatPlace(citation) : `${formatPlace(citation)}, running on over ${breaks} page ${breaks === 1 ? 'break' : 'breaks'}`;
}

/** "Children’s Social Care update, 24 September 2024, Item 5, pack p. 57 (report p. 3), para 2.4". */
export function formatMarkCitation(mark: Placed): string {
  const { title, source, date } = mark.citation;
  return [title === '' ? source : title, date === null ? '' : citedDate(date), formatMarkPlace(mark)].filter((part) => part !== '').join(', ');
}
