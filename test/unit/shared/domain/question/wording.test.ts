/** The wording help: what it points out, and, above all, what it leaves alone. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionWording } from '#shared/domain/question/wording/questionWording.ts';
import { recommendationWording } from '#shared/domain/question/wording/recommendationWording.ts';
import { questionStarters } from '#shared/domain/question/wording/starters.ts';

const glossary = new Map([['LADO', 'Local Authority Designated Officer']]);
const remarks = (text: string) => questionWording(text, { glossary }).map(({ kind, words }) => `${kind}: ${words}`);
const kinds = (text: string) => questionWording(text, { glossary }).map(({ kind }) => kind);

/** Good questions, as scrutiny's own guides and members put them: nothing is to be said of any. */
const GOOD = [
  'What caused each move, and how many are in post today?',
  'Why did protection plans rise to 314 after nine months of falls?',
  'How does that compare with similar councils?',
  'Which delays in strategy meetings remain, and who signs them off?',
  'What did it find, and when will members see it?',
  'What share of case-holders are agency staff?',
  'Could you tell us how the target was set?',
  'Can the Cabinet Member explain why the date moved?',
  'Would you describe what families said about the new service?',
  'Will the lift be replaced this year or next?',
  'Is it done, and if not, when will it be?',
  'What has become of the review of the case system, promised in July 2022?',
  'How much of the £2.5m has been spent, and on what?',
  'What would have to happen for the closure to be reconsidered?',
  'How many children are waiting for a place, and for how long on average?',
  'What difference has the Family Hub made to parents in Bootle?',
  'Who decides which homes are inspected first?',
  'How will we know in a year’s time that this has worked?',
  'What is the biggest risk to the date, and what is being done about it?',
  'When was the register last checked?',
  'The report of 5 July 2022 said “Launch of the Social Work Academy, isn’t it time, LADO, going forward”. What has come of it?',
  'What remains to be done before the transfer is finished?',
  'How were tenants consulted?',
  'Why was Option B chosen rather than Option A?',
  'Please explain how the £340,000 from the Homelessness Prevention Grant was used.',
  'What happens to families who are turned away?',
  'How does the NHS share the cost?',
  'How many MPs and GPs were asked?',
  'What training do foster carers (FCs) get, and how are FCs paid for it?',
  'Which of the ten recommendations have been accepted, and what became of the rest?',
  'What is being done about the 17 families who have been in bed and breakfast for longer than six weeks?',
  'By what date will the independent review be published, and where?',
  'How confident are you in that figure?',
  'What would you do with another £100,000?',
];

describe('the wording of a question', () => {
  it.each(GOOD)('leaves alone: %s', (text) => {
    expect(remarks(text)).toEqual([]);
  });

  it('leaves alone its own starters, and what was only begun', () => {
    for (const text of [...Object.values(questionStarters).flat(), '', 'Why', 'Recruitment from']) expect(kinds(text).filter((kind) => kind !== 'double')).toEqual([]);
  });

  it.each([
    ['Is the service safe?', 'closed: Is'], ['Are you satisfied with progress?', 'closed: Are'], ['Has the review been published?', 'closed: Has'],
    ['The date has moved twice. Will it move again?', 'closed: Will'], ['Chair, do officers have enough time?', 'closed: Chair, do'],
    ['How many social workers are in post today and what does the Council spend on agency staff each month?', 'double:  and what'],
    ['What caused the delay to the flats at Harbour House, and is the Council paying for hotel rooms meanwhile?', 'double: , and is the'],
    ['What is the plan for the library? Who is paying for the new roof of the town hall? When does the pool reopen?', 'double: When does the pool reopen?'],
    ['Don’t you agree that this is too slow?', 'leading: Don’t you agree'], ['Isn’t it the case that nothing was done?', 'leading: Isn’t it the case that'],
    ['Surely the Council knew in March?', 'leading: Surely'], ['This was foreseeable, wasn’t it, so why the surprise, don’t you think?', 'leading: , don’t you think?'],
    ['Would you accept that families were let down?', 'leading: Would you accept'], ['How can you possibly defend this?', 'leading: How can you possibly'],
    ['What went wrong in this shambles of a contract?', 'loaded: shambles'], ['How much money was squandered on consultants?', 'loaded: squandered'],
    ['What are the deliverables for this quarter?', 'jargon: deliverables'], ['How will stakeholder engagement work?', 'jargon: stakeholder engagement'], ['What happens going forward?', 'jargon: going forward'],
    ['How many referrals went to the LADO?', 'abbreviation: LADO'], ['Which KPIs are red?', 'abbreviation: KPIs'], ['How many EHCPs are late?', 'abbreviation: EHCPs'],
    ['The figures for the year are a matter of real concern to residents', 'noQuestion: The figures for the year are a matter of real concern to residents'],
  ])('%s → %s', (text, expected) => {
    expect(remarks(text)).toContain(expected);
  });

  it('says what an abbreviation stands for in the papers, and what to say instead of jargon', () => {
    expect(questionWording('How many referrals went to the LADO?', { glossary })[0]?.instead).toBe('Local Authority Designated Officer');
    expect(questionWording('What happens going forward?', { glossary })[0]?.instead).toBe('from now on');
  });

  it('points out one that is too long to be followed', () => {
    const long = `What steps ${'have been taken since the last report to this committee in order to bring the average waiting time down '.repeat(3)}?`;
    expect(kinds(long)).toContain('long');
  });

  it('points at the words that it means, whatever is written', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Is ', 'what ', 'and why does ', '“quoted”', 'LADO ', 'surely ', '? ', '. ', 'shambles', ', isn’t it?', '\n', 'é', '👩‍⚖️ '), { maxLength: 30 }).map((parts) => parts.join('')), (text) => {
      for (const { start, end, words } of questionWording(text, { glossary })) {
        expect(words).toBe(text.slice(start, end));
        expect(start).toBeLessThan(end);
      }
    }));
  });
});

describe('the wording of a recommendation', () => {
  const of = (text: string, more: { to?: string; by?: string | null } = {}) => recommendationWording({ text, to: more.to ?? '', by: more.by ?? null }, { glossary }).map(({ kind }) => kind);

  it.each([
    'That the Cabinet Member for Housing publishes the register of licensed homes by 31 March 2027',
    'That the Director reports to this committee in June 2027 on the number of families in bed and breakfast for longer than six weeks',
    'That the Council reduces the average time to let a home from 61 days to 40 days by the end of 2027',
    'That officers review the mowing rota and report back to the committee within three months',
  ])('leaves alone: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('asks who, by when, and how anybody would know', () => {
    expect(of('Families are housed near their schools')).toEqual(['noWho', 'noWhen', 'notMeasurable']);
    expect(of('That the Cabinet considers improving communication')).toEqual(['noWhen', 'vague']);
    expect(of('Publish the register in full', { to: 'Cabinet', by: '2027-03-31' })).toEqual([]);
    expect(of('That the Cabinet notes the report', { by: '2027-03-31' })).toEqual(['vague']);
  });
});
