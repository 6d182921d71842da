/** How papers say that something is done. Data. */

export const DONE: readonly RegExp[] = [
  /\b(?:has|have) (?:now |also |since |successfully |recently |all |both |already |just )*(?:been )?(?:successfully |fully |formally |now )*(?:completed?|launched|opened|established|implemented|delivered|introduced|finalised|published|adopted|approved|appointed|recruited|installed|mobilised|signed off|set up|put in place|rolled out|moved|transferred|relocated|agreed|submitted|concluded|finished|achieved|filled|held|taken place|started in post|joined|come into post|commenced|gone live|refreshed|revised|updated|created|developed|embedded|issued)\b/i,
  /\b(?:was|were) (?:successfully |formally |officially )?(?:completed|launched|opened|established|implemented|delivered|introduced|finalised|published|adopted|approved|appointed|submitted|concluded|held|issued|mobilised|created|set up|signed)\b/i,
  /\b(?:is|are) now (?:fully |all )?(?:in place|live|open|complete|completed|operational|established|embedded|in post|in use|running|up and running|in its|into its|in their|into their)\b/i,
  /\bnow (?:in|into) (?:its|their) (?:second|third|fourth|fifth|sixth|\w+th)\b/i,
  /\b(?:begins?|beginning|starting|starts|continues?) to (?:embed|be embedded|bed in)\b/i,
  /\bsince (?:its|the|their) (?:launch|opening|introduction|implementation|creation|establishment)\b/i,
  /\b(?:took place|went live|came into (?:force|effect|post)|is complete|are complete|opened (?:in|on|its)|launched (?:in|on)|is fully (?:staffed|operational|recruited))\b/i,
  // A body that decides: "Cabinet agreed the scheme", not "agreed to look at it again".
  /\b(?:cabinet|council|committee|board|members|governors) (?:has |have )?(?:formally |unanimously )?(?:agreed|approved|adopted|signed off|endorsed) (?:the|a|an|our|its|this|that)\b/i,
];

/** Work still in hand, said of the same sentence, keeps it from counting as done. */
export const NOT_YET: RegExp = /\b(?:not (?:yet )?(?:been )?(?:complete|completed|started|begun|launched|in place|available|achieved)|yet to|still (?:to|awaiting|outstanding)|delay(?:ed|s)?|postponed|deferred|paused|on hold|partially|in part)\b/i;
