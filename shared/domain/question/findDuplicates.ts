/** Finds questions that ask nearly the same: by the passages that they rest on, and by the telling words that they share. */
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';
import type { DuplicateGroup } from './duplicates.ts';
import type { Evidence, Question } from './question.ts';

/** Share of the shorter question's telling weight that both have. Set by reading pairs: precision before recall. */
const SAME_WORDS = 0.6;
/** On one passage people mostly ask one thing: less is enough. */
const SAME_WORDS_ON_ONE_PASSAGE = 0.3;
const FEWEST_SHARED = 3;

/** Words that questions are made of, whatever they ask. */
const ASKING = new Set('report reports reported said says what when which where whose many much long does done happen happened behind change changed each time stand today could would should will have been being there their they them this that these those with from about into over under still since until please tell explain confirm committee members council'.split(' '));

export interface DuplicateOptions {
  /** `a b` with ids in order: pairs that a person has told apart. */
  readonly notAlike: ReadonlySet<string>;
}

/** Groups of two and more, in the list's order. Questions that are merged already, or withdrawn, aren't looked at. */
export function findDuplicates(questions: readonly Question[], { notAlike }: DuplicateOptions): DuplicateGroup[] {
  const open = questions.filter(({ mergedInto, status, text }) => mergedInto === null && status !== 'withdrawn' && text.trim() !== '');
  const terms = new Map(open.map(({ id, text }) => [id, termsOf(text)]));
  const held = new Map<string, number>();
  for (const words of terms.values()) for (const stem of words.keys()) held.set(stem, (held.get(stem) ?? 0) + 1);
  // A word that many questions have tells none of them apart.
  const weight = (stem: string): number => 1 / Math.sqrt(Math.max(1, (held.get(stem) ?? 1) - 1));

  const groups: { ids: string[]; evidence: boolean; words: Set<string>; byWords: boolean }[] = [];
  for (const [at, one] of open.entries()) {
    for (const other of open.slice(at + 1)) {
      if (notAlike.has([one.id, other.id].toSorted().join(' ')) || !mayMeet(one, other)) continue;
      const [a, b] = [terms.get(one.id) ?? new Map<string, string>(), terms.get(other.id) ?? new Map<string, string>()];
      const shared = [...a.keys()].filter((stem) => b.has(stem));
      const total = (words: Iterable<string>): number => [...words].reduce((sum, stem) => sum + weight(stem), 0);
      const share = shared.length === 0 ? 0 : total(shared) / Math.min(total(a.keys()), total(b.keys()));
      const evidence = one.evidence.some((passage) => other.evidence.some((also) => overlaps(passage, also)));
      const byWords = share >= SAME_WORDS && shared.length >= FEWEST_SHARED;
      if (!byWords && !(evidence && share >= SAME_WORDS_ON_ONE_PASSAGE)) continue;
      const group = groups.find(({ ids }) => ids.includes(one.id) || ids.includes(other.id)) ?? { ids: [], evidence: false, words: new Set<string>(), byWords: false };
      if (group.ids.length === 0) groups.push(group);
      group.ids = [...new Set([...group.ids, one.id, other.id])];
      group.evidence ||= evidence;
      group.byWords ||= byWords;
      for (const stem of shared) group.words.add(a.get(stem) ?? stem);
    }
  }
  const order = new Map(questions.map(({ id }, at) => [id, at]));
  return groups.map(({ ids, evidence, byWords, words }) => ({
    ids: ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)), because: evidence && byWords ? 'both' : evidence ? 'evidence' : 'words', words: [...words].slice(0, 12),
  }));
}

/** Questions for different meetings or items stand apart; one for none may belong to any. */
function mayMeet(one: Question, other: Question): boolean {
  return (one.meetingId === null || other.meetingId === null || one.meetingId === other.meetingId) && (one.item === null || other.item === null || one.item === other.item);
}

function overlaps({ anchor: a }: Evidence, { anchor: b }: Evidence): boolean {
  return a.sha256 === b.sha256 && a.pageIndex === b.pageIndex && a.start < b.end && b.start < a.end;
}

/** Stem → as written. */
function termsOf(text: string): Map<string, string> {
  const words = wordsOf(text).filter(({ norm }) => (norm.length > 3 || /\d/.test(norm)) && !STOP_WORDS.has(norm) && !ASKING.has(norm));
  return new Map(words.map(({ stem, text: word }) => [stem, word]));
}
