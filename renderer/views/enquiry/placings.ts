/** Moves on the board that aren't kept yet: shown over whatever the library says meanwhile, so that no card jumps back. */
import type { Question } from '#shared/domain/question/question.ts';
import { createStore } from '#renderer/state/store.ts';

export type Placing = Partial<Pick<Question, 'meetingId' | 'item' | 'theme' | 'asker' | 'status'>>;

export interface Move {
  readonly changes: ReadonlyMap<string, Placing>;
  /** Ids of all questions in their new order; null where it stays. */
  readonly order: readonly string[] | null;
}

/** In the order in which they were made. */
export const placings = createStore<readonly Move[]>([]);

export function withPlacings(questions: readonly Question[], moves: readonly Move[]): readonly Question[] {
  return moves.reduce((before, { changes, order }) => {
    const changed = before.map((question) => ({ ...question, ...changes.get(question.id) }));
    if (!order) return changed;
    const at = new Map(order.map((id, index) => [id, index]));
    return changed.toSorted((a, b) => (at.get(a.id) ?? order.length) - (at.get(b.id) ?? order.length));
  }, questions);
}
