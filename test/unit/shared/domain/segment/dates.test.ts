import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from 'date-fns';
import { readDate, readMonth, readTime } from '#shared/domain/segment/dates.ts';

describe('readDate', () => {
  it.each([
    ['5 July 2022', '2022-07-05'],
    ['Wednesday 8 th March 2023', '2023-03-08'],
    ['TUESDAY 24TH SEPTEMBER, 2024', '2024-09-24'],
    ['Tuesday, 4th March, 2025, at 10.00 am', '2025-03-04'],
    ['24/09/2024', '2024-09-24'],
    ['4.3.25', '2025-03-04'],
    ['30th-Jan-2025', '2025-01-30'],
    ['March 4, 2025', '2025-03-04'],
    ['2025-03-04', '2025-03-04'],
    ['the 1st of April 2026', '2026-04-01'],
  ])('reads %s', (text, iso) => {
    expect(readDate(text)?.iso).toBe(iso);
  });

  it.each(['December 2022', '31/02/2024', 'Quarter 3 2024-25', 'section 2.4.1', 'Tel: 01632 960 123'])('takes no day from %s', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('reads back any day in any usual form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(2001, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true }), fc.constantFrom('d MMMM yyyy', 'EEEE d MMMM yyyy', 'do MMMM, yyyy', 'dd/MM/yyyy', 'd/M/yyyy', 'dd.MM.yyyy', 'yyyy-MM-dd', 'do-MMM-yyyy', 'd MMM yyyy'), (day, form) => {
        expect(readDate(`on ${format(day, form)}.`)?.iso).toBe(format(day, 'yyyy-MM-dd'));
      }),
    );
  });
});

describe('readMonth and readTime', () => {
  it('reads a month without a day', () => {
    expect(readMonth('Period: December 2022')?.iso).toBe('2022-12');
    expect(readMonth('in the spring')).toBeNull();
  });

  it.each([
    ['at 10.00 am', '10:00'],
    ['6.30pm', '18:30'],
    ['at 2 p.m. in the Council Chamber', '14:00'],
    ['18:30', '18:30'],
    ['12 noon', '12:00'],
  ])('reads %s', (text, time) => {
    expect(readTime(text)?.time).toBe(time);
  });

  it('takes no time from a paragraph number or a price', () => {
    expect(readTime('see 2.4 and £10.50')).toBeNull();
  });
});
