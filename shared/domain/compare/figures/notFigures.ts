/** Numbers that measure nothing: paragraph and telephone numbers, dates, times, references to law and papers, names. */
import { MONTH } from '#shared/domain/compare/dates/points.ts';
import { NUMBER_WORD } from '#shared/domain/compare/figures/numberWords.ts';

/** "may 20" is no date, "May 20" is. */
const CAPITAL_MONTH = MONTH.split('|').map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|');
/** What a number after a month counts: "in June 31 people were waiting". */
const COUNTED = 'people|children|households|families|residents|patients|homes|cases|staff|pupils|tenants|carers|requests|calls|complaints|referrals|visits|applications|incidents|properties|places|vacancies';
const N = `(?:\\d{1,3}|${NUMBER_WORD})`;

/** Nouns that a number names rather than counts: "section 20", "Quarter 1", "Tier 4". */
const NAMED = ['point', 'points', 'section', 'sections', 's', 'sub-section', 'regulation', 'regulations', 'schedule', 'article', 'articles', 'paragraph', 'paragraphs', 'para', 'paras',
  'clause', 'part', 'parts', 'chapter', 'rule', 'item', 'items', 'page', 'pages', 'appendix', 'appendices', 'annex', 'annexe', 'table', 'figure', 'fig', 'chart', 'phase', 'phases',
  'stage', 'stages', 'step', 'tier', 'tiers', 'level', 'levels', 'band', 'grade', 'class', 'category', 'categories', 'key stage', 'ks', 'year', 'years', 'quarter', 'quarters', 'q', 'week', 'day',
  'option', 'options', 'priority', 'priorities', 'objective', 'theme', 'outcome', 'kpi', 'pi', 'indicator', 'measure', 'policy', 'wave', 'round', 'lot', 'unit', 'room', 'floor', 'block', 'plot', 'zone',
  'ward', 'number', 'no', 'nos', 'ref', 'reference', 'version', 'v', 'issue', 'volume', 'vol', 'edition', 'question', 'recommendation', 'recommendations', 'action', 'risk', 'goal', 'group',
  'code', 'type', 'use class', 'requirement', 'standard', 'note', 'line', 'row', 'column', 'box', 'site', 'junction', 'route', 'form', 'module', 'covid', 'mission', 'pillar', 'document', 'documents', 'proposal', 'waves', 'clauses', 'schedules', 'sites', 'chapters', 'rules', 'strand', 'circular', 'directive', 'agenda item', 'minute', 'age', 'aged', 'ages'];

const PATTERNS: readonly RegExp[] = [
  // Numbering at the start of a statement: "2.3", "(1)", "4."
  /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,3})+|\d{1,2}(?=\s+[A-Z][a-z]))(?=\s)/g,
  // Homes in an address, ends of postcodes, volumes of a journal, rates' denominators, confidence intervals, codes of policies.
  /\b(?:flats?|house|houses|rooms?|floors?|blocks?|plots?)\s+\d+[a-z]?(?:\s*(?:to|and|-|–|,)\s*\d+[a-z]?)*\b/gi, /\b\d[A-Z]{2}\b/g, /\b\d+\(\d+\)(?:[,:]\s*\d+(?:[-–]\d+)?)?/g,
  /\bper\s+\d[\d,]*\b/gi, /\b9[059](?:\.\d)?\s?%\s*(?:CIs?|confidence)\b[^;)]*/g, /\b[A-Z]{2,5}\s\d{1,3}\b(?!\s?%|[.,]\d|\s+[a-z]+s\b)/g,
  // Web and mail addresses; references with letters in them ("FD.7153/23", "24/00096", "S175", "A127", "BH2021/0034").
  /\S+@\S+|https?:\S+|www\.\S+/g,
  /\b[A-Za-z]{1,6}[./-]?\d[\w./-]*/g,
  /\b\d{2,4}\/\d{3,6}(?:\/\w+)?/g,
  // Postcodes, telephone numbers.
  /\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b/g,
  /(?:\btel(?:ephone)?(?:\s+(?:no|number))?[:.]?\s*)?(?:\(?\b0\d{2,4}\)?[\s-]\d{3,4}[\s-]?\d{3,4}\b|\b0\d{9,10}\b|\+44[\d\s]{9,13}|\b03000[\s\d]{6,8})/gi,
  // Dates, financial years, times, "24/7".
  new RegExp(`\\b\\d{1,2}(?:<sup>)?\\s?(?:st|nd|rd|th)?(?:</sup>)?\\s+(?:of\\s+)?(?:${MONTH})\\b\\.?(?:,?\\s+\\d{2,4}\\b)?`, 'gi'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s*(?:&|and|to|–|-|,)\\s*(?=\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTH})\\b)`, 'gi'),
  new RegExp(`(?<!\\b(?:end|start|beginning) of )\\b(?:${CAPITAL_MONTH})\\b\\.?,?\\s+(?:[12]?\\d|3[01])(?:st|nd|rd|th)?\\b(?!,\\d|\\s+(?:[a-z]+\\s+){0,2}(?:${COUNTED})\\b)(?:(?:\\s*(?:and|to|-|–|&)\\s*)\\d{1,2}\\b(?!%))?(?:,?\\s+\\d{4}\\b)?`, 'g'),
  new RegExp(`\\b(?:${CAPITAL_MONTH})\\b(?:['’.]?,?\\s*(?:19|20)\\d\\d|\\s*['’]\\d\\d)\\b`, 'g'),
  /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g, /\b(?:between|from)\s+(?:19|20)\d\d\s+(?:and|to|until)\s+(?:19|20)\d\d\b/gi,
  /\b(?:19|20)\d\d\s?(?:[/–-]|to)\s?(?:19|20)?\d\d\b/g,
  /\b(?:FY|by|in|since|from|for|during|until|to|of|and|before|after|early|late|mid|spring|summer|autumn|winter|the)\s+(?:19|20)\d\d\b(?!\s+(?:children|people|residents|homes|households|posts|staff|cases|pupils|tonnes|hours|units|dwellings))/gi,
  /\b(?:19|20)\d\d\b(?=[\s,.;:)\]’'”"-]|$)(?!\s+(?:children|people|residents|homes|households|posts|staff|cases|pupils|tonnes|hours|units|dwellings|places|properties|were|young))/g,
  /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|noon|midnight|o'clock)(?![a-z])/gi,
  /\b\d{1,2}:\d{2}\b/g, /\b24\/7\b/g,
  // Short financial years ("25-26", "24/25"), numbers of decisions ("24-00093").
  /\b(\d\d)\/(\d\d)\b(?!%)/g, /\b\d{2}-\d{4,6}\b/g,
  /\b(?:19-20|20-21|21-22|22-23|23-24|24-25|25-26|26-27|27-28|28-29|29-30|30-31)\b(?!\s*(?:years|yrs|%))/g,
  /\bpolic(?:y|ies)\s+[A-Z]{1,5}\s?\d+(?:\.\d+)?/gi,
  // What a table is counted in ("all figures in £000s").
  /£0{3}s?(?![\d.])/g,
  // Ages that name a service ("the 16 to 25 service", "the 18-25 ABC").
  /\b\d{1,2}\s*(?:-|–|to)\s*\d{1,2}\s+[A-Z]{2,6}\b/g,
  /\b\d{1,2}\s+to\s+\d{1,2}\s+(?:service|team|pathway|section|offer|provision)\b/gi,
  // Ages that name a group or a right ("18+", "at the age of 18", "at 16 young people").
  /\b(?:16|18|21|25|50|55|60|65|70|75|80|85)\s?\+/g, /\bage\s+of\s+\d{1,2}\b/gi, /\bat\s+(?:1[0-9]|2[0-6])\b(?=,|\s+(?:young|individuals|they|people|children|years))/gi,
  /\b\d{1,2}\s+years?\s+(?:old|of\s+age)\b(?<!(?:-|–|to|and)\s*\d{1,2}\s+years?\s+(?:old|of\s+age))/gi,
  new RegExp(`\\b(?:any|more than one|every|each of(?: the)?)\\s+(?:one|two|three|four|five)\\b|\\bmore\\s+than\\s+one\\b`, 'gi'),
  // Ordinals with letters.
  /\b\d+(?:<sup>)?(?:st|nd|rd|th)(?:<\/sup>)?\b/gi,
  // Named, not counted.
  new RegExp(`\\b(?:${NAMED.join('|')})[.:]?\\s*(?:no\\.?\\s*)?\\(?${N}(?:\\s?[.(]\\w+\\)?)*\\)?(?:\\s*(?:,|and|&|or|to|-|–)\\s*\\(?${N}(?:[.(]\\w+\\)?)*\\b(?!%|\\s?per|[.,]\\d))*`, 'gi'),
  new RegExp(`\\b(?:Act|Acts|Regulations|Order|SI)\\s+\\d{4}(?:\\/\\d+)?`, 'g'),
  new RegExp(`\\b${N}[\\s-](?:year|month|week|day)\\s+(?:period|term|window|high|low|average|forecast|horizon|rolling)\\b`, 'gi'),
  // Stretches of time that only say when, and ages of one year.
  new RegExp(`\\b(?:last|past|previous|preceding|next|coming|following|first|within|every|another|over a|in)\\s+(?:the\\s+)?(?:(?:last|past|next|first)\\s+)?${N}\\+?\\s*(?:(?:-|–|to|or)\\s*${N}\\s+)?(?:working\\s+|clear\\s+|calendar\\s+|financial\\s+|full\\s+)?(?:minute|hour|day|week|weekend|fortnight|month|quarter|term|year)s?\\b`, 'gi'),
  new RegExp(`\\b(?:less than|fewer than|under|over|more than|at least|up to|longer than|beyond|exceed(?:ing|s)?|older than|younger than|within|in|reach(?:ed|es|ing)?|turn(?:ed|s|ing)?|age|aged|ages?d? of|for|after)\\s+${N}\\s*\\+?\\s*(?:second|minute|hour|day|week|month|year)s?\\b(?!\\s*-?(?:project|programme|contract|plan|pilot))`, 'gi'),
  /\b(?:under|over|aged|age)[\s-]?\d{1,2}(?:s|\+)?\b(?!\s*%|[,.]\d|\s+(?:of|children|people|residents|young|per|posts|staff|homes|cases))/gi,
  new RegExp(`\\b${N}[\\s-]+(?:to\\s+${N}[\\s-]+)?(?:year|month|week|day|hour|minute)[\\s-]olds?\\b(?<!(?:to|-|–)[\\s-]*\\d+[\\s-]year[\\s-]olds?)`, 'gi'),
  /\b(?:children|people|those|who|young people|person)\s+(?:who\s+)?(?:are|is|were)\s+\d{1,2}(?=\s+(?:now|and|or|have|has|,))/gi,
  /\btop\s+\d+\s?%/gi,
  // Criteria, not counts: "a score of five or more", "a period of between three and five years".
  new RegExp(`\\b${N}\\s?%?\\s+or\\s+(?:more|fewer|less|above|over|under|below|older|younger)\\b`, 'gi'),
  new RegExp(`\\bperiods?\\s+of\\s+(?:up\\s+to\\s+|at\\s+least\\s+|between\\s+)?${N}(?:\\s*(?:-|–|to|and|or)\\s*${N})?\\s+(?:day|week|month|year)s?\\b`, 'gi'),
  /\b\d+\s+hours?\s+(?:entitlement|offer|funded|free|childcare)/gi, /\b(?:\d+|two|three|four|five|six)-(?:bed|bedroom|bedroomed|person|storey|star)\b/gi,
  // The number of a page that ran into the text, and a word in quotation marks.
  /(?<=\.\s)\d{1,3}\s*$/g, /[‘'“"]one[’'”"]/gi,
  /\bICD[\s-]?\d+/g, /\b\d+(?:\.\d+)?\s?mph\b/gi,
  // "One option which can help": an example.
  /\bone(?=\s+(?:[a-z]+\s+){1,3}(?:which|that)\b)/gi,
  // "It is based on three months of spending", "over six months": what a thing is measured over; "91 days after leaving".
  new RegExp(`\\b(?:based on|covers?|over|after|of the first|first|in the)\\s+${N}\\s+(?:days?|weeks?|months?|quarters?|years?)\\b`, 'gi'),
  new RegExp(`\\b${N}\\s+(?:days?|weeks?|months?|years?)\\s+(?:after|before|later|earlier on|of (?:actual|data|birth|age|discharge|receipt|publication))\\b`, 'gi'),
  // What an exception leaves out, and references in brackets, to lists and to drawings ("[1]", "4.1 (Density …)", "1:50", "volumes 1-4").
  /\b(?:except|but|bar|save)(?:\s+for)?\s+(?:one|two|three)\b(?=\s*[,.;]|\s+(?:of|have|has|are|is|was|were)\b)/gi, /\[\s?\d{1,3}\s?\]/g, /\b\d{1,2}:\d{1,4}\b/g,
  /\b(?:polic(?:y|ies)|volumes?|sections?|paragraphs?|paras?|appendi(?:x|ces)|chapters?|conditions?|objectives?|questions?|drawings?|plans?|sheets?|super\s?highways?|routes?|corridors?|platforms?|gates?|terminals?|phases?|plots?|parcels?|core documents?)\s+(?:\d+(?:\.\d+)+|\d{1,3}(?=\s*(?:[-–]|to|and|&|,)\s*\d|\s*\()|[A-Z]{0,3}\d[\d.]*)(?:\s*\([^)]{0,60}\))?(?:\s*(?:,|and|&|or|to|-|–)(?:\s+(?:and|parts?|of|paragraphs?))*\s*\d[\d.]*(?:\s*\([^)]{0,60}\))?)*/gi,
  // The ten years that a plan is for, and the plan that is called after its years.
  new RegExp(`\\bfor\\s+(?:the|a)\\s+${N}\\s+(?:financial\\s+)?years\\s+(?:from|to|until|ending)\\b`, 'gi'),
  new RegExp(`\\b(?:the|this|that|our|its|their|current|previous|new|next|revised|draft)\\s+(?:[a-z]+\\s+){0,2}?${N}[\\s-]+(?:year|month|week|day)[\\s-]+(?:\\w+\\s+){0,2}?(?:plan|strategy|programme|cycle|target|budget|forecast|review|reviews|average|rate|yield|gilts?)s?\\b`, 'gi'),
  // Lending and gilts are named by their years, reviews of children by their age.
  new RegExp(`\\b${N}[\\s-]+(?:year|month|week)[\\s-]+(?:gilts?|yields?|bonds?|loans?|PWLB|maturit|averages?|reviews?|checks?)\\w*`, 'gi'), /\d\s?[½¼¾]/g,
  // A score's end, an age of buildings: "one" for a thing said before.
  /\b(?:an?|the|open|new|good|single|right|wrong|same|different|next|only)\s+(?:[a-z]+\s+)?one(?=\s+(?:when|if|that|which|where|near|close|for|in|on|at|to|is|was|than|I)\b|[,.;?!]|$)/gi,
  new RegExp(`\\b(?:have|has|had|having|find|found|get|need|needs|want|wants|choose|use|see|make|buy|visit|join|become|is|not|being)\\s+one\\b(?=\\s*(?:[,.;)]|$|\\s(?:open|on|in|at|if|when|near|that|with|for|to)\\b))`, 'gi'),
  // A place in a list of so many, names of maps and strategies with their numbers, thresholds of maps.
  /\b\d+(?:st|nd|rd|th)\s+(?:[a-z]+\s+){0,2}?(?:out\s+)?of\s+(?:the\s+|all\s+)?\d+\b/gi, /\b(?:figures?|tables?|charts?|maps?|graphs?|diagrams?|plates?|boxes|box)\s+\d+(?:\.\d+)+[a-z]?(?:\s?%)?/gi, /\b(?:strategy|strategies|amendment(?: number)?|map|maps|diagram|graph)[:.]?\s+\d{1,3}\b(?!\s*[%,.]\d|\s?%)/gi,
  /\b(?:most|least)\s+(?:deprived|affluent)\s+\d+\s?%/gi,
  // Ages of small children, and stretches of time that a number is of.
  new RegExp(`\\b(?:aged?\\s+)?(?:between\\s+)?${N}\\s*(?:months?\\s*)?(?:to|and|-|–)\\s*${N}[\\s-]+(?:months?|years?)(?=\\s+(?:provision|offer|funding|places|entitlement)\\b|\\s*,|\\s+of\\s+age\\b)`, 'gi'),
  new RegExp(`\\b(?:the|at|every|each)\\s+${N}\\s+(?:days?|weeks?|months?|years?)(?=\\s+(?:to|ending|ended|since|from|following|post|after|until|up)\\b)`, 'gi'), new RegExp(`\\bat\\s+${N}\\s+(?:days?|weeks?|months?)\\b`, 'gi'),
  // Idioms.
  new RegExp(`\\bone(?=[\\s-]+(?:of|off|another|or|to|stop|way|size|day|place|hand|time|and|in the|that|which|who|such|year|month|week|off|side|go|working|building|system|team|plan|page|point|area|council|step|by|for|example|is|was|front|single|more|further))`, 'gi'),
  /\b(?:no|any|every|some|this|that|which|each|only|the|another|number|day|at|square|as|in|first)\s+one\b/gi,
  /\b(?:net|carbon|absolute|ground|vision|target|day)[\s-]zero\b|\bzero[\s-](?:cost|tolerance|carbon|emission|hours?|based|waste)/gi,
  /\btwo[\s-]+(?:way|fold|thirds|tier|stage|step|page)\b|\bthree[\s-]+(?:quarters|fold|tier|stage|way|dimensional)\b|\b(?:one|four|five)[\s-](?:fold|fifths|thirds|quarters|tier)\b/gi,
  /\b(?:between|the|both|these|those|other|of the|all)\s+two\b(?!\s+(?:most|largest|young|vacan))/gi,
];

/** Patterns that can match nothing in a text without a digit: most of them, and most texts have none. */
const needsDigit = (pattern: RegExp): boolean => /\\d/.test(pattern.source) && !/one|two|zero|twenty/.test(pattern.source);
const WITHOUT_DIGITS = PATTERNS.filter((pattern) => !needsDigit(pattern));

/** Stretches of the text whose numbers are not figures: offsets, end exclusive, in no order. */
export function notFigures(text: string): [number, number][] {
  const stretches: [number, number][] = [];
  for (const pattern of /\d/.test(text) ? PATTERNS : WITHOUT_DIGITS) for (const match of text.matchAll(pattern)) if (match[0].length > 0) stretches.push([match.index, match.index + match[0].length]);
  return stretches;
}
