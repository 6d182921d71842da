import { AppError } from '#shared/contract/errors.ts';

/** What may be wrong with a query; `details.reason` of a QUERY_INVALID. */
export type QueryFault =
  | 'tooLong' | 'tooManyWords' | 'onlyCommonWords' | 'tooBroad' | 'tooFuzzy' | 'tooManyWildcards'
  | 'badNumber' | 'fieldAlone' | 'nearNeedsWords' | 'syntax';

const SENTENCES: Readonly<Record<QueryFault, string>> = {
  tooLong: 'This search is too long. Use fewer words.',
  tooManyWords: 'This search has too many words. Use the few that matter most.',
  onlyCommonWords: 'These words stand on nearly every page. Add a word that is particular to what you look for.',
  tooBroad: 'This matches too many different words. Add some letters before or after the *.',
  tooFuzzy: 'Spelling can differ by one or two letters: write ~1 or ~2.',
  tooManyWildcards: 'Use at most three * in a word.',
  badNumber: 'After ~ write 1 or 2, after ^ a number: budget~1, budget^5.',
  fieldAlone: 'After title: or text: write the word to look for, with no space between.',
  nearNeedsWords: 'NEAR needs a word on either side: budget NEAR/5 overspend.',
  syntax: 'This search could not be read. Leave out signs such as + - ~ ^ : or put the words in "quotes".',
};

/**
 * A query that cannot be asked, with a sentence that says what to do.
 * @param fragment the part of the query that is at fault
 */
export function invalidQuery(reason: QueryFault, fragment: string): AppError {
  return new AppError('QUERY_INVALID', SENTENCES[reason], { details: { reason, fragment: fragment.slice(0, 80) } });
}
