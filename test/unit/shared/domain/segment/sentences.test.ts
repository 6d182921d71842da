import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#shared/domain/segment/sentences.ts';

function cut(text: string): string[] {
  return splitSentences(text).map(([start, end]) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['a full stop', 'The team moved in. It is settled.', ['The team moved in.', 'It is settled.']],
    ['titles of people', 'Cllr. Ashby met Dr. Okoro and Mrs. Vane. They agreed.', ['Cllr. Ashby met Dr. Okoro and Mrs. Vane.', 'They agreed.']],
    ['e.g. and i.e.', 'Some sites, e.g. Quayside, are late. Others, i.e. Marsh End, are not.', ['Some sites, e.g. Quayside, are late.', 'Others, i.e. Marsh End, are not.']],
    ['decimals and money', 'It rose by 52.5% to £1.3m. It was 48.1% in 2023.', ['It rose by 52.5% to £1.3m.', 'It was 48.1% in 2023.']],
    ['numbers of things', 'See No. 5 and para. 2.4 of the plan. Nothing else changed.', ['See No. 5 and para. 2.4 of the plan.', 'Nothing else changed.']],
    ['initials', 'The work is led by J. R. Hale. Ms A. Ode assists.', ['The work is led by J. R. Hale.', 'Ms A. Ode assists.']],
    ['a letter that names', 'Details are in Appendix B. Costs are in Appendix C.', ['Details are in Appendix B.', 'Costs are in Appendix C.']],
    ['quotations', "She said 'it works.' The board agreed.", ["She said 'it works.'", 'The board agreed.']],
    ['brackets', 'The post is vacant (see above. It was advertised twice). We will advertise again.', ['The post is vacant (see above. It was advertised twice).', 'We will advertise again.']],
    ['questions', 'What is late? Nothing is.', ['What is late?', 'Nothing is.']],
    ['a small letter after a stop', 'The lead officer (approx. half time) is in post.', ['The lead officer (approx. half time) is in post.']],
    ['a sentence that begins with a number', 'The scheme opened. 24 flats were let.', ['The scheme opened.', '24 flats were let.']],
    ['a lost space', 'The plan was delivered.The next begins.', ['The plan was delivered.', 'The next begins.']],
    ['addresses on the web', 'See www.saltmere.example. Write to housing.team@saltmere.example today.', ['See www.saltmere.example.', 'Write to housing.team@saltmere.example today.']],
    ['times', 'The hub is open until 8 p.m. on Thursdays. It closes at 5 p.m. Members may visit.', ['The hub is open until 8 p.m. on Thursdays.', 'It closes at 5 p.m.', 'Members may visit.']],
    ['numbers of a list', '1. The first aim. 2. The second aim.', ['1. The first aim.', '2. The second aim.']],
    ['no stop at the end', 'It works. It goes on', ['It works.', 'It goes on']],
  ])('minds %s', (_what, text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('loses nothing but white space, and never overlaps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('The plan', 'Cllr.', 'Dr. Vane', 'rose', '52.5%', '(see', 'above.)', 'No.', '5', 'e.g.', 'ended.', '“Yes.”', 'Why?', ' ', '\n', 'A.', '1.2', '£3m.', '…', '.'), { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const ranges = splitSentences(text);
        let at = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
