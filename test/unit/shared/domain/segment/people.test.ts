import { describe, expect, it } from 'vitest';
import { portfolioIn, separatePeople } from '#shared/domain/segment/people.ts';

describe('people and their posts', () => {
  it('are set apart where a line ran them together', () => {
    expect(separatePeople('Ines Calder, Cabinet Member for Housing and Health Marian Oke, Director of Homes')).toBe('Ines Calder, Cabinet Member for Housing and Health; Marian Oke, Director of Homes');
    expect(separatePeople('Ines Calder – Leader of the Council Dr Ama Vane, Director of Public Health')).toBe('Ines Calder – Leader of the Council; Dr Ama Vane, Director of Public Health');
    expect(separatePeople('Director of Homes and Places')).toBe('Director of Homes and Places');
  });

  it.each([
    ['Ines Calder, Cabinet Member for Housing', 'Housing'],
    ['Ines Calder, Cabinet Member for Finance, Corporate and Traded Services, Marian Oke Interim Corporate Director Finance', 'Finance, Corporate and Traded Services'],
    ['Deputy Leader and Cabinet Member for Families Marian Oke, Director of Families', 'Families'],
    ['Cllr Calder – Cabinet Member for Culture and Sport; Marian Oke', 'Culture and Sport'],
    ['Executive Member for the Environment', 'Environment'],
    ['Marian Oke, Director of Homes', null],
  ])('portfolio in "%s"', (text, portfolio) => {
    expect(portfolioIn(text)).toBe(portfolio);
  });
});
