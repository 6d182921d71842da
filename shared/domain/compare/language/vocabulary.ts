/** Words and names that mean the same work in council papers, and words that say little. Data, to be read and added to. */

/**
 * Names under which the same thing goes, across councils and years. The first of each line names the set.
 * Only true synonyms and known renamings: a wrong line here joins what is different.
 */
export const SAME_THING: readonly (readonly string[])[] = [
  ['looked after children', 'looked after child', 'children looked after', 'child looked after', 'cared for children', 'cared for child',
    'children in care', 'child in care', 'children in our care', 'cared for young people', 'looked after', 'cla', 'lac'],
  ['care experienced', 'care leaver', 'care leavers', 'leaving care'],
  ['overseas', 'international', 'internationally', 'abroad', 'foreign'],
  ['front door', 'integrated front door', 'mash', 'multi agency safeguarding hub'],
  ['youth justice service', 'youth justice', 'youth justice team', 'youth offending team', 'youth offending service', 'yjs', 'yot', 'yos'],
  ['unregulated', 'unregistered'],
  ['newly qualified social workers', 'newly qualified social worker', 'nqsw', 'nqsws'],
  ['social workers', 'social worker', 'sws'],
  ['family group conferencing', 'family group conference', 'family group conferences', 'fgc'],
  ['special educational needs', 'special education needs', 'send', 'sen'],
  ['education health and care plan', 'education health and care plans', 'ehcp', 'ehcps', 'ehc plan', 'ehc plans'],
  ['quality assurance', 'qa'],
  ['medium term financial plan', 'medium term financial strategy', 'mtfp', 'mtfs'],
  ['adult social care', 'asc'],
  ['department for education', 'department of education', 'dfe'],
  ['first time entrants', 'first time entrant', 'fte'],
  ['anti social behaviour', 'asb'],
  ['temporary accommodation', 'emergency accommodation'],
  ['key performance indicators', 'key performance indicator', 'kpi', 'kpis'],
  ['vacant', 'vacancy', 'vacancies'],
  ['in post', 'into post', 'arrive', 'arrives', 'arriving', 'arrival', 'arrivals', 'take up post', 'start work'],
  ['handover', 'hand over', 'handed over', 'handing over', 'hands over', 'hand them over', 'handed back'],
  ['roll out', 'rollout', 'rolled out', 'rolling out'],
  ['go live', 'goes live', 'went live', 'going live', 'gone live', 'live'],
  ['move in', 'moved in', 'moving in'],
  ['out of court disposals', 'out of court disposal', 'out of court'],
  ['refurbish', 'refurbishment', 'refurbished', 'refurbishing'],
  ['programme', 'programmes', 'project', 'projects', 'scheme', 'schemes'],
  ['commence', 'begin', 'start', 'commences', 'begins', 'starts', 'commencing', 'beginning', 'starting'],
];

/** Places that a council means by "overseas". Kept as a word of their own too. */
export const ABROAD: ReadonlySet<string> = new Set([
  'africa', 'asia', 'india', 'philippines', 'nigeria', 'zimbabwe', 'namibia', 'kenya', 'ghana', 'caribbean', 'jamaica',
  'australia', 'zealand', 'canada', 'usa', 'america', 'europe', 'nepal', 'sri', 'lanka', 'malaysia', 'botswana', 'zambia',
]);

/** Words that carry no subject. */
export const STOP_WORDS: ReadonlySet<string> = new Set(`a about above across after again against all also although among an and any are around as at be been
before being below between both but by can could did do does down due during each either few for from further had has have having he her here
him his how however i if in including into is it its itself just like made make many may me might more most much must my near
new no nor not now of off on once one only or other others our ours out over own per put same she should since so some such than that the
their them then there therefore these they this those though through to too toward towards under until up upon us very via was we well were
what when where whether which while who whom whose why will with within without would yet you your currently ongoing recent recently still
where already first second third next last two three four five six seven eight nine ten part number numbers place way`.split(/\s+/));

/** Words so common in such papers that sharing them says little of what a sentence is about. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(`child children young people person family families service services support team teams work working staff
council member members report plan plans programme review reviews process need needs area areas ensure provide provided improve improvement
develop development help meeting meetings take taken continue continues continued current year years month months week weeks manager managers
social care worker workers local authority authorities partner partners day days set use used using good key update cabinet committee board
officer officers multi agency panel stage specific ensuring framework policy strategy arrangements focus information data high level start experience experienced session sessions`.split(/\s+/));
