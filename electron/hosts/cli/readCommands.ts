/** `list`, `outline`, `text`, `search`, `doctor`: what stands in the library. */
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { SearchFilters, SearchHit } from '#shared/domain/search/searchQuery.ts';
import { counted, table, type Output } from './output.ts';
import type { Session } from './session.ts';

export async function listDocuments({ client }: Session): Promise<Output> {
  const { documents } = await client.call('documents.list', {});
  return {
    json: {
      documents: documents.map(({ id, source, partOf, kind, title, committee, meetingDate, portfolio, author, period, pages }) => (
        { id, source, partOf, kind, title, committee, meetingDate, portfolio, author, period, pages }
      )),
    },
    lines: documents.length === 0 ? ['Nothing has been imported yet.'] : table(documents.map(listLine)),
  };
}

function listLine({ id, partOf, kind, meetingDate, title, pages }: DocumentSummary): string[] {
  return [id, kind, meetingDate ?? '', counted(pages, 'page'), `${partOf === null ? '' : '  '}${title}`];
}

export async function outlineOf({ client }: Session, id: string): Promise<Output> {
  const { items, sections } = await client.call('documents.outline', { id });
  return {
    json: {
      // People count pages from 1; sections are opened by index.
      items: items.map(({ number, title, pageFrom, pageTo }) => ({ number, title, pageFrom: pageFrom + 1, pageTo: pageTo + 1 })),
      sections: sections.map(({ title, level, pageIndex }) => ({ title, level, pageIndex })),
    },
    lines: [
      ...table(items.map(({ number, title, pageFrom, pageTo }) => [number ?? '', `${pageFrom + 1}-${pageTo + 1}`, title])),
      ...sections.map(({ title, level, pageIndex }) => `${'  '.repeat(level)}${title}  (page ${pageIndex + 1})`),
    ],
  };
}

/** @param page of the file, counted from 1; null for all pages of the paper. */
export async function textOf(session: Session, id: string, page: number | null): Promise<Output> {
  const pages = await readPages(session, id, page);
  return {
    json: { pages: pages.map(({ pageIndex, pageLabel, text }) => ({ pageIndex, pageLabel, text })) },
    lines: pages.flatMap(({ pageIndex, pageLabel, text }) => [`--- page ${pageIndex + 1} (${pageLabel})`, text]),
  };
}

/** As many as one call gives. */
const PAGES_AT_ONCE = 200;

/** @throws AppError `NOT_FOUND`, `REFERENCE_NOT_FOUND` where the paper has no such page. */
export async function readPages({ client }: Session, id: string, page: number | null): Promise<PageText[]> {
  const { pageFrom, pageTo } = await client.call('documents.get', { id });
  if (page !== null) {
    const { pages } = await client.call('pages.get', { id, from: page - 1, to: page - 1 });
    if (pages.length === 0) throw new AppError('REFERENCE_NOT_FOUND', `There is no page ${page}`);
    return pages;
  }
  const all: PageText[] = [];
  for (let from = pageFrom; from <= pageTo; from += PAGES_AT_ONCE) {
    const { pages } = await client.call('pages.get', { id, from, to: Math.min(pageTo, from + PAGES_AT_ONCE - 1) });
    all.push(...pages);
  }
  return all;
}

/** As many as one call gives. */
const HITS_AT_ONCE = 200;

export async function searchLibrary({ client }: Session, query: string, filters: SearchFilters, limit: number): Promise<Output> {
  const hits: SearchHit[] = [];
  let total = 0;
  for (let offset = 0; offset < limit; offset += HITS_AT_ONCE) {
    const found = await client.call('search.query', { query, filters, limit: Math.min(HITS_AT_ONCE, limit - offset), offset });
    total = found.total;
    hits.push(...found.hits);
    if (hits.length >= total || found.hits.length === 0) break;
  }
  return {
    json: {
      total,
      hits: hits.map(({ id, title, pageIndex, pageLabel, item, snippet, score }) => ({ id, title, pageIndex, pageLabel, item, snippet, score })),
    },
    lines: [
      counted(total, 'hit'),
      ...hits.flatMap(({ title, pageIndex, pageLabel, item, snippet }) => [
        '', `${title}: ${item === null ? '' : `item ${item}, `}page ${pageLabel} (page ${pageIndex + 1} of the file)`, `  ${snippet.replaceAll(/\s+/g, ' ')}`,
      ]),
    ],
  };
}

export async function examineLibrary({ client }: Session): Promise<Output> {
  const { ok, checks } = await client.call('library.doctor', {});
  const bad = checks.filter((check) => !check.ok);
  return {
    json: { ok, checks },
    lines: [...checks.map(({ name, ok, message }) => `${ok ? 'good' : 'BAD '}  ${name}: ${message}`), ok ? 'The library is in order.' : 'The library is not in order.'],
    complaints: bad.map(({ name, message }) => `${name}: ${message}`),
    failed: !ok,
  };
}
