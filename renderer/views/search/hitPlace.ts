/** Where a hit leads: its page with the words marked, or the question itself. */
import type { SearchHit } from '#shared/domain/search/searchQuery.ts';
import type { Place } from '#renderer/state/place.ts';

export function hitPlace(hit: SearchHit, query: string): Place {
  if (hit.source === 'question' || (hit.source === 'annotation' && hit.fileId === null)) {
    return hit.source === 'question' ? { name: 'questions', id: hit.id } : { name: 'notes' };
  }
  const [first] = hit.matches;
  return {
    name: 'read', id: hit.fileId ?? hit.id, pageIndex: hit.pageIndex,
    ...(first ? { start: first[0], end: first[1] } : {}),
    ...(hit.source === 'page' ? { query } : {}),
  };
}
