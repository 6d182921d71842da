/** Where the member is in the program: kept in the address's hash, so that back, forward and reload work. */
import { useSyncExternalStore } from 'react';
import { searchFiltersSchema, type SearchFilters } from '#shared/domain/search/searchQuery.ts';

export type Place =
  | { readonly name: 'meetings' }
  | { readonly name: 'meeting'; readonly id: string }
  | { readonly name: 'papers'; readonly by?: 'meeting' | 'portfolio' | 'list'; readonly id?: string }
  | { readonly name: 'search'; readonly query: string; readonly filters: SearchFilters; readonly offset?: number }
  /** A paper, and where in it: offsets into the page's text, and words to mark. */
  | {
    readonly name: 'read'; readonly id: string; readonly pageIndex?: number; readonly start?: number; readonly end?: number;
    readonly query?: string;
    /** Another paper beside it, the page that one shows, and how the two scroll together. */
    readonly beside?: string; readonly besidePage?: number; readonly link?: PaperLink;
  }
  | { readonly name: 'compare'; readonly portfolio?: string; readonly ids?: readonly string[] }
  | { readonly name: 'questions'; readonly id?: string }
  /** The board of one agenda item of one meeting; left out: the next meeting, and the item that has questions. */
  | { readonly name: 'enquiry'; readonly meeting?: string; readonly item?: string }
  | { readonly name: 'meetingMode'; readonly id?: string }
  | { readonly name: 'followUps'; readonly id?: string }
  | { readonly name: 'notes' }
  /** A paper that came again: the pair's id, and whether what changed or the marks are shown. */
  | { readonly name: 'version'; readonly id: string; readonly show?: 'marks' };

/** Two papers side by side scroll together: by their items or sections, or by share of their lengths. */
export type PaperLink = 'sections' | 'share';

export type PlaceName = Place['name'];

function withQuery(path: string, entries: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined && value !== '') query.set(key, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

const HASHES: { readonly [N in PlaceName]: (place: Extract<Place, { name: N }>) => string } = {
  meetings: () => '#/meetings',
  meeting: ({ id }) => `#/meeting/${encodeURIComponent(id)}`,
  papers: ({ by, id }) => withQuery('#/papers', { by, id }),
  search: ({ query, filters, offset }) => withQuery('#/search', { q: query, ...filters, offset: offset || undefined }),
  read: ({ id, pageIndex, start, end, query, beside, besidePage, link }) => withQuery(`#/read/${encodeURIComponent(id)}`, { pageIndex, start, end, q: query, beside, besidePage, link }),
  compare: ({ portfolio, ids }) => withQuery('#/compare', { portfolio, ids: ids?.map(encodeURIComponent).join(',') }),
  questions: ({ id }) => (id === undefined ? '#/questions' : `#/questions/${encodeURIComponent(id)}`),
  enquiry: ({ meeting, item }) => withQuery('#/enquiry', { meeting, item }),
  meetingMode: ({ id }) => (id === undefined ? '#/meeting-mode' : `#/meeting-mode/${encodeURIComponent(id)}`),
  followUps: ({ id }) => (id === undefined ? '#/follow-ups' : `#/follow-ups/${encodeURIComponent(id)}`),
  notes: () => '#/notes',
  version: ({ id, show }) => withQuery(`#/version/${encodeURIComponent(id)}`, { show }),
};

/** The hash that names a place, with its `#`: for links, so that they can be copied and opened as links are. */
export function hashOf(place: Place): string {
  return (HASHES[place.name] as (place: Place) => string)(place);
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Leaves out what is undefined, so that optional properties stay absent. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a hash; what it doesn't understand is the first screen. */
export function placeOf(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [name = '', rawId] = path.split('/');
  const query = new URLSearchParams(search);
  const id = rawId ? decoded(rawId) : undefined;
  switch (name) {
    case 'meeting': return id === undefined ? { name: 'meetings' } : { name: 'meeting', id };
    case 'papers': {
      const by = (['meeting', 'portfolio', 'list'] as const).find((way) => way === query.get('by'));
      return { name: 'papers', ...present({ by, id: query.get('id') ?? undefined }) };
    }
    case 'search': {
      const entries = Object.fromEntries([...query].filter(([key]) => key !== 'q' && key !== 'offset'));
      const filters = searchFiltersSchema.safeParse(entries);
      return { name: 'search', query: query.get('q') ?? '', filters: filters.success ? filters.data : {}, ...present({ offset: wholeNumber(query.get('offset')) }) };
    }
    case 'read':
      if (id === undefined) return { name: 'meetings' };
      return {
        name: 'read', id,
        ...present({
          pageIndex: wholeNumber(query.get('pageIndex')), start: wholeNumber(query.get('start')),
          end: wholeNumber(query.get('end')), query: query.get('q') ?? undefined,
          beside: query.get('beside') || undefined, besidePage: wholeNumber(query.get('besidePage')),
          link: (['sections', 'share'] as const).find((way) => way === query.get('link')),
        }),
      };
    case 'compare': {
      const ids = query.get('ids')?.split(',').filter(Boolean).map(decoded);
      return { name: 'compare', ...present({ portfolio: query.get('portfolio') ?? undefined, ids }) };
    }
    case 'questions': return id === undefined ? { name: 'questions' } : { name: 'questions', id };
    case 'enquiry': return { name: 'enquiry', ...present({ meeting: query.get('meeting') ?? undefined, item: query.get('item') ?? undefined }) };
    case 'meeting-mode': return { name: 'meetingMode', ...present({ id }) };
    case 'follow-ups': return { name: 'followUps', ...present({ id }) };
    case 'notes': return { name: 'notes' };
    case 'version': return id === undefined ? { name: 'papers' } : { name: 'version', id, ...(query.get('show') === 'marks' ? { show: 'marks' } : {}) };
    default: return { name: 'meetings' };
  }
}

let lastHash: string | undefined;
let lastPlace: Place = { name: 'meetings' };

/** The current place: the same object while the hash is the same. */
export function currentPlace(): Place {
  const { hash } = window.location;
  if (hash !== lastHash) {
    lastHash = hash;
    lastPlace = placeOf(hash);
  }
  return lastPlace;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, currentPlace);
}

/** Goes to a place. `replace` leaves no step behind it: for filters typed letter by letter, or a page scrolled to. */
export function go(place: Place, options: { readonly replace?: boolean } = {}): void {
  const hash = hashOf(place);
  if (hash === window.location.hash) return;
  if (options.replace) {
    window.history.replaceState(window.history.state, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    window.location.hash = hash;
  }
}
