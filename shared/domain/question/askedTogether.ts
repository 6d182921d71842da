/** Questions as they're asked: each with those that were merged into it, and all that these bring. */
import { askerOf, type Evidence, type Question, type Supplementary } from './question.ts';

export interface AskedQuestion {
  readonly question: Question;
  /** Merged into it, in the list's order. */
  readonly merged: readonly Question[];
  /** Its own first, each passage once. */
  readonly evidence: readonly Evidence[];
  /** Its own first, each wording once. */
  readonly supplementaries: readonly Supplementary[];
  /** Who asks it, and everybody who drafted one of them; each once, without blanks. */
  readonly askers: readonly string[];
}

/** In the order given. A question whose head isn't there stands by itself; where they point in a circle, the first by id is head. */
export function askedTogether(questions: readonly Question[]): AskedQuestion[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const heads = new Map(questions.map((question) => [question.id, headOf(question, byId)]));
  return questions.filter(({ id }) => heads.get(id) === id).map((question) => {
    const merged = questions.filter(({ id }) => id !== question.id && heads.get(id) === question.id);
    const all = [question, ...merged];
    return {
      question, merged,
      evidence: unique(all.flatMap(({ evidence }) => evidence), ({ anchor }) => `${anchor.sha256} ${anchor.pageIndex} ${anchor.start} ${anchor.end}`),
      supplementaries: unique(all.flatMap(({ supplementaries }) => supplementaries), ({ when, text }) => `${when} ${text.trim().toLowerCase()}`),
      askers: unique([askerOf(question), ...merged.map(({ author }) => author.name)].filter((name) => name.trim() !== ''), (name) => name.trim().toLowerCase()),
    };
  });
}

function headOf(question: Question, byId: ReadonlyMap<string, Question>): string {
  const path = [question.id];
  for (let at = question; at.mergedInto !== null;) {
    const next = byId.get(at.mergedInto);
    if (!next) return at.id;
    const seen = path.indexOf(next.id);
    // Two chairs merged them into each other, each without knowing of the other.
    if (seen >= 0) return path.slice(seen).toSorted()[0] ?? next.id;
    path.push(next.id);
    at = next;
  }
  return path.at(-1) ?? question.id;
}

function unique<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = keyOf(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
