import { describe, expect, it } from 'vitest';
import { exemptAnswer, exemptMarking, markedExempt } from '#shared/domain/segment/exempt.ts';

describe('exempt markings', () => {
  it.each([
    'NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972',
    'This report contains exempt information.',
    'Appendix C (Exempt)',
    'EXEMPT',
    'Harbour House: claim (Exempt, paragraph 3)',
    'Sale of land (part exempt)',
    'Harbour House: contractor’s claim – RESTRICTED',
    'By virtue of paragraphs 1 and 3 of Part 1 of Schedule 12A this paper is private.',
    'Private and confidential',
  ])('takes "%s" for exempt', (text) => {
    expect(markedExempt(text)).toBe(true);
  });

  it.each([
    'There were no exempt items when the agenda was prepared.',
    'For publication [Do not include information which is exempt from publication under schedule 12a of the Local Government Act 1972]',
    'This report does not contain exempt information.',
    'Classification: Unrestricted',
    'Present: Rowan Teague (Private Housing Lead)',
    'The scheme exempts care leavers from council tax.',
    'Members are asked whether any exempt information should be considered in private.',
  ])('does not take "%s" for exempt', (text) => {
    expect(markedExempt(text)).toBe(false);
  });

  it('keeps the words, with the paragraph number', () => {
    expect(exemptMarking('Report of the Director\nNot for publication: paragraph 3 of Schedule 12A')).toBe('Not for publication: paragraph 3 of Schedule 12A');
  });

  it.each([['N', false], ['No', false], ['Unrestricted', false], ['Open', false], ['N/A', false], ['Yes', true], ['Part exempt: Appendix B', true], ['Open report; Appendix 2 exempt', true], ['See note', true], ['Part II', true]])('reads the answer "%s"', (answer, exempt) => {
    expect(exemptAnswer(answer)).toBe(exempt);
  });
});
