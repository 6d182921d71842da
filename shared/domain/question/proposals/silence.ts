/** A second look before a promise is called quiet: the comparison's verdict rests on alignment; this one only on words. */
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';

/** A sentence that has so much of the promise's vocabulary may well speak of it. */
const MAY_SPEAK_OF_IT = 0.5;

const tellingStems = (text: string): Set<string> => new Set(wordsOf(text).filter(({ norm }) => norm.length > 3 && !STOP_WORDS.has(norm) && !/^\d/.test(norm)).map(({ stem }) => stem));

/** Whether two passages share half of the telling words of the first: enough to put them beside each other. */
export function speaksOf(promise: string, other: string): boolean {
  const own = tellingStems(promise);
  return own.size > 0 && own.intersection(tellingStems(other)).size >= MAY_SPEAK_OF_IT * own.size;
}

/** Whether a report nowhere has half of the telling words of a promise in one statement. */
export function silenceIn(comparison: Comparison, reportId: string): (quote: string) => boolean {
  const statements = comparison.topics.flatMap(({ rows }) => rows.flatMap((row) => row.statements)).filter((statement) => statement.reportId === reportId).map(({ quote }) => tellingStems(quote));
  return (quote) => {
    const own = tellingStems(quote);
    return own.size > 0 && statements.every((stems) => own.intersection(stems).size < MAY_SPEAK_OF_IT * own.size);
  };
}
