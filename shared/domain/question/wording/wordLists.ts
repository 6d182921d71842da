/** What the wording help knows, as data: to be read, argued with and added to. */

/** Words that open a question which cannot be answered with yes or no. */
export const OPEN_WORDS = ['what', 'why', 'how', 'when', 'where', 'which', 'who', 'whom', 'whose'] as const;

/** Invitations to tell, which are as open as a question. */
export const INVITATIONS = ['tell', 'explain', 'describe', 'set out', 'talk us through', 'take us through', 'walk us through', 'outline', 'say more', 'give us', 'share', 'give an example'] as const;

/** Verbs that open a question which can be answered with yes or no. */
export const CLOSED_OPENERS = [
  'is', 'are', 'was', 'were', 'am', 'do', 'does', 'did', 'has', 'have', 'had', 'can', 'could', 'will', 'would', 'shall', 'should', 'may', 'might', 'must',
  'isn\'t', 'aren\'t', 'wasn\'t', 'weren\'t', 'don\'t', 'doesn\'t', 'didn\'t', 'hasn\'t', 'haven\'t', 'hadn\'t', 'can\'t', 'couldn\'t', 'won\'t', 'wouldn\'t', 'shouldn\'t',
] as const;

/** Phrases that put the answer into the mouth of who is asked, each with what to do instead. */
export const LEADING: readonly RegExp[] = [
  /\b(?:do(?:n['’]t)?|would(?:n['’]t)?|will|surely) you (?:not )?(?:agree|accept|admit|acknowledge|concede|think)\b/giu,
  /\b(?:isn['’]t|is) it (?:not )?(?:(?:the case|true|right|fair|obvious|clear) (?:that|to say)|time that)\b/giu,
  /\b(?:is|are|was|were|has|have|do|does|did|can|could|should|would)n['’]t (?:it|you|we|they|this|that|the)\b/giu,
  /\b(?:surely|obviously|clearly|of course|needless to say|as (?:we all|everyone|everybody) knows?)\b/giu,
  /,\s*(?:isn['’]t it|aren['’]t they|aren['’]t we|don['’]t you(?: think)?|doesn['’]t it|didn['’]t (?:it|you|they)|hasn['’]t it|haven['’]t (?:you|they|we)|won['’]t (?:it|you|they)|wouldn['’]t you|right|no)\s*\?/giu,
  /\b(?:would it be fair to say|can we (?:all )?agree|you must (?:agree|know|be aware)|how (?:can|could) you (?:possibly|justify|defend)|what excuse|do you (?:regret|apologise))\b/giu,
  /\bwhy (?:on earth|in the world|ever) \b/giu,
];

/** Words that judge before the answer has come. */
export const LOADED = [
  'shambles', 'shambolic', 'scandal', 'scandalous', 'disgraceful', 'disgrace', 'fiasco', 'farce', 'appalling', 'shocking', 'outrageous', 'incompetent', 'incompetence', 'pathetic', 'ridiculous',
  'hopeless', 'complacent', 'complacency', 'cover-up', 'whitewash', 'mess', 'catastrophic', 'woeful', 'inexcusable', 'unforgivable', 'laughable', 'botched', 'wasted', 'squandered', 'dire',
] as const;

/** Officers' words with what people say; only where the plain word serves as well. */
export const JARGON: readonly (readonly [string, string])[] = [
  ['going forward', 'from now on'], ['moving forward', 'from now on'], ['deliverables', 'what will be done'], ['leverage', 'use'], ['synergies', 'working together'], ['synergy', 'working together'],
  ['stakeholders', 'the people affected'], ['stakeholder engagement', 'talking to the people affected'], ['direction of travel', 'where this is heading'], ['granularity', 'detail'], ['granular', 'detailed'],
  ['operationalise', 'put into practice'], ['operationalised', 'put into practice'], ['co-production', 'planning with the people affected'], ['co-produced', 'planned with the people affected'],
  ['cross-cutting', 'across services'], ['step change', 'big improvement'], ['horizon scanning', 'looking ahead'], ['deep dive', 'close look'], ['quick wins', 'early results'], ['low-hanging fruit', 'early results'],
  ['blue sky', 'new'], ['cascade', 'pass on'], ['cascaded', 'passed on'], ['upskilling', 'training'], ['upskill', 'train'], ['wraparound', 'all-round'], ['wrap-around', 'all-round'],
  ['holistic', 'as a whole'], ['paradigm', 'way of thinking'], ['proactively', 'early'], ['RAG-rated', 'rated red, amber or green'], ['business as usual', 'everyday work'], ['robust', 'strong, or say what shows it'],
  ['utilise', 'use'], ['utilisation', 'use'], ['in terms of', 'about'], ['with regard to', 'about'], ['in relation to', 'about'], ['interface', 'meet'], ['outcomes framework', 'what is measured'],
  ['trajectory', 'direction'], ['triangulate', 'check against other sources'], ['triangulation', 'checking against other sources'], ['reprofile', 'change the timing of'], ['reprofiled', 'moved to another year'], ['slippage', 'delay'],
];

/** Abbreviations that councillors and the public know, and may use without spelling out. */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set([
  'UK', 'GB', 'EU', 'US', 'USA', 'NHS', 'GP', 'GPS', 'BBC', 'MP', 'MPS', 'CEO', 'IT', 'HR', 'PDF', 'TV', 'AM', 'PM', 'BC', 'AD', 'OK', 'ID', 'VAT', 'PAYE', 'DVLA', 'HMRC', 'DNA', 'HIV', 'AIDS', 'COVID',
  'CCTV', 'MOT', 'PCN', 'FAQ', 'FAQS', 'AGM', 'A&E', 'Q&A', 'RAF', 'DIY', 'LED', 'WC', 'PR', 'PA', 'WIFI', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII', 'BMX', 'CO2', 'FC', 'CIC', 'CLLR', 'DR', 'MR', 'MRS', 'MS', 'ITV',
]);

/** A second thing that is asked for in one breath. */
export const SECOND_ASK: readonly RegExp[] = [
  /[,;]?\s+and\s+(?:(?:also|then|if so|if not),?\s+)?(?:what|why|how|when|where|which|who|whose)\b/giu,
  /[,;]?\s+(?:and|or)\s+(?:(?:also|if so|if not),?\s+)?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\s+(?:the|this|that|these|those|there|it|they|you|we|he|she|any|anyone|cabinet|council|officers|members)\b/giu,
];

/** Words that say nothing that could be measured, in a recommendation. */
export const VAGUE = [
  'consider', 'considers', 'explore', 'explores', 'look at', 'looks at', 'look into', 'looks into', 'review', 'reviews', 'ensure', 'ensures', 'support', 'supports', 'encourage', 'encourages', 'promote', 'promotes', 'continue to', 'continues to', 'endeavour', 'strive', 'where possible', 'where appropriate',
  'as appropriate', 'as soon as possible', 'as soon as practicable', 'in due course', 'going forward', 'more robust', 'better', 'improve', 'improves', 'enhance', 'enhances', 'strengthen', 'strengthens', 'raise awareness', 'give thought to', 'be mindful of', 'regularly', 'timely', 'adequate', 'sufficient', 'note', 'notes',
] as const;

/** What a result can be seen by. */
export const MEASURES = /\d|\b(?:publish|report(?:s|ed)? (?:back|to)|half|third|quarter|double|every|each|all|none|zero|at least|no more than|per cent|percentage|monthly|quarterly|annually|annual|weekly|number of|target)\b/iu;
