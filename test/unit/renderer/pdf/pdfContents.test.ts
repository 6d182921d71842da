import { expect, it } from 'vitest';
import { bareName } from '#renderer/pdf/pdfContents.ts';

it('takes a bare name from whatever a file says of itself', () => {
  expect(bareName('homes by ward.csv')).toBe('homes by ward.csv');
  expect(bareName('../../etc/passwd')).toBe('passwd');
  expect(bareName(String.raw`C:\Users\me\list.xlsx`)).toBe('list.xlsx');
  // What turns the direction of writing would make a program look like a picture.
  expect(bareName('photo‮gnp.exe')).toBe('photognp.exe');
  expect(bareName('.bashrc')).toBe('bashrc');
  expect(bareName('a\u0000b:c?.txt')).toBe('ab_c_.txt');
  expect(bareName('\u0007')).toBe('attachment');
});
