/** How papers promise: phrases that say something is to come, under way or kept up; and phrases that only look so. Data. */

const ADVERB = '(?:then |now |also |all |both |formally |initially |fully |soon |shortly |jointly |therefore |each |together |still |already |currently |actively |continue to )*';

/** Those who act for the council, in the plural or singular. */
const ACTOR = "(?:we|i|officers?|the council|council|cabinet|the board|the committee|the partnership|partners|the team|teams?|the service|services?|directors?|(?:service |team |senior |practice |project )?managers?|leaders?|the university(?: of \\w+)?|university of \\w+|consultants?|contractors?|the (?:contractor|supplier|developer|provider|operator)|suppliers?|engineers?|operators?|providers?|police|the trust|the local authority|members?|staff|colleagues|governors|trustees|the (?:head of|chief) \\w+|\\w+ (?:team|service|council|partnership|board|group|unit|department|directorate|trust|forum))";

/** What is to happen, to be waited for. "Expected to cost", "expected to save" only tell what somebody reckons. */
const RECKONED = '(?:\\w+ly (?:impact|affect)|arise|decline|moderate|settle|lift|account for|range|average|impact|affect|provide (?:evidence|an? (?:level|source))|demonstrate|comply|have regard|pay for|fund (?:their|his|her|its own)|have|remain|increase|decrease|overspend|underspend|fall|rise|cost|save|generate|exceed|cut|bring down|lower|halve|double|rise|deal with|contribute|control|measure|limit|grow|continue to|need|require|lead|result|reach £|be (?:£|\\d|an?\\b|the\\b|approximately|around|about|above|below|over|under|in the region|higher|lower|needed|required|used|met|affected|based|subject|funded|able|aware|asked|minimal|significant|limited|no|more|less|offset|contained))\\b';

/** "Due to open" gives a date, "due to delays" a reason. */
const DUE_TO = '(?:be (?!an?\\b|the\\b)|begin|start|open|go|come|meet|take|complete|finish|report|close|move|join|arrive|launch|publish|return|visit|award|sit|consider|receive|hold|present|hand|end|expire|transfer|run|conclude|commence|reopen|submit|decide|agree|vote|deliver|install|appear|retire|step down|leave|hear|follow|benefit from)';

/** What work is for rather than the work: "aims to reduce offending". */
const HOPED_FOR = '(?:ensure|be able|be (?:an?|the|more|less|at the|a leading)|protect|safeguard|see (?:more|an?|fewer|less|the)|reduce|prevent|improve|increase|support|help|encourage|promote|divert|understand|raise|enhance|strengthen|maximise|minimise|meet (?:the|our)|address|tackle|give|keep|have|get|make|bring (?:about|together)|build (?:on|resilience|capacity)|maintain|achieve (?:better|good|positive|best)|provide (?:high|good|better|a (?:more|high|better|consistent)))';

/** Doings of people that are work with an end: "we are redesigning", "officers are in talks". */
const NOT_WORK = '(?:following|maintaining|benefitting|complying|adhering|observing|bearing|owing|carrying|exposed|earning|working(?=[.]|$)|being|having|seeing|using|needing|facing|experiencing|performing|rising|falling|increasing|decreasing|struggling|missing|remaining|receiving|getting|waiting|living|smiling|enjoying|feeling|hearing|doing|finding|responding|attending|asking|hoping|expecting|looking forward|becoming|paying|spending|reporting|showing|growing|suffering|leaving|choosing|coping|managing well|meeting (?:the|our|its|their)|going|making (?:a|good|progress|sure)|saying|seeking (?:asylum|help)|relying|dealing|caring|providing|supporting|helping|delivering|playing|performing|achieving|benefiting|aware|continuing|forecasting|projecting|estimating|assuming|placing|reaching|operating|contributing|holding (?:steady|up)|costing|losing|(?:starting|beginning) to)';

/** Something is to come. */
export const TO_COME: readonly RegExp[] = [
  new RegExp(`\\b(?:(?:${ACTOR}|it|they) (?:\\w+ly |now |also |still )*(?:hope|intend|aim|plan|propose|expect|mean|want(?! to (?:say|thank|stress|repeat|be clear|see|place on record|pay tribute)\\b)|look|(?:are|am|is) (?:hoping|aiming|looking|planning|intending|expecting))|\\w+ (?:hopes|intends|proposes|expects|wants)|\\w{3,}s (?:intend|hope|propose|expect)|(?!(?:the|its|our|their|any|no|and|of|these|those|which|that)\\b)\\w+ (?:aims|plans)(?! to be\\b)) to (?!${HOPED_FOR}\\b(?![^.;]*\\b(?:to|below|under|by)\\s+£?\\d))\\w+`, 'i'),
  /\b(?:we|i|officers|the council|the service|the team|partners) (?:now |also |still |fully )*(?:hope|expect|anticipate|intend|propose|plan) (?:that |the |this |it |these |all |to |on |\w+ \w+ to )/i,
  /\b(?:is|are|been|being) (?:\w+ly |also |now |already )*(?:planned|scheduled|timetabled|programmed|earmarked|pencilled in|set down|lined up|in the diary|on order)\b(?! closures?)/i,
  /(?<!\b(?:was|were|had been) (?:\w+ly )?)\b(?:planned|scheduled|timetabled|arranged|booked|pencilled in) (?:for|to|in|on|before|by|within)\b(?! date)/i,
  // "Due to the weather" gives a reason; "due to open", "due in May" a date.
  new RegExp(`\\b(?:is|are) (?:also |now |currently |still |not |both |all )*(?:(?:due to ${ADVERB}${DUE_TO}|(?:expected|anticipated|intended|proposed|set|on course|on track|about|ready|on schedule) to ${ADVERB}(?!${RECKONED})(?!the\\b|an?\\b)\\w+)\\b|(?:due|expected|anticipated|proposed) (?:in|by|for|on|at|between|before|after|from|this|next|early|late|mid|shortly|imminently|later|back)\\b)`, 'i'),
  new RegExp(`\\b(?:it is|is now|we are|are) (?:also |now )*(?:proposed|intended|planned|expected|hoped|anticipated) (?:that|to (?!${RECKONED})\\w+)\\b`, 'i'),
  /\b(?:launch|opening|completion|delivery|start|publication|report|consultation|go-live|phase|works?|review|inspection|visit|decision|award|handover|installation|draft)s?\b[^.;]{0,40}? (?:due|expected|planned|scheduled|anticipated) (?:in|by|for|on|at|before|early|late|shortly|to (?:be|start|begin|open|finish))\b/i,
  /\bshould (?:now |then |also |all |both )*(?:begin|start|arrive|open|reopen|finish|be (?:in place|complete|completed|finished|ready|open|operational|live|on (?:site|the road|sale)|back (?:in|at|on)))\b/i,
  /(?<!\b(?:that|which|who|sites|what|where) )\b(?:is|are) (?:also |now )*(?:about to|to be (?:\w+ly )?(?:\w+(?:ed|en|t|n|ne|lt)|made|done|begun)\b)\b/i,
  /\b(?:we|officers|council|service|team|partners|there are|are|has|have) (?:\w+ )?plans? to (?!be\b)\w+|\bplans (?:are|have been) (?:now )?(?:in place|made|drawn up|under way) (?:to|for)\b/i,
  new RegExp(`^(?:the )?${ACTOR} (?:is|are) (?:now |also )?to (?!be\\b|date\\b)[a-z]{3,}`, 'i'),
  /\b(?:have|has) (?:\w+ly |also |now |both |all )*(?:been )?(?:arranged|booked|committed|pledged|undertaken|promised|agreed|resolved|decided|asked \w+|been asked|commissioned|ordered|instructed) (?:that |for |to |in |by |an? |the |him |her |them |it )/i,
  new RegExp(`^${ACTOR} (?:agreed|promised|undertook|committed|pledged)(?: (?:on|in) [\\w ]{3,30}?)? to (?!note|approve|the|an?\\b|this)\\w+`, 'i'),
  /\b(?:likely|proposed|expected|planned|anticipated|target|provisional) (?:to be |transfer |start |launch |completion |opening |delivery |arrival |go-live |publication )*(?:date|arrival|opening|launch|completion|start|discharged|in place)\b/i,
  /\bnext steps?\b[^.;]*\b(?:is|are|include|will)\b/i,
  /\b(?:has|have|is|are) (?:now )?(?:been )?(?:slipped|put back|pushed back|moved back|postponed|deferred|delayed|rescheduled|brought forward|re-?profiled|extended|(?<!\b(?:has|have) (?:now )?)moved|revised|reprogrammed) (?:(?!due\b)\w+ ){0,3}?(?:to|until|from|into|by|for)\b/i,
  /\b(?:is|are|am) (?:now |also |still )*(?:going to (?!be\b|need|have\b|continue|remain)\w+|to (?:open|close|start|begin|move|go|come|follow|reopen|launch|join|meet|report|return|take over))\b/i,
  /\b(?:put off|held over|held back) (?:until|till|to)\b|\b(?:is|are|remains?) (?:now |still |also )*(?:promised|set|fixed|down) (?:for|by) (?=\w)/i,
  /\b(?:set ourselves|set itself|have set|has set) (?:the|an?) (?:aim|target|goal) of\b/i,
  /\b(?:is|are|remains?) confident (?:of|that (?:it|we|they) will)\b/i,
  /\b(?:is|are) (?:now )?promised (?:in|by|for|on)\b/i,
  /\b(?:has|have) (?:now )?(?:moved|put back|put off|deferred|delayed|postponed|extended) (?:the|its|their|our) [\w ]{3,30}? (?:to|until|by)\b/i,
  /\b(?:to|will) follow (?:in|by|at|from|on|this|next|later|shortly)\b/i,
];

/** The present tense of a timetable: a promise only where its date is still to come. */
export const TIMETABLED: readonly RegExp[] = [
  /\b(?:target|goal) of\b/i,
  /^(?:[\w'’-]+ ){0,6}?to be (?:\w+ly )?(?:\w+(?:ed|en|ght|ilt)|held|made|done|sent|put|set)\b/i,
  /(?<=\S )(?<!\b(?:was|were|has|have|had|been|be|to|not|did|would|could|an?|the|for|of|and|our|its|their|no|these|those) )\b(?:commences?|begins?|starts?|opens?|reopens?|launch(?:es)?|closes?|goes (?:live|out|to|on|in)|go (?:live|out|to|on)|comes? (?:into (?:force|effect|operation|use)|to|back|before)|takes effect|takes? (?:place|over|up)|completes?|finish(?:es)?|concludes?|ends?|expires?|runs?|joins?|arrives?|moves?|transfers?|returns?(?! and\b)|reports?|publish(?:es)?|meets?|visits?|follows?|hands? over|switch(?:es)?|gets? under way|continues? until|continues? till) (?:\w+ ){0,5}?(?:in|on|from|at|this|next|early|late|mid|until|till|by|to|over|after|between|for|later|before|again)\b/,
  /\bwill be (?:able to|available)\b/i,
  /\b(?:stays?|remains?|is|are) (?:\w+ ){0,3}?(?:in place|open|closed|in force) until\b/i,
  /\bshould (?:now |then |also |all |both )*(?:\w+ )?\w+/i,
  /\b(?:which|that|it|they) would (?:then |now )*(?:open|start|begin|finish|launch|be (?:in place|complete|ready|open|available))\b/i,
  /\b(?:target|aim|deadline|expected date|completion date|go-live date|opening date) (?:for [\w ]{3,40} )?(?:is|remains|is now) (?:now |to )?/i,
  /\b(?:have|has) to be \w+(?:ed|ght|en|ilt|ne)\b/i,
];

/** A heading's worth of words with a date to come and no verb at all: "A memory café in each area by next summer". */
export const FINITE_VERB = /\b(?:is|are|was|were|am|be|been|has|have|had|did|do|does|will|would|can|could|may|might|must|should|shall|took|takes?|remains?|continues?|shows?|showed|began|begins?|ended|ends?|includes?|helps?|led|leads?|supports?|provides?|starts?|opens?|runs?|gives?|gave|made|makes?|came|comes?|went|goes|got|gets?|said|says|rose|fell|stands?|stood|saw|sees?|met|held|\w+ed)\b/i;

/** Work that is going on and is to be finished. */
export const UNDER_WAY: readonly RegExp[] = [
  /\bin the (?:process|course|throes|middle) of\b(?! (?:the|january|february|march|april|may|june|july|august|september|october|november|december|last|this|next|\d))/i,
  /(?<!\b(?:that|which|who|what) )\b(?:is|are) (?:\w+ly |also |now |all |both |still )*being (?:\w+ly )?(?!used|held|seen|met|supported|delivered well|cared|paid|charged|treated|placed|experienced|felt|asked|kept|reported|achieved|forecast|monitored|contained|funded|managed|incurred|observed|recorded|driven|affected)(?:(?:re-)?\w+(?:ed|ught|ilt|one|ade|en|un|ut|wn)|set|put|let|led|run|cut|laid|drawn|sold|told|won)\b/i,
  new RegExp(`\\b(?:${ACTOR}|(?:work|it|who|they) )(?: [\\w'’ -]{0,40}?)?(?:are|is|am) ${ADVERB}(?!${NOT_WORK}\\b)\\w{2,}ing\\b(?! (?:to (?:see|feel|show|understand)|well|nicely|hard|at|from home)\\b)`, 'i'),
  /\b(?:are|is) (?:\w+ly |also |now |all |still |actively )*(?:developing(?! well| nicely)|devising|drafting|reviewing|exploring|preparing|recruiting|planning|piloting|trialling|designing|redesigning|building|creating|moving|establishing|negotiating|refreshing|revising|rewriting|updating|implementing|procuring|re-?tendering|commissioning|considering|investigating|arranging|organising|progressing|finalising|rolling out|seeking|advertising|working (?:with|closely with|on|to (?!an?\b|the\b|our\b|its\b|their\b)|towards|together|through)|taking part|looking (?:at|to|into|for)|focusing on|undertaking|scoping|tendering|consulting|leading on|talking to|in talks|in discussions?|bringing (?:in|forward|together))\b/i,
  /\b(?:is|are|now|currently|work|training|well) (?:currently |also |already |now |well |still )*(?:under\s?way|in progress|in hand|in train|out (?:to|for) (?:advert|tender|consultation)|in development|in preparation|on order|ongoing to)\b/i,
  /\b(?:are|is) (?:currently |now |both |all )?out (?:for|to) (?:advert|tender|consultation)/i,
  /\b(?:work|design|construction|recruitment|procurement|discussions?|negotiations?|talks|preparations?|planning|consultation|testing|drafting|survey(?:ing)?|tendering|marketing|mapping|training|development|investigations?|conversion|roll-?out)\b[\w\s'’&-]{0,60}? (?:is (?:ongoing|continuing|progressing|proceeding|advancing)|(?:has|have) (?:begun|started|commenced)|continues?(?! to (?:run|be|perform|improve|grow|fall|rise|see|show|have|increase|decrease|reduce|remain|exceed|meet|face|experience|provide|help))|goes on|(?:is|are) proceeding|progresses)\b/i,
  /\bwork (?:is (?:ongoing|continuing)|has (?:begun|started|commenced)|continues) (?:to|on|with|in)\b/i,
  /\b(?:is|are|remains?|am) (?:\w+ly |now |all |still )*(?:well advanced|nearing completion|on track|on course|on schedule)\b(?! to (?:\w+ly )?(?:overspend|underspend|exceed|miss|breach|fall|fail))|\b(?:is|are|remains?|am) (?:\w+ly |now |all |still )*(?:progressing|proceeding|moving forward|moving ahead)\b/i,
  /\bhas been running since\b/i,
  /\b(?:has|have) been (?:re-?)?advertised\b/i,
  /\b(?:has|have) commissioned\b/i,
  /^(?:currently |now )(?:receiving|working|developing|recruiting|reviewing|exploring|planning|undertaking)\b/i,
  /\bon (?:its|their) way to (?:stage|opening|completion)\b/i,
  /^(?:recruitment|procurement|work|design|construction|consultation|planning|mobilisation|installation|negotiations?|discussions?)\b[^.;]*\bunder\s?way\b/i,
];

/** With one of these a line is a sentence; without, it may be a note: "Reuse shop to open in the spring." */
export const AUXILIARY = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|do|does|am)\b|['’](?:s|re|ll|ve) (?:been|now|to)\b/i;

/** Notes: what is to come or in hand, the verb left out. */
export const NOTED: readonly RegExp[] = [
  /^(?:[\w'’()&,£.%-]+ ){1,12}to (?:be (?:\w+ly )?(?:(?:re-)?\w+[dtn]|done|made|sent|led|held|run|in place|complete|live|ready|open)\b|begin|start|open|reopen|close|launch|go|come|move|report|follow|finish|complete|meet|join|take|replace|install|consult|publish|commence|cabinet|council|committee|return|continue until)\b/i,
  new RegExp(`\\b(?:now |still )?(?:due to (?=${ADVERB}${DUE_TO})|due (?:in|by|for|on|at|this|next|early|late|mid|before|end)\\b|(?:expected|planned|scheduled|timetabled|booked) (?:to|in|by|for|on|at|from|this|next|early|late|mid|before|end)\\b)(?! to)`, 'i'),
  /\bbeing (?:\w+ly )?(?:\w+(?:ed|ught|ilt|en)|set|put|let|sought|drawn|laid|sold)\b/i,
  /\b(?:under\s?way|in hand|in progress|under (?:review|construction|offer)|out to (?:tender|advert|consultation)|on (?:schedule|track|course))\b/i,
];

/** A verb of the present after all, or a word that "to" goes with: "the pages continue to be …", "shown to be", "aligns with the vision to move". */
export const NO_NOTE = /\b(?:aligns?|relates?|records?|continues?|introduced|seeks?|represents?|reflects?|means?|requir(?:e|es|ing)|uses?|accounts?|aims?|allows?|enables?|helps?|refers?|applies|apply|describes?|shown|found|known|thought|believed|said|seen|deemed|considered|likely|unlikely|needs?|able|unable|wants?|wish|seems?|appears?|tends?|ought|proved|ways?|how|vision|ambition|aspiration|rights?|duty|power|opportunit(?:y|ies)|approach|intended|designed) (?:[\w'’,-]+ ){0,7}?to\b|\b(?:aligns|relates|records|accounts|reflects|represents|means|requires|describes) (?:to|with|for|the|an?|that)\b/i;

/** A note with a date and no verb: "Award in December", "Trial from 3 February 2025." A full stop ends it, or a bullet opens it. */
export const NOTE_WITH_DATE = /^(?!(?:in|at|on|by|from|since|over|during|for|page|table|figure|appendix|item)\b)(?=.*\b(?:in|on|from|by|before|over|during|for|early|late|mid)\s).*[.]$/i;
/** Verbs of others' calendars, without an s after a plural. */
export const PLURAL_DOES = /\b(?:we|they|\w{3,}s|people) (?:announce|decide|visit|meet|publish|hear|vote|return|receive|attend|play|perform|gather|celebrate|remember|welcome|thank|need|want|pay)\b/i;
/** What meetings, periods and papers are called: they have a date and promise nothing. */
export const NAMES_AN_OCCASION = /\b(?:minutes|meeting|committee|agenda|report|period|quarter|budget|forecast|position|performance|figures?|data|act|regulations|survey of|dated)\b[^.]*(?:\b(?:of|for|on)\b)/i;

/** A row of a table of milestones: planned date, forecast date, and how it is rated. */
export const MILESTONE = /^\D.{3,}?\s\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\s+(\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d)(?:\s+([A-Za-z][\w -]{0,20}))?$/;

/** Minutes and reported speech: what somebody in the room said, asked or was told. */
export const REPORTED = /\b(?:members?|councillors?|(?:cllr|councillor|mr|mrs|ms|dr)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|the (?:chair(?:man|person)?|committee|panel|leader)|a (?:member|question)|questions?|it) (?:was |were )?(?:asked|queried|questioned|commented|remarked|said|stated|noted|suggested|requested|enquired|sought|felt|emphasised|highlighted|raised|explained|advised|confirmed|thanked|moved|proposed|seconded|heard) (?:that|whether|if|how|what|why|for|about|by)\b|\b(?:explained|advised|confirmed|stated|clarified|commented|informed (?:members|the committee)) that\b[^.]*\b(?:would|had|was|were)\b|^(?:[Ii]n response to|[Ii]n reply to|[Rr]esponding to|[Ii]n answer to) (?:a |the |members|questions|comments|further )|\b(?:RESOLVED|seconded by)\b/;

/** A note that tells somebody what to do: "Publish the report by mid-July." */
export const TOLD_TO_DO = /^(?:Publish|Design|Challenge|Evaluate|Roll out|Complete|Finalise|Appoint|Launch|Procure|Recruit|Review|Submit|Commission|Develop|Deliver|Consult|Establish|Implement|Install|Introduce|Produce|Prepare|Begin|Start|Extend|Replace|Present|Seek|Secure|Identify|Set up|Create|Draft|Train|Award|Negotiate|Carry out|Undertake|Move|Build|Explore|Scope|Pilot|Plant|Rewrite|Refresh|Relaunch|Convene|Arrange|Organise) (?!of\b|and launch of\b)/;

/** Oversight that is promised to go on. */
export const KEPT_UP: readonly RegExp[] = [
  /\bcontinues? to (?:take place|meet|be (?:held|reviewed|monitored))\b/i,
];

/** A verbless bullet that names work: "Refresh and launch of the framework". */
export const WORK_AS_NOUN =
  /^(?:(?:a|an|the|full|further|regular|continued|ongoing|new|initial|formal|weekly|monthly) )*(?:(?:launch|refresh|review|appointment|development|introduction|implementation|roll-?out|recruitment|creation|completion|delivery|establishment|redesign|relaunch|mobilisation|procurement|commissioning|publication|adoption|expansion|consultation|scrutiny|evaluation|opening|installation|replacement|refurbishment|construction|production|finalisation|approval|re-?structure|restructuring)(?:,? and )?)+ (?:of|on|with|and opening|into)\b/i;

/** Where these stand, nothing is promised: conditions, law, boilerplate of report forms, other people's words. */
export const NO_PROMISE: readonly RegExp[] = [
  /^(?:if|unless|should the|where (?:a|an|the)|when (?:a|an)|in the event)\b/i,
  /\bthere (?:will|may|might) be (?:an? |no |some |minimal |little |limited |significant |any )*(?:changes?|benefits?|savings?|challenges?|element|need|impact|implications?|risk|cost|direct|additional|financial)/i,
  /\b(?:would|could|might|may) (?:be|have|need|lead|result)\b/i,
  /\b(?:this|the) (?:report|paper|section|appendix|table|document|decision|recommendation)s? (?:will |is |are |be )?(?:sets? out|seeks?|asks?|updates?|provides?|presents?|summari[sz]es|describes|outlines|recommends|tells?|shows?|gives?|covers?|explains?|details?|informs?|invites?|highlights?|reports? (?:on|back)|be (?:reported|subject))/i,
  /\b(?:recommend(?:ed|ation|ations)|asked|requested|invited) (?:to|that|is|are)\b.{0,40}\b(?:note|agree|approve|consider|comment|endorse)\b/i,
  /^\(?(?:\d+|[ivx]+|[a-z])?[.)]?\s*(?:to )?(?:note|agree|approve|endorse|consider|delegate|comment)\b/i,
  /\b(?:there are|has) no (?:direct )?(?:\w+ )?(?:implications|revenue|capital|equality|legal|costs)\b/i,
  /\b(?:members|cabinet|the committee) (?:will|are) (?:be )?(?:aware|recall|asked|invited)\b/i,
  /\bwas (?:due|expected|planned|scheduled|intended|to be)\b|\bwere (?:due|expected|planned|scheduled|intended|to be)\b|\bhad (?:been )?(?:planned|hoped|intended)\b/i,
  /\bany (?:additional|further) (?:\w+ ){0,4}will (?:need|have|require)\b/i,
  /\b(?:if|where|when) (?:any|a|an|there is any) \w+ (?:is|are) (?:anticipated|expected|identified|planned)\b/i,
  /\b(?:plan|report|strategy|framework|paper|document|policy|agreement|work)\b(?: \([^)]*\))? (?:sets? out|details?|describes?|explains?|outlines?) (?:how|what|the)\b/i,
  /\b(?:sets?|setting|set) out how\b/i,
  /^whether\b|\bwhether to\b/i,
  /\bwill have (?:reduced|increased|improved|fallen|risen|led|resulted|grown)\b/i,
  /\bwill have (?:had|been)\b(?! (?:completed|finished|installed|moved))/i,
  /\b(?:is|are|remains?|remain) committed to\b|\bour (?:aim|vision|ambition|mission|priority|commitment|goal) (?:is|remains)\b/i,
  /\bthose (?:who|which|that) will\b/i,
  /\b(?:contract|lease|licence|tenancy)\b(?: [\w'’-]+,?){0,6} (?:ends|expires|runs out)\b/i,
  /\bno longer (?:expected|planned|intended|proposed|anticipated)\b/i,
  /\b(?:li[fv]es?|ways?|places?|things?|home|where|how|what) (?:that )?(?:they|we|people|you) (?:want|hope|choose|need) to\b/i,
  /\b(?:forecast|projection|estimate|modelling|profile|budget|position) (?:\w+ly )?(?:assumes?|indicates?|shows?|suggests?)\b|\bit is assumed\b|\bno longer\b[^.;]*\bwill be\b/i,
  /[?]\s*$/,
  // What is not to be, and what will be no more.
  /\b(?:is|are) not (?:\w+ly |currently |now |yet )*(?:intended|expected|anticipated|planned|proposed|considered|thought|believed|likely|required|needed)\b/i,
  /^(?:and |but |however,? |therefore,? |in addition,? )?(?:no|neither|none of)\b(?:(?!\b(?:was|were|has|have|had)\b)[^.;,])*?\b(?:will|shall|are|is)\b/i, /\bat no time will\b/i, /\bwill no longer\b/i,
  // What somebody else intends, requires or is spoken of: those who buy land, those who object, an Act, an article.
  /\b(?:which|that|who) (?:is|are) (?:\w+ly )?(?:expected|intended|anticipated|proposed) to\b/i, /\b(?:authorit(?:y|ies)|applicants?|developers?|landlords?|schools|parents|people|residents|tenants|they|individuals|families) (?:\w+ ){0,3}?(?:is|are|and so are) (?:\w+ly )?expected to\b/i, /\bensure (?:that )?(?:we|it|they|the \w+) (?:remains?|stays?|are|is)\b/i, /\bcould (?:not|have)\b/i,
  // What a survey found, what a paper counts up.
  /\b(?:survey|poll|census|inspection|feedback|analysis|evidence|research)\b[^.;]*\b(?:indicated|indicates|found|showed|shows|suggests?)\b/i, /\b(?:the|of|all|several) (?:\w+ )?actions? (?:being|to be) taken\b|^actions? being taken\b/i,
  /\b(?:work|actions?|activit(?:y|ies)|initiatives?) (?:\w+ ){0,3}?(?:already|which (?:is|are)|that (?:is|are)) (?:already )?(?:in train|under\s?way|planned|in place)\b/i, /\b(?:this|the) (?:\w+ )?(?:report|paper)\b[^.;]*\baims to\b/i, /\bwork (?:\w+ ){0,3}?(?:has|had) (?:been undertaken|taken place)\b|\bbeen undertaken to\b/i,
  /^(?:article|paragraph|regulation|clause)\s+\d/i, /\b(?:the|this) (?:act|bill|policy|regulations?|guidance|order|framework|approach|provision|principle) (?:introduced|is intended|are intended|aims|seeks|requires|aligns)\b/i,
  /\bit should be (?:noted|remembered|stressed|borne in mind)\b/i,
  // What is thought of the economy.
  /\b(?:GDP|inflation|CPI|RPI|economy|economic growth|interest rates?|bank rate|gilts?|yields?|unemployment|borrowing rates?|public (?:sector )?(?:spending|borrowing|debt)|OBR|bank of england|MPC)\b[^.;]*\b(?:will|is|are|to)\b[^.;]*\b(?:rise|fall|settle|lift|moderate|grow|reach|peak|return|remain|average|expected|forecast|projected|ease|continue)\b/i,
];

/** Parts of a report's form in which nothing is promised: what is asked of the meeting, and standing statements. */
export const FORM_SECTION = /\b(?:objections?|representations?|consultation responses|planning (?:history|policy|obligations|conditions)|policy context|(?:economic|external|fiscal) (?:background|context|outlook|forecasts?)|human rights|conditions|informatives?|summary of responses|recommendations?|reasons? for|alternative options?|options considered|core purpose|background (?:papers|documents)|contact (?:officer|details)|list of appendices|climate emergency implications|equalit(?:y|ies) implications?|declarations? of interest|exempt information|freedom of information)\b/i;
