/** How papers say that something is done, in hand, put off or brought forward. Data. */

const ADVERB = '(?:now |also |since |successfully |recently |all |both |already |just |fully |formally |finally |officially |safely |again |then )*';
/** Participles: regular ones, and the irregular that papers use. */
const DONE_FORM = '(?:\\w+(?:ed|ught|ilt)|given|held|made|taken|sent|put|set up|led|run|begun|written|done|won|shown|drawn|chosen|met|let|sold|spent|gone|come|paid|laid|sworn|grown|known|begun|cut|found|seen)';
/** What can have happened to a piece of work without its being done. */
const NOT_DONE_BY = '(?:delayed|postponed|paused|deferred|asked|identified|noted|raised|affected|needed|required|invited|planned|scheduled|booked|arranged|(?:re-?)?advertised|tendered|commissioned|drafted|proposed|considered|discussed|expected|hoped|slowed|slipped|held up|put back|pushed back|put off|moved back|rescheduled|extended|caused|increased|reduced|decreased|risen|fallen|called|told|warned|reminded|engaged|allocated|earmarked|secured|confirmed|awaited|tried|tested|trialled|piloted|been|had|used|based|faced|experienced|seen|found|known|shown|run|grown|improved|designed|prepared|supported|expressed|assumed|provided|included|retained|incurred|offered|highlighted|considered|given|made available|monitored|based|carried|charged|spent)';

/** Said of a piece of work, these mean that it is done. */
export const DONE: readonly RegExp[] = [
  new RegExp(`\\b(?:has|have) ${ADVERB}been ${ADVERB}(?!${NOT_DONE_BY}\\b)${DONE_FORM}\\b`, 'i'),
  new RegExp(`\\b(?:has|have) ${ADVERB}(?!been\\b)(?:completed|launched|opened|closed|started|begun|commenced|established|implemented|delivered|introduced|finalised|published|adopted|approved|appointed|recruited|installed|mobilised|signed|set up|put in place|rolled out|moved|transferred|relocated|agreed (?!to\\b)|submitted|concluded|finished|achieved|filled|held|taken place|joined|come into (?:post|force|effect|use)|gone (?:live|in|up|out)|refreshed|revised|updated|created|developed|embedded|issued|replaced|built|bought|fitted|trained|visited|reopened|returned|let|taken up|arrived|met|run|awarded|migrated|cleared|written|produced|shared)\\b`, 'i'),
  new RegExp(`\\b(?:was|were) ${ADVERB}(?!${NOT_DONE_BY}\\b|not\\b)${DONE_FORM}\\b`, 'i'),
  /\b(?:is|are) (?:now |also |all )*(?:fully |all )?(?:in place|live|complete|completed|finished|operational|established|embedded|in post|in use|up and running|in its|into its|in their|into their|in operation|filled|occupied|on the road|at work)\b/i,
  /\b(?:is|are) (?:now|all|fully) (?:\w+ )?(?:open|running|available|signed|on the streets?)\b/i,
  /\b(?:was|were) (?:now |all |both |fully )*(?:complete|ready|in place|live|open|operational|working)\b/i,
  /\b(?:is|are) now (?:\w+ly )?(?:on|in|at|being used|used|part of|\w+ed)\b/i,
  /\bnow (?:in|into) (?:its|their) (?:second|third|fourth|fifth|sixth|\w+th)\b/i,
  /\b(?:begins?|beginning|starting|starts|continues?) to (?:embed|be embedded|bed in)\b/i,
  /\bsince (?:its|the|their|it) (?:launch|opening|introduction|implementation|creation|establishment)\b/i,
  /\b(?:has|have) been (?:at work|open|live|running|in (?:place|post|use|operation)|working)\b[^.;]*\bsince\b/i,
  /\b(?:took place|took (?:effect|up (?:(?:her|his|their|the) )?posts?)|went (?:live|up|in|out|to the last)|came into (?:force|effect|post|use)|(?:is|are) (?:fully )?(?:staffed|recruited)|took (?:its|their) first|got (?:the|their) keys|moved in(?:to)?|came to an end|ran (?:from|until|for|between)|welcomed (?:its|their|the|our) (?:first|new)|saw the|opened (?:its|their) doors)\b/i,
  /(?<!\b(?:to|not|be|been|being|is|are|was|were|has|have|had|always|usually|normally|often|will|would|could|can|yet|the|a|an|of|on|and|newly|recently|fully) )\b(?:opened|launched|began|started|finished|completed|closed|reopened|joined|commenced|adopted|approved|published|appointed|signed|returned|arrived|installed|fitted|moved|ended|concluded|awarded|agreed (?!to\b)|endorsed|bought|built|met|held|answered|responded|completed)\b(?! by\b)/i,
  /\b(?:came out|went ahead|(?:has|have) (?:gone|succeeded)(?=[.,;]|$)|(?:is|are) in (?:service|force))\b|\b(?:has|have) been through\b|\b(?:has|have) had\b[^.;]*\bsince\b/i,
  // An audit that has found something has been made.
  /\b(?:audit|review|survey|study|inspection|evaluation|pilot|trial)\b[^.;]{0,60}\b(?:found|showed|(?:has|have) (?:found|shown)|concluded|recommended|recommends|proposes|shows)\b/i,
  /\b(?:has|have) now (?:all )?(?:had|received|completed|done)\b/i,
  // A body that decides: "Cabinet agreed the scheme", not "agreed to look at it again".
  /\b(?:cabinet|council|committee|board|members|governors|panel) (?:has |have )?(?:formally |unanimously )?(?:agreed|approved|adopted|signed off|endorsed) (?:the|a|an|our|its|this|that|it|on \d|all)\b/i,
  /\b(?:cabinet|council|committee|board|members|panel|executive) (?:saw|considered|received) (?:the|a|our|this|it)\b/i,
  /\b(?:was|were|been) (?:considered|discussed|seen|received|heard) by (?:the |our |this )?(?:[\w']+ )?(?:cabinet|council|committee|board|members|panel|executive|governors)\b/i,
];

/** A note, its "was" left out: "Bid submitted on 30 January." */
export const NOTED_DONE = new RegExp(`^(?:[\\w'’&/,-]+ ){1,9}?(?!${NOT_DONE_BY}\\b)(?:\\w{2,}ed|held|sent|made|built|met|let|sold|bought)(?= (?:on|in|at|by|to|from|over|this|last)\\b|[.,;]|$)`, 'i');

/** All that was to be done is done, however many there were. */
export const ALL_DONE: RegExp = /\b(?:all|every(?: one)?|each)\b[^.;]*\b(?:now|have|has|complete|completed|finished|filled|in post|started|fitted|installed|moved|visited|trained|were)\b|\bthe last (?:of|was|one)\b|\bto the last of\b|\bnone (?:remain|are left)\b/i;

/** Work still in hand, said of the same sentence, keeps it from counting as done. */
export const NOT_YET: RegExp = /\b(?:(?:is|was|are|were|has|have|did|do|does|could)n['’]t|not (?:yet )?(?:been )?(?:ready|complete|completed|started|begun|launched|in place|available|achieved|finished|open|opened|met|held|published|signed|agreed|possible)|(?:has|have|had) (?:still )?yet to|still (?:to|awaiting|outstanding|waiting)|delay(?:ed|s)?|postponed|deferred|paused|on hold|partially|in part|remains? (?:vacant|outstanding|open|unfilled|to be)|behind (?:schedule|plan|programme)|held up|no longer|cancelled|abandoned|withdrawn|without success|failed|fell through|unable)\b/i;

/** Work on it has begun: that is a step on the way to what was promised, unless the promise was that work would begin. */
export const WORK_BEGINS: RegExp = /\b(?:works?|building|construction|refurbishment|demolition|installation|fit-?out|recruitment|procurement|preparations?|conversion|design)\b[^.;]*\b(?:begin|begins|began|begun|start|starts|started|commence|commences|commenced|under\s?way)\b/i;

/** The date has moved back. */
export const LATER: RegExp = /\b(?:now|delay(?:ed|s)?|slipp(?:ed|age|ing)|slip|put back|pushed back|moved back|set back|postponed|deferred|rescheduled|revised|re-?profiled|re-?phased|held up|later than|longer than|not (?:now |yet )*(?:\w+ )*(?:until|before)|no longer|instead of|rather than|behind (?:schedule|plan|programme)|extended|carried over|rolled (?:forward|over)|taken longer|more time|another \w+ months?|missed|overrun|overran|re-?advertised|still)\b/i;

/** Said outright to come later than was meant. */
export const PUT_OFF: RegExp = /\b(?:put (?:off|back)|pushed back|postponed|deferred|delayed|held up|on hold|will not now|asked for more time)\b/i;

/** The date has moved forward. */
export const SOONER: RegExp = /\b(?:early|earlier|sooner|ahead of (?:schedule|plan|programme|time|target)|brought forward|forward from|in advance of (?:the )?(?:date|plan|target)|quicker|faster|not in the)\b/i;

/** Said to go as it should. */
export const ON_COURSE: RegExp = /\b(?:on (?:track|course|schedule|target|time|programme|plan)|as planned|to plan|to schedule|ahead of plan|well (?:under\s?way|advanced|on)|progress(?:es|ing|ed)? (?:well|as|to|on|is|has|continues|towards)|good progress|making progress|progress (?:is|has been) (?:being )?(?:good|made)|advancing|still (?:due|expected|planned|intended|set|scheduled|on|begin|begins|start|starts|open|opens)|nearing|close to|almost (?:complete|finished|ready)|nearly (?:complete|finished|ready)|so far|to date|pace has|continues?\b|remains? (?:on|due|committed|planned|confident)|up and running in|work (?:continues|has (?:begun|started)|is continuing)|first \w+ (?:have|has) |(?:has|have) (?:now |already )*(?:been to|visited|reached|trained|carried|completed|done|moved|helped|fitted|installed|replaced|repaired) (?:over |about |around |some )?\d+)\b/i;

/** The rest of a thing that has been named, or a word for it: what is said of it is said of the thing. */
export const THE_REST: RegExp = /\b(?:the\s+)?(?:rest|remaining|remainder|others|outstanding \w+|balance)\b|\b(?:it|they|them|this(?! (?:term|year|month|week|quarter|spring|summer|autumn|winter)\b)|these|(?:both|all)(?= (?:are|were|will|should|have|now|due|of (?:it|them|these|this))\b)|their|its)\b|\b(?:the|its|their)\s+(?:start|launch|opening|completion|handover|delivery|award|go-live|publication|move|date|end)\s+(?:date\s+)?(?:has|have|is|are|was|were|will)\b|^(?:the\s+)(?:last|whole|work|works|project|scheme|programme|date|target|deadline)\b/i;

/** Things have gone against it: what is still meant isn't on track. */
export const SETBACK: RegExp = /\b(?:remains? (?:vacant|unfilled|outstanding)|slower than|behind (?:schedule|plan)|delay\w*|confus\w+|withdrawn|withdrew|fell through|fallen through|broke down|broken down|collapsed|administration|liquidation|failed|unsuccessful|(?:marketed|advertised|tendered|offered) again|re-?advertised|setback|objections?|overrun|overran|not (?:yet )?(?:ready|started|begun))\b/i;

/** A promise to bring a number under or over a mark: the mark names it. */
export const TARGETED: RegExp = /\b(?:below|under|above|at least|at most|fewer than|less than|more than|down to|up to|within)\s+£?\d/i;

/** "To ensure that risks have been assessed", "once it has been signed": nothing is said to have happened. */
export const ONLY_IF: RegExp = /\b(?:ensur(?:e|es|ing)(?: that)?|until|once|unless|if|whether|when)\b[^.;,]*\b(?:has|have|is|are) (?:\w+ )?(?:been|now)?/i;
