/** Libraries of pages that are not indexed yet: the corpus' own, and 20,000 made of them. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '#core/library/migrations.ts';

export interface PagesLibrary {
  readonly path: string;
  readonly count: number;
}

const MANY = 20_000;
const PAGES_A_FILE = 100;

export function makePagesLibraries(imported: string, folder: string): PagesLibrary[] {
  const from = new DatabaseSync(join(imported, 'library.sqlite'), { readOnly: true });
  const texts = from.prepare("SELECT text FROM page ORDER BY file_id, page_index").all().map((row) => String(row['text'])).filter((text) => text.trim() !== '');
  from.close();
  return [
    pagesLibrary(join(folder, 'pages-few.sqlite'), texts),
    pagesLibrary(join(folder, 'pages-many.sqlite'), Array.from({ length: MANY }, (_, at) => shuffled(texts, at))),
  ];
}

/** The corpus' pages over and over; from the second time on with their lines in another order. */
function shuffled(texts: readonly string[], at: number): string {
  const text = texts[at % texts.length]!;
  if (at < texts.length) return text;
  const lines = text.split('\n');
  let seed = at;
  for (let last = lines.length - 1; last > 0; last -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = seed % (last + 1);
    [lines[last], lines[other]] = [lines[other]!, lines[last]!];
  }
  return lines.join('\n');
}

function pagesLibrary(path: string, texts: readonly string[]): PagesLibrary {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
  for (const migration of migrations) migration.apply(db);
  db.exec('BEGIN');
  const file = db.prepare("INSERT INTO file (id, sha256, source, extension, media_type, size_bytes, imported_at) VALUES (?1, ?1, ?1, 'pdf', 'application/pdf', 1, '2024-01-01')");
  const document = db.prepare(`
    INSERT INTO document (id, file_id, part, position, kind, title, committee, committee_key, meeting_date, page_from, page_to, exempt, fields, segmented)
    VALUES (?1, ?1, '', 0, 'report', ?2, 'Scrutiny', 'scrutiny', '2024-01-01', 0, ?3, 0, '{}', '{}')`);
  const page = db.prepare(`
    INSERT INTO page (file_id, page_index, page_label, document_id, text, width_pt, height_pt, problems, needs_ocr)
    VALUES (?1, ?2, ?3, ?1, ?4, 595, 842, '[]', 0)`);
  for (let from = 0; from < texts.length; from += PAGES_A_FILE) {
    const pages = texts.slice(from, from + PAGES_A_FILE);
    const id = `f${String(from).padStart(6, '0')}`;
    file.run(id);
    document.run(id, pages[0]!.trim().split('\n')[0]!.slice(0, 80), pages.length - 1);
    for (const [index, text] of pages.entries()) page.run(id, index, String(index + 1), text);
  }
  db.exec('COMMIT');
  db.close();
  return { path, count: texts.length };
}
