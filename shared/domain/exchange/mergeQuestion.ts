/** One question as several libraries have it, merged part by part. Pure: the laws of `register.ts` hold for the whole. */
import type { QuestionPart } from '#shared/domain/question/question.ts';
import type { PartContents } from './contents.ts';
import { canonical, merge, type Version } from './register.ts';
import type { SharedQuestion } from './questionSet.ts';

export const QUESTION_PARTS: readonly QuestionPart[] = ['words', 'placing', 'outcome'];

export function mergeQuestion(one: SharedQuestion, other: SharedQuestion): SharedQuestion {
  return {
    id: one.id,
    // The same in both, unless somebody tampered with a file: then the same whichever comes first.
    author: canonical(one.author) <= canonical(other.author) ? one.author : other.author,
    createdAt: one.createdAt <= other.createdAt ? one.createdAt : other.createdAt,
    exempt: one.exempt || other.exempt,
    words: merge([...one.words, ...other.words]),
    placing: merge([...one.placing, ...other.placing]),
    outcome: merge([...one.outcome, ...other.outcome]),
  };
}

export const versionsOf = <P extends QuestionPart>(question: SharedQuestion, part: P): readonly Version<PartContents[P]>[] => question[part] as unknown as readonly Version<PartContents[P]>[];

/** The version that this library shows: its own, until its member chooses; else the latest by the writers' clocks. */
export function shownOf<T>(versions: readonly Version<T>[], memberId: string): Version<T> {
  const [first] = versions.toSorted((a, b) => {
    const own = Number(b.stamp.by.id === memberId) - Number(a.stamp.by.id === memberId);
    return own || (keyOf(a) < keyOf(b) ? 1 : -1);
  });
  if (!first) throw new TypeError('A part without a version');
  return first;
}

const keyOf = ({ stamp, content }: Version<unknown>): string => `${stamp.at} ${stamp.by.id} ${canonical(content)}`;

/** Whether a person has to choose: versions that say different things. */
export function isConflict(versions: readonly Version<unknown>[]): boolean {
  return new Set(versions.map(({ content }) => canonical(content))).size > 1;
}
