/** From an entry's id to what is shown of it. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SearchHit } from '#shared/domain/search/searchQuery.ts';
import type { SearchedDocument } from './documents.ts';
import { passes, type DocumentTests } from './filters.ts';
import { annotationText, questionText } from './indexPages.ts';
import { standsIn, type Phrase } from './phrases.ts';
import { matchesIn, snippetOf } from './snippet.ts';

interface Shown {
  readonly score: number;
  readonly documents: ReadonlyMap<string, SearchedDocument>;
  readonly stems: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
}

type Row = Record<string, unknown>;

export class Hits {
  readonly #entry: StatementSync;
  readonly #pageTexts: StatementSync;
  readonly #annotation: StatementSync;
  readonly #question: StatementSync;
  readonly #evidence: StatementSync;

  constructor(db: DatabaseSync) {
    this.#entry = db.prepare(`
      SELECT search_entry.source, search_entry.record_id, search_entry.file_id, search_entry.document_id,
        search_entry.page_index, page.page_label, page.item, page.text, page.problems, document.title, document.page_from
      FROM search_entry
      LEFT JOIN page ON page.file_id = search_entry.file_id AND page.page_index = search_entry.page_index
      LEFT JOIN document ON document.id = search_entry.document_id
      WHERE search_entry.id = ?`);
    this.#pageTexts = db.prepare(`
      SELECT search_entry.id, page.text FROM json_each(?) AS asked CROSS JOIN search_entry ON search_entry.id = asked.value
      CROSS JOIN page ON page.file_id = search_entry.file_id AND page.page_index = search_entry.page_index
      WHERE search_entry.source = 'page'`);
    this.#pageTexts.setReturnArrays(true);
    this.#annotation = db.prepare('SELECT note, tags, quote, start_offset, end_offset FROM annotation WHERE id = ?');
    this.#question = db.prepare('SELECT text, purpose, theme, addressee, private_note, supplementaries, answer FROM question WHERE id = ?');
    this.#evidence = db.prepare(`
      SELECT coalesce(page.document_id, evidence.file_id) AS document_id
      FROM search_entry JOIN evidence ON evidence.question_id = search_entry.record_id
      LEFT JOIN page ON page.file_id = evidence.file_id AND page.page_index = evidence.page_index
      WHERE search_entry.id = ?`);
  }

  /** A question passes a filter when a piece of its evidence does. */
  questionPasses(id: number, documents: ReadonlyMap<string, SearchedDocument>, tests: DocumentTests): boolean {
    return this.#evidence.all(id).some((row) => {
      const document = documents.get(String(row['document_id']));
      return document !== undefined && passes(tests, document);
    });
  }

  /**
   * Those of some entries in whose text, or title, a phrase stands.
   * @param titled whether an entry has a title that is searched
   */
  holding(ids: readonly number[], phrase: Phrase, titled: (id: number) => boolean): Set<number> {
    const holding = new Set<number>();
    const pages = new Set<number>();
    if (phrase.field !== 'title') {
      // All pages in one question: one for each takes twice as long.
      for (const row of this.#pageTexts.iterate(JSON.stringify(ids)) as Iterable<unknown>) {
        const [id, text] = row as [number, string];
        pages.add(id);
        if (standsIn(phrase, text)) holding.add(id);
      }
    }
    for (const id of ids) {
      if (holding.has(id)) continue;
      const isPage = pages.has(id);
      if (isPage && (phrase.field === 'text' || !titled(id))) continue;
      const row = this.#entry.get(id);
      if (row === undefined) continue;
      const inText = !isPage && phrase.field !== 'title' && standsIn(phrase, this.#textOf(row));
      if (inText || (phrase.field !== 'text' && titled(id) && standsIn(phrase, String(row['title'])))) holding.add(id);
    }
    return holding;
  }

  /** @throws Error when there is no such entry: it was found a moment ago, in the same turn */
  hit(id: number, shown: Shown): SearchHit {
    const row = this.#entry.get(id);
    if (!row) throw new Error(`No entry ${id} in the index`);
    const text = this.#textOf(row);
    const matches = matchesIn(text, shown.stems, shown.phrases);
    const snippet = snippetOf(text, matches);
    const document = shown.documents.get(String(row['document_id']));
    const source = row['source'] as SearchHit['source'];
    return {
      id: source === 'page' ? String(row['document_id']) : String(row['record_id']),
      source,
      fileId: row['file_id'] === '' ? null : String(row['file_id']),
      title: source === 'question' ? this.#theme(row) : (document?.title ?? ''),
      pageIndex: Number(row['page_index']),
      pageLabel: row['page_label'] === null ? '' : String(row['page_label']),
      item: row['item'] === null ? null : String(row['item']),
      reportPage: source === 'question' || !document || document.partFrom === null ? null : Number(row['page_index']) - document.partFrom + 1,
      committee: document?.committee ?? null,
      date: document?.date ?? null,
      snippet: snippet.text,
      snippetMarks: snippet.marks,
      matches: source === 'page' ? matches.map(({ start, end }): [number, number] => [start, end]) : this.#place(row),
      recognised: source === 'page' && String(row['problems']).includes('PAGE_RECOGNISED'),
      score: shown.score,
    };
  }

  #textOf(row: Row): string {
    if (row['source'] === 'page') return typeof row['text'] === 'string' ? row['text'] : '';
    if (row['source'] === 'annotation') {
      const mark = this.#annotation.get(String(row['record_id']));
      if (!mark) return '';
      return annotationText({ note: String(mark['note']), tags: JSON.parse(String(mark['tags'])) as string[], quote: String(mark['quote']) });
    }
    const question = this.#question.get(String(row['record_id']));
    return question ? questionText(question) : '';
  }

  #theme(row: Row): string {
    return String(this.#question.get(String(row['record_id']))?.['theme'] ?? '');
  }

  /** A mark's own place on its page. */
  #place(row: Row): [number, number][] {
    if (row['source'] !== 'annotation') return [];
    const mark = this.#annotation.get(String(row['record_id']));
    return mark ? [[Number(mark['start_offset']), Number(mark['end_offset'])]] : [];
  }
}
