/** What became of a promise, in the many words that papers have for it. */
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Verdict } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

/** What else a report says, so that no word is rare by accident. */
const AROUND = [
  'Visitor numbers at the museum were steady.', 'The youth council met in the Town Hall.', 'Sickness among staff has fallen a little.', 'Grass on the verges was cut twice.',
  'Two complaints about noise were upheld.', 'The choir sang at the carol service.', 'Bins in Oldfield Road were missed.', 'The market traders have a new rota.',
  'A tree fell on the cricket pavilion.', 'The bowls club has a new roof.', 'Bus passes were sent to pensioners.', 'The school crossing at Mill Lane is staffed.',
];

describe('of a promise of January, a report of May says', () => {
  it.each<[string, string, Verdict]>([
    ['The Kingsmead leisure centre will reopen in March 2025.', 'Kingsmead leisure centre welcomed its first swimmers back on 10 March.', 'delivered'],
    ['The Kingsmead leisure centre will reopen in March 2025.', 'Kingsmead leisure centre remains closed while the boiler is replaced; it is now hoped to reopen in July 2025.', 'slipped'],
    ['The Kingsmead leisure centre will reopen in August 2025.', 'Refurbishment of Kingsmead leisure centre is progressing well and it is still due to reopen in August.', 'onTrack'],
    ['The Kingsmead leisure centre will reopen in August 2025.', 'Kingsmead leisure centre will reopen in June 2025, two months ahead of schedule.', 'broughtForward'],
    ['A new case management system will go live in May 2025.', 'The case management system went live on 12 May.', 'delivered'],
    ['A new case management system will go live in March 2025.', 'Go-live of the case management system has slipped to September 2025.', 'slipped'],
    ['We are recruiting three apprentices for the parks team.', 'Our three parks apprentices started in February.', 'delivered'],
    ['We are recruiting three apprentices for the parks team.', 'Interviews for the parks apprentices were held last week.', 'onTrack'],
    ['The housing strategy will be presented to Cabinet in March 2025.', 'Cabinet approved the housing strategy on 18 March.', 'delivered'],
    ['The housing strategy will be presented to Cabinet in March 2025.', 'The housing strategy will now go to Cabinet in June 2025 so that the consultation can be taken into account.', 'slipped'],
    ['Consultation on the parking charges will start in February 2025.', 'More than 600 people responded to the consultation on parking charges.', 'delivered'],
    ['A review of home to school transport is under way.', 'The review of home to school transport has concluded.', 'delivered'],
    ['A review of home to school transport is under way.', 'The review of home to school transport continues.', 'onTrack'],
    ['The family hub in Ashworth will open by the end of the year.', 'There was no change in the number of foster carers.', 'notMentioned'],
    ['The family hub in Ashworth will open by the end of the year.', 'Building work on the Ashworth family hub began in March.', 'onTrack'],
    ['An independent chair of the safeguarding board will be appointed by March 2025.', 'Dr Helen Marsh took up the post of independent chair of the safeguarding board in March.', 'delivered'],
    ['Installation of 40 electric vehicle charging points will be finished by June 2025.', 'All 40 charging points are now working.', 'delivered'],
    ['Installation of 40 electric vehicle charging points will be finished by June 2025.', '28 of the 40 charging points have been installed.', 'onTrack'],
    ['Installation of 40 electric vehicle charging points will be finished by March 2025.', '28 of the 40 charging points are in; the rest are expected by August 2025.', 'slipped'],
    ['The contract for grounds maintenance will be awarded in March 2025.', 'The award of the grounds maintenance contract has been deferred until the autumn.', 'slipped'],
    ['The new SEND inclusion team will be in place by September 2025.', 'The SEND inclusion team is on course for September.', 'onTrack'],
    ['Officers are preparing a bid to the Heritage Fund for the mill.', 'The bid to the Heritage Fund for the mill was submitted in February.', 'delivered'],
    ['Officers are preparing a bid to the Heritage Fund for the mill.', 'Our bid to the Heritage Fund for the mill was unsuccessful.', 'mentioned'],
    ['The climate action plan will be published in March 2025.', 'Publication of the climate action plan is delayed until October 2025.', 'slipped'],
    ['Charging points at the depot will be live by March 2025.', 'Charging points at the depot live in November.', 'slipped'],
    ['Heat pump at the Guildhall: start on site summer 2025.', 'Work on the Guildhall heat pump started on 3 February and will finish before the winter.', 'delivered'],
    ['The Local Offer website will be launched in February 2025.', 'Some 4,000 people have used the Local Offer website since it was launched on 12 March.', 'delivered'],
    ['Every social worker will have a new laptop by June 2025.', 'So far 140 social workers have new laptops.', 'onTrack'],
    ['A joint commissioning board with the NHS will be set up in April 2025.', 'The joint commissioning board met for the first time on 24 April.', 'delivered'],
    ['We will publish a workforce strategy by Easter 2025.', 'The pay award has been settled.', 'notMentioned'],
    ['The museum roof will be repaired by April 2025.', 'Repairs to the museum roof were completed three weeks early.', 'delivered'],
    ['Work to replace the lifts at Tower Court will begin in April 2025.', 'The lifts at Tower Court are being replaced.', 'delivered'],
    ['The pilot of virtual wards will run until March 2025.', 'The virtual wards pilot came to an end in March.', 'delivered'],
    ['The library at Norton will open on Sundays from April 2025.', 'The library at Seaton will open on Saturdays from September 2025.', 'notMentioned'],
    ['Officers will bring a report on street trading to committee in March 2025.', 'Officers will bring a report on taxi fares to committee in July 2025.', 'notMentioned'],
    ['The dementia strategy will be refreshed by March 2025.', 'The dementia strategy will be reviewed every two years.', 'mentioned'],
    ['Phase 1 of the flood scheme will finish in March 2025.', 'Phase 2 of the flood scheme will finish in November 2025.', 'mentioned'],
    ['The early help team will move to Albion House in April 2025.', 'The early help team moved to Albion House over the Easter weekend.', 'delivered'],
    ['The early help team will move to Albion House in April 2025.', 'The move of the early help team to Albion House will take place in September 2025, later than planned.', 'slipped'],
    ['The early help team will move to Albion House in April 2025.', 'The early help team dealt with 320 referrals.', 'notMentioned'],
    ['A new foster carer recruitment campaign will be launched in February 2025.', 'The foster carer recruitment campaign was launched on Valentine’s Day.', 'delivered'],
    ['A new foster carer recruitment campaign will be launched in February 2025.', 'We hope to launch the foster carer recruitment campaign in July.', 'slipped'],
    ['The council is negotiating the purchase of the former bank in High Street.', 'The former bank in High Street was bought for £410,000.', 'delivered'],
    ['The council is negotiating the purchase of the former bank in High Street.', 'Negotiations over the former bank in High Street continue.', 'onTrack'],
    ['The food waste service will be extended to flats by October 2025.', 'The food waste service now reaches 2,100 of our 5,000 flats and remains on track for October.', 'onTrack'],
    ['Two new special school units will open in September 2025.', 'Planning permission has been granted for the two special school units.', 'onTrack'],
    ['The parks byelaws will be consulted on in the spring of 2025.', 'Consultation on the parks byelaws ran from 3 March to 14 April.', 'delivered'],
    ['The audit of void properties will be completed by March 2025.', 'The audit of void properties has found savings of £200,000.', 'delivered'],
    ['The audit of void properties will be completed by March 2025.', 'The audit of void properties is taking longer than planned and should be finished in July.', 'slipped'],
    ['A deputy head of housing will be in post by April 2025.', 'The deputy head of housing post has been readvertised and we expect to appoint in July.', 'slipped'],
    ['We have commissioned a stock condition survey.', 'The stock condition survey is complete and shows that 14% of homes need new roofs.', 'delivered'],
    ['Training on trauma will be given to all school nurses by July 2025.', 'All our school nurses have now had the training on trauma.', 'delivered'],
    ['The transport plan goes to full council in March 2025.', 'Full council adopted the transport plan on 6 March.', 'delivered'],
    ['The youth centre at Hill Top is being rebuilt.', 'The youth centre at Hill Top opened its doors on 2 May.', 'delivered'],
    ['Six more beat officers will join the team this summer.', 'Crime in the town centre fell by 4%.', 'notMentioned'],
    ['The leisure contract will be retendered in the autumn of 2025.', 'The leisure contract has been extended for a year, so it will be retendered in 2026.', 'slipped'],
    ['The street lighting contract will start in April 2025.', 'The street lighting contract started on 1 April as planned.', 'delivered'],
    ['Officers are working with the Environment Agency on a flood plan.', 'The flood plan with the Environment Agency has been agreed.', 'delivered'],
    ['The orchard at Ferry Meadow will be planted in March 2025.', 'Forty volunteers planted the orchard at Ferry Meadow on 8 March.', 'delivered'],
    ['Brayford Court day centre will reopen in April 2025.', 'Twelve pensioners have been coming to Brayford Court day centre since 7 April.', 'delivered'],
    ['The tram depot roof will be insulated by March 2025.', 'The contractor did not insulate the tram depot roof by March and has been given until 31 August.', 'slipped'],
    ['The cemetery register will be scanned by April 2025.', 'Staff sickness has slowed us down, and it will be October before the cemetery register is scanned.', 'slipped'],
    ['The allotment strategy will be adopted in April 2025.', 'Cabinet adopted the allotment strategy on 9 April and it takes effect on 1 July.', 'delivered'],
    ['Every crossing warden will have a body camera by April 2025.', '41% of crossing wardens have been given a body camera.', 'onTrack'],
    ['The pontoon at Gull Wharf will go out to tender in March 2025.', 'We will go out to tender again for the pontoon at Gull Wharf in July.', 'mentioned'],
  ])('%s / %s', (promise, later, expected) => {
    const reports = [promise, later].map((line, i) => writeReport(i === 0 ? '2025-01-14' : '2025-05-20', ['# Update', ...AROUND.slice(0, 6), line, ...AROUND.slice(6)]));
    const found = comparePeriods(reports).commitments.find(({ quote }) => promise.includes(quote));
    expect(found?.later[0]?.verdict).toBe(expected);
  });
});
