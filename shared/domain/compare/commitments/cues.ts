/** How papers promise: phrases that say something is to come, under way or kept up; and phrases that only look so. Data. */

/** Who acts for a council. A "will" of these is a promise; a "will" of a thing is often only its effect. */
const ACTOR = "(?:we|officers?|the council|council|cabinet|the board|the committee|the partnership|partners|the team|teams?|the service|services?|directors?|(?:service |team |senior |practice )?managers?|leaders?|the university(?: of \\w+)?|university of \\w+|consultants?|police|the trust|the local authority|members?|staff|\\w+ (?:team|service|council|partnership|board|group|unit|department|directorate))";

/** Effects, facts and boilerplate: after a thing's "will" these say what it does, not what somebody is to do. */
const EFFECT = '(?:help|support|enable|allow|provide|ensure|improve|give|mean|make|lead|result|contribute|increase|reduce|decrease|benefit|strengthen|be an? |be able|be beneficial|be available|be necessary|be required|be needed|be integral|be key|be critical|be a positive|remain|include|involve|require|need|depend|have (?:the|an?) (?:opportunity|impact|positive|negative|neutral|significant|direct)|have (?:no|financial|implications)|vary|apply|always|assist|create|add|bring|see|affect|impact|form|be subject|be the responsibility|cost|fall|arise|not|never|only|inform|set out|facilitate|promote|offer|address|demonstrate|reflect|fill|greatly|further support|also support|also help|be responsible|be reliant|likely|take into account|consider)';

/** Something is to come. */
export const TO_COME: readonly RegExp[] = [
  new RegExp(`\\b${ACTOR}(?:,? (?:and|with|from|of|in|within|for|across) [\\w\\s'’-]{2,40}?)? (?:will|shall)\\b(?! (?:be aware|recall|note|be asked|wish|remember|have seen|know|appreciate|see from|need to be|always|be required)\\b)`, 'i'),
  new RegExp(`\\bwill (?:then |now |also |all |both |formally |initially |fully |soon |shortly |be |start to |begin to |continue to )*(?!${EFFECT.slice(3, -1).split('|').map((e) => `${e}\\b`).join('|')})(?:[a-z]+)\\b`, 'i'),
  /\b(?:we|officers|the council|the service|the team|partners) (?:\w+ )?(?:hope|intend|aim|plan|propose|expect|are hoping|are aiming|are looking|look)s? (?:to|on)\b/i,
  /\b(?:is|are|has been|have been|being|now)? ?(?:currently |also |now |already |provisionally )*(?:planned|scheduled|timetabled|programmed|earmarked)\b(?! (?:maintenance|care|admissions?|absence|expenditure|savings?))/i,
  /\b(?:is|are) (?:also |now |currently |still )*(?:due|expected|anticipated|intended|proposed|set|likely|forecast) (?:to|in|by|for|on|at|between|before|from|this|next|shortly|imminently)\b(?! (?:remain|increase|decrease|overspend|underspend|fall|rise|be a (?:risk|pressure)))/i,
  /\b(?:launch|opening|completion|delivery|start|publication|report|consultation|go-live|phase|works?|review|inspection|visit)s?\b[^.;]{0,40}? due (?:to|in|by|for|on|at|before|early|late|shortly)\b/i,
  /\bshould (?:now |then |also )?(?:begin|start|arrive|be (?:in place|complete|completed|finished|ready|open|operational|live))\b/i,
  /\b(?:is|are) (?:also |now )*(?:about to|to be (?:\w+ly )?\w+(?:ed|en|t|n|ne|lt)\b)/i,
  /\b(?:we|officers|council|service|team|partners|there are|are) (?:\w+ )?plans? to (?!be\b)\w+/i,
  /\b(?:have|has) (?:\w+ly )?(?:been )?(?:arranged|booked|committed|pledged|agreed to|undertaken to)\b[^.;]{0,60}\b(?:for|to|in|by)\b/i,
  /\b(?:likely|proposed|expected|planned|anticipated|target|provisional) (?:to be |transfer |start |launch |completion |opening |delivery |arrival )*(?:date|arrival|opening|launch|completion|start|discharged|in place)\b/i,
  /\bnext steps?\b[^.;]*\b(?:is|are|include|will)\b/i,
];

/** The present tense of a timetable: a promise only where its date is still to come. */
export const TIMETABLED: readonly RegExp[] = [
  /\b(?:commences?|begins?|starts?|opens?|launch(?:es)?|closes?|goes live|go live|comes? into (?:force|effect|operation)|takes effect|takes place|completes?) (?:in|on|from|at|this|next|early|late)\b/i,
];

/** Work that is going on and is to be finished. */
export const UNDER_WAY: readonly RegExp[] = [
  /\bin the process of\b/i,
  /\b(?:is|are) (?:\w+ly |also |now |all |both )*being (?:\w+ly )?(?!used|held|seen|met|supported|delivered well|cared)\w+(?:ed|ught|ilt|one|ade|en|un|ut)\b/i,
  /\b(?:are|is) (?:\w+ly |also |now |all |still |actively )*(?:developing|devising|drafting|reviewing|exploring|preparing|recruiting|planning|piloting|designing|building|creating|moving|establishing|negotiating|refreshing|revising|updating|implementing|procuring|commissioning|considering|investigating|arranging|organising|progressing|finalising|rolling out|seeking|advertising|working (?:with|closely with|on|to|towards|together)|taking part|looking (?:at|to|into)|focusing on|undertaking|scoping|tendering|consulting|leading on)\b/i,
  /\b(?:is|are|now|currently|work|also|already|well) (?:well )?(?:under\s?way|in progress|out (?:to|for) (?:advert|tender|consultation)|in development|ongoing to)\b/i,
  /\b(?:are|is) (?:currently |now )?out (?:for|to) advert\b/i,
  /\bwork (?:is (?:ongoing|continuing)|has (?:begun|started|commenced)|continues) (?:to|on|with|in)\b/i,
  /\bhas been running since\b/i,
  /^(?:currently |now )(?:receiving|working|developing|recruiting|reviewing|exploring|planning|undertaking)\b/i,
  /\bon (?:its|their) way to (?:stage|opening|completion)\b/i,
];

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
  /\bthere (?:will|may|might) be (?:an? |no |some )?(?:element|need|impact|implications?|risk|cost|direct|additional|financial)/i,
  /\b(?:would|could|might|may) (?:be|have|need|lead|result)\b/i,
  /\b(?:this|the) (?:report|paper|section|appendix|table|document|decision|recommendation)s? (?:will |is |are |be )?(?:sets? out|seeks?|asks?|updates?|provides?|presents?|summari[sz]es|describes|outlines|recommends|be (?:reported|subject))/i,
  /\b(?:recommend(?:ed|ation|ations)|asked|requested|invited) (?:to|that|is|are)\b.{0,40}\b(?:note|agree|approve|consider|comment|endorse)\b/i,
  /^\(?(?:\d+|[ivx]+|[a-z])?[.)]?\s*(?:to )?(?:note|agree|approve|endorse|consider|delegate|comment)\b/i,
  /\b(?:there are|has) no (?:direct )?(?:\w+ )?(?:implications|revenue|capital|equality|legal|costs)\b/i,
  /\b(?:members|cabinet|the committee) (?:will|are) (?:be )?(?:aware|recall|asked|invited)\b/i,
  /\bwas (?:due|expected|planned|scheduled|intended|to be)\b|\bwere (?:due|expected|planned|scheduled|intended|to be)\b|\bhad (?:been )?(?:planned|hoped|intended)\b/i,
  /\bany (?:additional|further) (?:\w+ ){0,4}will (?:need|have|require)\b/i,
  /[?]\s*$/,
];
