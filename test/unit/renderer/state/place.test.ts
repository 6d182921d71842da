import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentKindSchema } from '#shared/domain/document/document.ts';
import { hashOf, placeOf, type Place } from '#renderer/state/place.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((value) => value.isWellFormed());
const id = text;
const optional = <T>(key: string, value: fc.Arbitrary<T>) => fc.option(value.map((v) => ({ [key]: v })), { nil: {} });
const asPlace = (value: object): Place => value as Place;
const whole = fc.nat(999_999);

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constant<Place>({ name: 'meetings' }),
  fc.constant<Place>({ name: 'notes' }),
  id.map((value): Place => ({ name: 'meeting', id: value })),
  fc.tuple(optional('by', fc.constantFrom('meeting', 'portfolio', 'list')), optional('id', id)).map(([by, of]) => asPlace({ name: 'papers', ...by, ...of })),
  fc.tuple(fc.string(), optional('committee', text), optional('kind', fc.constantFrom(...documentKindSchema.options)), optional('from', fc.constant('2024-01-01')), optional('offset', fc.integer({ min: 1, max: 9999 })))
    .map(([query, committee, kind, from, offset]) => asPlace({ name: 'search', query, filters: { ...committee, ...kind, ...from }, ...offset })),
  fc.tuple(id, optional('pageIndex', whole), optional('start', whole), optional('end', whole), optional('query', text),
    optional('beside', text), optional('besidePage', whole), optional('link', fc.constantFrom('sections', 'share')))
    .map(([value, ...rest]) => asPlace(Object.assign({ name: 'read', id: value }, ...rest))),
  fc.tuple(optional('portfolio', text), optional('ids', fc.array(id, { minLength: 1, maxLength: 5 }))).map(([portfolio, ids]) => asPlace({ name: 'compare', ...portfolio, ...ids })),
  optional('id', id).map((of) => asPlace({ name: 'questions', ...of })),
  fc.tuple(id, optional('show', fc.constant('marks'))).map(([value, show]) => asPlace({ name: 'version', id: value, ...show })),
);

test('a place is found again from its address', () => {
  fc.assert(fc.property(place, (there) => {
    expect(placeOf(hashOf(there))).toEqual(there);
  }));
});

test('an address that says nothing is the first screen', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#/read', '#/meeting', '#launch=x', '#/%E0%A4%A']) expect(placeOf(hash)).toEqual({ name: 'meetings' });
});

test('what does not fit a place is left out of it', () => {
  expect(placeOf('#/read/a?pageIndex=-1&start=x&end=1e9&q=')).toEqual({ name: 'read', id: 'a', query: '' });
  expect(placeOf('#/papers?by=size')).toEqual({ name: 'papers' });
  expect(placeOf('#/search?q=a&kind=novel')).toEqual({ name: 'search', query: 'a', filters: {} });
});
