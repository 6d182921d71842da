/** What "will" promises, and where it only tells: effects, principles, standing duties, what somebody else's law or inspector will do. Data. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What a thing brings about or how things will stand: "will help", "will save £40,000", "will remain". With a date or a count, some are promises. */
const EFFECT = words(`help enable allow mean ensure improve reduce increase decrease make give lead result cause affect impact benefit depend need require vary cost save generate
remain stay have see know want wish feel notice experience find like understand appreciate include contain comprise represent play contribute inform feed form act apply cover fall rise grow
protect reflect sit support encourage strengthen provide offer free raise drive add maximise minimise exceed equate amount total get look take face outweigh mitigate promote prevent avoid aid
assist attract boost demonstrate show serve address inevitably let land align measure`);
/** "Will provide 24 flats", "will have six posts". */
const COUNTS = words('have provide offer create fund house contain deliver support train');
/** What an organisation says of how it always goes about things: no work that could be done and ticked off. */
const PRINCIPLE = words('always never continue strive remain only listen respond press treat respect comply abide champion welcome honour stand value recall note remember appreciate benefit face feel see wish know uphold');
/** What a strategy is for, which nobody could tick off: an act only where a date or a count goes with it. */
const AIM = words('foster embed nurture cultivate empower harness advocate celebrate aspire prioritise inspire safeguard instil unlock tackle value champion role-model uphold transform become ensure endeavour seek');
const AIM_OF = /^(?:create (?:an? )?(?:[\w-]+ )*(?:culture|environment|opportunit|conditions)|provide (?:[\w-]+ )*leadership|make the most|support (?:[\w',’-]+ ){1,8}?to (?!move\b)[a-z]+|work (?:[\w,-]+ ){0,2}with (?:[\w',’-]+ ){1,8}?to (?:understand|ensure|improve|shape|support|enable|achieve|promote|help|build|make sure))\b/i;
const PRINCIPLE_OF = /^(?:do (?:all|everything|what|our|its|more)|seek to (?:ensure|protect)|have regard|meet (?:its|our|the|their) (?:dut|need|legal|statut)|act in|work hard|take every|(?:put|place|keep) (?:[\w'’-]+ ){1,5}(?:first|at the (?:heart|centre|core|forefront))|lead by example|make (?:sure|the most|(?:the )?best)|(?:adopt|take) an? (?:[\w-]+ )*approach|act (?:with|as)|go on being|ever\b|work (?:tirelessly|together (?:as|to (?:ensure|make|improve))|to (?:ensure|improve|make sure))|play (?:its|our|a|their)|need to be|have (?:access|oversight|seen|been|known|noted|noticed|heard))/i;
/** "Will be …": how things will stand rather than what somebody is to do. */
const STATE = words(`needed required used met felt seen affected impacted reduced increased improved maintained informed based subject driven enhanced funded guided governed determined limited realised noted
aware able overseen asked expected charged treated regarded borne incurred dependent aligned linked identified permitted refused granted minimised maximised restricted measured considered delighted pleased lost
spared supported missed mindful committed open-minded reminded invited proud responsible important essential crucial key vital difficult challenging possible necessary likely unlikely helpful interesting`);
/** What is ready or in place is an event to wait for, though said with "be". */
const BECOMES = words('complete ready in operational live open available out on back closed under at with there underway');
const PARTICIPLE = /^(?:\w+(?:ed|ing|ght|wn|rn|ilt|[tdk]en)|given|held|made|taken|sent|put|set|led|run|begun|written|done|let|cut|met|chosen|laid|paid|spent|told|sold|drawn)$/i;
/** Relative clauses tell what a thing is for ("a team who will visit"), unless they tell of an event. */
const EVENT = words('begin start commence open launch focus arrive join report deliver evaluate work go come take complete finish publish run meet');
const ADVERB = /^(?:now|then|also|all|both|still|soon|first|again|next|each|together|therefore|just|once|instead|of|course|hopefully|\w+ly)$/i;

/** Who acts for the council. */
const ACTOR = /\b(?:we|i|officers?|council|cabinet|board|committee|partnership|partners|teams?|services?|directors?|managers?|leaders?|university(?: of \w+)?|consultants?|contractors?|police|trust|authority|members?|staff|colleagues|engineers|operators?|providers?|supplier|builders?|group|unit|department|directorate|service lead|head of [\w ]+)(?:,? (?:and|with|from|of|in|within|for|across) [\w\s'’-]{2,40}?)?\s*$/i;
/** Others, whose doings are news and no promise of the council's. */
export const OTHERS = /\b(?:the )?(?:government|ministers?|secretary of state|parliament|hm treasury|treasury|department (?:for|of) [\w ]+|dfe|dhsc|defra|dluhc|mhclg|ofsted|cqc|care quality commission|regulator|ombudsman|act|bill|legislation|regulations|white paper|guidance)(?:[^.;]{0,30}?\b(?:has|have) (?:said|announced|told us|confirmed|indicated) that (?:it|they|he|she|its \w+))?,?\s*$/i;
/** Part of what a paper says it contains, or a condition. */
const TOLD = /(?:\b(?:how(?! to\b)|what|where|whether|if|unless|why|because (?:this|it))|(?<!,\s)\bwhen)\s+(?:\S+\s+){0,5}$/i;

/**
 * Where in the text a promise is made with "will"; -1 for nowhere.
 * @param dated a date to come stands in the same stretch
 */
export function promisesWill(text: string, dated: boolean): number {
  for (const match of text.matchAll(/(?<=\S\s?)(?:\b(?:will|shall)\b|['’]ll\b)/gi)) {
    const before = text.slice(0, match.index);
    const rest = text.slice(match.index + match[0].length).trim();
    if (!OTHERS.test(before) && !TOLD.test(before) && isPromise(before, rest, dated)) return match.index;
  }
  return -1;
}

function isPromise(before: string, rest: string, dated: boolean): boolean {
  const said = rest.split(/\s+/).map((word) => word.replace(/[,.;:]+$/, ''));
  while (said.length > 1 && ADVERB.test(said[0] ?? '') && !PRINCIPLE.has((said[0] ?? '').toLowerCase())) said.shift();
  const verb = (said[0] ?? '').toLowerCase();
  const next = (said[1] ?? '').toLowerCase();
  const phrase = said.join(' ');
  // "Will not reopen until April" is a date, put off.
  if (verb === 'not') return /^not (?:now |yet )*(?:be )?(?:\w+ ){1,5}?(?:until|before)\b/i.test(phrase);
  const relative = /\b(?:which|who|that)\s*$/i.test(before);
  const actor = ACTOR.test(before) && !relative;
  if (verb === 'see' && dated) return true;
  if (PRINCIPLE_OF.test(phrase)) return false;
  if (verb === 'be') {
    while (said.length > 2 && ADVERB.test(said[1] ?? '')) said.splice(1, 1);
    const state = (said[1] ?? '').toLowerCase();
    if (relative && !dated && !/^(?:held|completed|presented|reported|published|launched|opened|delivered|submitted|taken|brought|considered|shared|installed|fitted|built|rolled|responsible)$/.test(state)) return false;
    if (STATE.has(state)) return dated && PARTICIPLE.test(state);
    return PARTICIPLE.test(state) || BECOMES.has(state) || (dated && /^(?:fully|a|an|the|below|under|above|over|\d)/.test(state));
  }
  if (verb === 'have') return PARTICIPLE.test(next) || (dated && /^(?:an?|the|new|their|its|access)$/.test(next)) || /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|approximately|around|about|up|over)/.test(next);
  if ((AIM.has(verb) || (!relative && AIM_OF.test(phrase))) && !dated && !/\d/.test(rest)) return false;
  if (PRINCIPLE.has(verb)) return verb === 'continue' && (dated || /^continue to (?:be )?(?:run|take|meet|visit|fund|roll|recruit|\w+ed)\b/.test(phrase));
  if (COUNTS.has(verb) && /^\w+ (?:up to |around |about |over |another |a further |an additional )?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twelve\b|twenty\b)/.test(phrase) && !relative) return true;
  if (dated && /^(?:rise|fall|increase|take|apply)$/.test(verb) && /\b(?:from|on) (?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(before + rest)) return true;
  if (EFFECT.has(verb)) return (verb === 'take' && /^take (?:place|part|the|over|forward|up|on)/.test(phrase)) || (verb === 'get' && /^get (?:under|going)/.test(phrase)) || (actor && (dated || /^(?:provide|offer|support|give|address)\b/.test(phrase)));
  if (relative) return dated || EVENT.has(verb);
  return /^\p{Ll}/u.test(verb);
}
