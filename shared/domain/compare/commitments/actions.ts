/** What is done to a piece of work, and in what order: a contract is let before the building opens. Data, to be read and added to. */
import { stemOf, type Word } from '#shared/domain/compare/language/words.ts';

/**
 * Kinds of step with the words that name them. The number says how far along the work is: what has opened was built before.
 * Steps of one number don't follow on each other.
 */
const STEPS: readonly (readonly [string, number, string])[] = [
  ['plan', 1, 'scope scoping draw drawn design designing draft drafting devise explore feasibility'],
  ['consult', 2, 'consult consultation consulted survey surveyed'],
  ['advertise', 2, 'interview interviewed advertise advertised advert tender tendering retender tendered shortlist'],
  ['apply', 2, 'apply application submit submission submitted bid bidding'],
  ['decide', 3, 'decide decision cabinet executive permission consent approve approval agree adopt adoption endorse determine'],
  ['evaluate', 3, 'evaluate evaluation assess score'],
  ['appoint', 4, 'appoint appointment award awarded procure procurement commission recruit recruitment hire fill filled buy purchase sealed sign signed'],
  ['begin', 5, 'begin began begun beginning start commence launch open opening introduce introduction mobilise live switched operational relaunch roll rollout'],
  ['make', 6, 'build built construct construction fit fitted install installation replace replacement repair resurface refurbish upgrade plant convert conversion train training move relocate transfer migrate connect'],
  ['finish', 7, 'complete completion finish finished conclude conclusion handover handed hand ready reopen deliver delivered'],
  ['report', 8, 'publish publication report reported share present findings results review reviewed'],
  ['visit', 8, 'visit inspect inspection audit audited'],
  ['meet', 8, 'meet meeting hold held workshop session event summit conference'],
  ['arrive', 8, 'arrive arrival join come return'],
];

const STEP_OF = new Map<string, { name: string; stage: number }>();
for (const [name, stage, words] of STEPS) for (const word of words.split(' ')) if (!STEP_OF.has(stemOf(word))) STEP_OF.set(stemOf(word), { name, stage });

/** True of the stem of a word that names a step. */
export const isStep = (stem: string): boolean => STEP_OF.has(stem) || stem === '=go live' || stem === '=handover' || stem === '=roll out';

export interface Step {
  readonly name: string;
  readonly stage: number;
}

/** A paper that goes to those who decide. */
const TO_DECIDE = /\b(?:present|report|go|goes|come|comes|taken?|brought|submit|submitted|put)\w*\b[^.;]{0,40}\b(?:cabinet|council|committee|board|panel|members|governors|executive)\b/i;

/** The steps that a stretch of text names; `words` are its words. */
export function stepsIn(text: string, words: readonly Word[]): Step[] {
  const found = new Map<string, Step>();
  if (TO_DECIDE.test(text)) found.set('decide', { name: 'decide', stage: 3 });
  for (const word of words) {
    // "The repairs contract", "reports of damp": plurals name things.
    if (/^(?:repairs|reports|reviews|meetings|events|visits|sessions|plans|openings|applications|bids|findings|moves|transfers|beginning)$/.test(word.norm)) continue;
    const step = STEP_OF.get(word.stem);
    if (step) found.set(step.name, step);
  }
  return [...found.values()];
}
