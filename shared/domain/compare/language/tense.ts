/** Reads whether a clause tells of what has happened, by its finite verb. Irregular forms are data, regular ones are told by their ending and what stands before. */

/** Past forms that are nothing else ("came"), or hardly ever ("held", "met"). */
const PAST: ReadonlySet<string> = new Set(`became began broke brought built bought came caught chose drew drove fell felt flew fought found gave got grew heard held
kept knew laid led left lent made met paid ran rang rose said sang sat saw sold sent shook shone showed spent spoke stood stuck swore taught thought threw told took tore
understood went woke won wore wrote overtook underwent withdrew`.split(/\s+/));

/** Participles that end otherwise than in -ed: "has won", "have been through". */
const PARTICIPLE: ReadonlySet<string> = new Set(`become begun broken brought built bought come caught chosen cut done drawn driven fallen felt flown fought found given gone got
grown heard held had hit kept known laid led left lent let lost made met paid put quit read rung risen run said seen sold sent set shaken shown shut spent split spoken spread stood stuck sworn
taken taught thought thrown told torn understood won worn written been withdrawn overtaken undergone`.split(/\s+/));

/** Forms in -ed that follow one of these are participles: "the proposed scheme", "are needed". */
const BEFORE_PARTICIPLE = /^(?:the|an?|this|that|these|those|our|their|its|his|her|any|all|some|every|each|no|of|with|for|by|in|on|at|from|to|be|is|are|was|were|been|being|get|gets|as|than|and|or|newly|recently|previously|more|most|less|least|well|very|fully|not|if|when|once|where)$/;

/** What tells of a state of things or of speech, and of no deed: "rose by 4%", "were said to be". */
const NO_DEED: ReadonlySet<string> = new Set(`fell felt found grew knew rose said saw showed shown thought told meant cost remained stayed increased decreased reduced improved dropped declined
expected planned hoped wanted needed asked noted reported proposed caused affected delayed slowed slipped postponed deferred paused failed missed continued seemed appeared planned scheduled intended
agreed stood risen fallen grown felt known thought identified raised considered discussed warned explained suggested decided preferred tried advertised readvertised complained based used had lost
been gone left estimated forecast averaged exceeded totalled compared ranged varied broke broken withdrew withdrawn refused rejected cancelled abandoned objected heard promised undertook waited spent supported helped enabled contributed dealt received handled`.split(/\s+/));

const ADVERB = /^(?:now|also|since|already|just|all|both|each|still|then|again|finally|successfully|recently|\w+ly)$/;

/**
 * The verb by which a clause tells that something was done or came about: "came" of "212 parents came to the fair", "watered", "won" of "has won".
 * Null where it tells of a state, of a measure that moved, of something said, denied or to come.
 * @param words of the clause, in lower case
 */
export function deedIn(words: readonly string[]): string | null {
  for (const [i, word] of words.entries()) {
    if (word === 'not' || word === 'never' || word === 'no' || word === 'without' || word.endsWith("n't")) return null;
    if (word === 'has' || word === 'have') {
      let at = i + 1;
      while (at < words.length - 1 && ADVERB.test(words[at] ?? '')) at += 1;
      const verb = words[at] ?? '';
      if ((PARTICIPLE.has(verb) || verb.endsWith('ed')) && !NO_DEED.has(verb)) return verb;
      continue;
    }
    if (NO_DEED.has(word)) continue;
    const before = words[i - 1] ?? '';
    if (PAST.has(word) && !/^(?:has|have|had|be|been|being|is|are|was|were|the|a|an|of|to)$/.test(before)) return word;
    if (word.length > 3 && word.endsWith('ed') && !/^(?:need|indeed|speed|seed|feed|exceed|proceed|hundred|embed|shed|red)$/.test(word) && i > 0 && !BEFORE_PARTICIPLE.test(before) && !ADVERB.test(before)) return word;
  }
  return null;
}

/** True where the clause tells of what was, be it a deed or a state. */
export const tellsOfPast = (words: readonly string[]): boolean => deedIn(words) !== null || words.some((word) => PAST.has(word) || word === 'was' || word === 'were');
