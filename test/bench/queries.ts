/** Queries as members would ask them, drawn from the pages' own words: the same for the same pages. */
import type { DatabaseSync } from 'node:sqlite';

export interface BenchQuery {
  readonly kind: 'word' | 'words' | 'required' | 'wildcard' | 'fuzzy' | 'title' | 'phrase';
  readonly text: string;
}

const EACH = 50;

export function queriesFor(db: DatabaseSync): BenchQuery[] {
  const ids = db.prepare('SELECT id FROM page ORDER BY id').all().map((row) => Number(row['id']));
  const text = db.prepare('SELECT text FROM page WHERE id = ?');
  let seed = 42;
  const draw = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  // A word drawn from running text is as often a common one as people's words are.
  const words = (count: number): string[] => {
    for (;;) {
      const line = String(text.get(ids[draw(ids.length)]!)?.['text']).match(/[A-Za-z]{4,}(?: [A-Za-z]{4,})*/g) ?? [];
      const run = line[draw(line.length)]?.split(' ') ?? [];
      if (run.length >= count) return run.slice(0, count);
    }
  };
  const make: Record<BenchQuery['kind'], () => string> = {
    word: () => words(1)[0]!,
    words: () => [...words(1), ...words(1), ...words(1)].join(' '),
    required: () => `+${words(1)[0]} +${words(1)[0]}`,
    wildcard: () => `${words(1)[0]!.slice(0, 4)}*`,
    fuzzy: () => `${words(1)[0]}~1`,
    title: () => `title:${words(1)[0]} ${words(1)[0]}`,
    phrase: () => `"${words(2).join(' ')}"`,
  };
  return Array.from({ length: EACH }, () => (Object.keys(make) as BenchQuery['kind'][]).map((kind) => ({ kind, text: make[kind]() }))).flat();
}
