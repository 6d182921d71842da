/** How papers promise: phrases that say something is to come, under way or kept up; and phrases that only look so. Data. */

/** Who acts for a council. A "will" of these is a promise; a "will" of a thing is often only its effect. */
const ACTOR = "(?:we|officers?|the council|council|cabinet|the board|the committee|the partnership|partners|the team|teams?|the service|services?|directors?|(?:service |team |senior |practice )?managers?|leaders?|the university(?: of \\w+)?|university of \\w+|consultants?|police|the trust|the local authority|members?|staff|\\w+ (?:team|service|council|partnership|board|group|unit|department|directorate))";

const ADVERB = '(?:then |now |also |all |both |formally |initially |fully |soon |shortly |jointly |therefore |each |together |continue to )*';

/** What a project, a plan or a thing "will" do that is an event to wait for. "Will help", "will enable" only say what it's good for. */
const EVENT = '(?:begin|start|commence|open|close|launch|take place|go live|go to|go out|come (?:to|into|forward|before)|move|transfer|arrive|join|run|meet (?:with|in|on|again|every|monthly|weekly|next)|visit|complete|finish|conclude|return|present|deliver|evaluate|share|host|hold|publish|consult|work with|work on|focus|undertake|carry out|introduce|roll|recruit|review|replace|build|install|become|operate|look at|tackle|develop|set up|report|hand|sign|issue|train|pilot|trial|extend|expand|submit|produce|create|establish|appoint|advertise|test|seek|engage with|bring forward|write to|progress to|proceed|end on|end in|cease|reopen|relocate|relaunch|refurbish|receive (?:training|a)|attend|cover all|be (?:complete|completed|ready|in place|operational|live|open|available (?:from|in|on|by)|fully|out (?:to|for)))';

/** "Will be …ed" that says how things will stand rather than what somebody is to do. */
const STATE = '(?:needed|required|used(?! to)|met|felt|seen|affected|impacted|reduced|increased|improved|maintained|informed|based|subject|driven|enhanced|funded|guided|governed|determined|limited|realised|noted|aware|able|overseen|asked|expected|charged|treated|regarded|borne|incurred|dependent|aligned|linked|identified|permitted|refused|granted|minimised|maximised|restricted|measured|required|considered acceptable)';

/** "How we will", "what the service will": part of what a paper says it contains. */
const NOT_TOLD = '(?<!\\b(?:how|what|where|when|whether|that|which|can and|if|unless) )';

/** Something is to come. */
export const TO_COME: readonly RegExp[] = [
  new RegExp(`${NOT_TOLD}\\b${ACTOR}(?:,? (?:and|with|from|of|in|within|for|across) [\\w\\s'’-]{2,40}?)? (?:will|shall)\\b(?! (?:also |therefore )*(?:be aware|recall|note\\b|be asked|wish|remember|have seen|have been|know|appreciate|see from|need to be|always|be required|be able|have \\w+(?:ed|t|n)|help|enable|not|only|benefit|have access|have oversight|face|feel|see)\\b)`, 'i'),
  new RegExp(`\\bwill ${ADVERB}(?:${EVENT}\\b|be ${ADVERB}(?!${STATE}\\b)(?:\\w+(?:ed|ing|ght|wn|rn)|given|held|made|taken|sent|built|put|set|led|run|begun|written|done)\\b|have (?:approximately |around |about |up to |over )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty))`, 'i'),
  /\b(?:we|officers|the council|the service|the team|partners) (?:\w+ )?(?:hope|intend|aim|plan|propose|expect|are hoping|are aiming|are looking|look)s? (?:to|on)\b/i,
  /\b(?:is|are|been|being) (?:\w+ly |also |now |already )*(?:planned|scheduled|timetabled|programmed|earmarked)\b/i,
  /\b(?:planned|scheduled|timetabled|arranged|booked) (?:for|to|in|on|before|by|within)\b(?! date)/i,
  // "Due to the weather" gives a reason; "due to open", "due in May" a date.
  new RegExp(`\\b(?:is|are) (?:also |now |currently |still )*(?:(?:due|expected|anticipated|intended|proposed|set|likely) to ${ADVERB}(?:${EVENT}|be (?!an?\\b|the\\b|approximately|around|about|${STATE}\\b)\\w+)\\b|(?:due|expected|anticipated|proposed) (?:in|by|for|on|at|between|before|from|this|next|shortly|imminently)\\b)`, 'i'),
  /\b(?:it is|is now|we are|are) (?:also |now )*(?:proposed|intended|planned|expected) (?:that|to (?!have|be|remain|increase|decrease|overspend|underspend|fall|rise)\w+)\b/i,
  /\b(?:launch|opening|completion|delivery|start|publication|report|consultation|go-live|phase|works?|review|inspection|visit)s?\b[^.;]{0,40}? due (?:in|by|for|on|at|before|early|late|shortly|to (?:be|start|begin|open|finish))\b/i,
  /\bshould (?:now |then |also )?(?:begin|start|arrive|be (?:in place|complete|completed|finished|ready|open|operational|live))\b/i,
  /(?<!\b(?:that|which|who|sites|what|where) )\b(?:is|are) (?:also |now )*(?:about to|to be (?:\w+ly )?\w+(?:ed|en|t|n|ne|lt)\b)/i,
  /\b(?:we|officers|council|service|team|partners|there are|are) (?:\w+ )?plans? to (?!be\b)\w+/i,
  /\b(?:have|has) (?:\w+ly )?(?:been )?(?:arranged|booked|committed|pledged|agreed to|undertaken to)\b[^.;]{0,60}\b(?:for|to|in|by)\b/i,
  /\b(?:likely|proposed|expected|planned|anticipated|target|provisional) (?:to be |transfer |start |launch |completion |opening |delivery |arrival )*(?:date|arrival|opening|launch|completion|start|discharged|in place)\b/i,
  /\bnext steps?\b[^.;]*\b(?:is|are|include|will)\b/i,
];

/** The present tense of a timetable: a promise only where its date is still to come. */
export const TIMETABLED: readonly RegExp[] = [
  /\b(?:commences?|begins?|starts?|opens?|launch(?:es)?|closes?|goes live|go live|comes? into (?:force|effect|operation)|takes effect|takes place|completes?) (?:in|on|from|at|this|next|early|late)\b/i,
  /\bwill be (?:able to|available)\b/i,
];

/** Work that is going on and is to be finished. */
export const UNDER_WAY: readonly RegExp[] = [
  /\bin the process of\b/i,
  /(?<!\b(?:that|which|who|what|where) )\b(?:is|are) (?:\w+ly |also |now |all |both )*being (?:\w+ly )?(?!used|held|seen|met|supported|delivered well|cared)\w+(?:ed|ught|ilt|one|ade|en|un|ut)\b/i,
  /\b(?:are|is) (?:\w+ly |also |now |all |still |actively )*(?:developing(?! well| nicely)|devising|drafting|reviewing|exploring|preparing|recruiting|planning|piloting|designing|building|creating|moving|establishing|negotiating|refreshing|revising|updating|implementing|procuring|commissioning|considering|investigating|arranging|organising|progressing|finalising|rolling out|seeking|advertising|working (?:with|closely with|on|to|towards|together)|taking part|looking (?:at|to|into)|focusing on|undertaking|scoping|tendering|consulting|leading on)\b/i,
  /\b(?:is|are|now|currently|work|training|well) (?:currently |also |already |now |well )*(?:under\s?way|in progress|out (?:to|for) (?:advert|tender|consultation)|in development|ongoing to)\b/i,
  /\b(?:are|is) (?:currently |now )?out (?:for|to) advert\b/i,
  /\bwork (?:is (?:ongoing|continuing)|has (?:begun|started|commenced)|continues) (?:to|on|with|in)\b/i,
  /\bhas been running since\b/i,
  /\b(?:has|have) been (?:re-?)?advertised\b/i,
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
  /\b(?:if|where|when) (?:any|a|an|there is any) \w+ (?:is|are) (?:anticipated|expected|identified|planned)\b/i,
  /\b(?:plan|report|strategy|framework|paper|document|policy|agreement|work)\b(?: \([^)]*\))? (?:sets? out|details?|describes?|explains?|outlines?) (?:how|what|the)\b/i,
  /\b(?:sets?|setting|set) out how\b/i,
  /^whether\b/i,
  /\bwill have (?:had|been)\b/i,
  /\bthose (?:who|which|that) will\b/i,
  /[?]\s*$/,
];

/** Parts of a report's form in which nothing is promised: what is asked of the meeting, and standing statements. */
export const FORM_SECTION = /\b(?:recommendations?|reasons? for|alternative options?|options considered|core purpose|background (?:papers|documents)|contact (?:officer|details)|list of appendices|climate emergency implications|equalit(?:y|ies) implications?|declarations? of interest|exempt information|freedom of information)\b/i;
