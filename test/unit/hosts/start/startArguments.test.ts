import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStartArguments } from '#hosts/start/startArguments.ts';

const here = resolve('/home/ada');

test('nothing said: the member’s own library', () => {
  expect(readStartArguments([], here)).toEqual({ open: 'own', noWindow: false, host: null, importPaths: [], help: false });
});

test('library and files are meant from where the person stands', () => {
  expect(readStartArguments(['--library', 'lib', 'a.pdf', 'packs', '--no-window'], here)).toEqual({
    open: { folder: resolve(here, 'lib') }, noWindow: true, host: null, importPaths: [resolve(here, 'a.pdf'), resolve(here, 'packs')], help: false,
  });
  expect(readStartArguments(['--sample', '--host', 'loopback'], here)).toMatchObject({ open: 'sample', host: 'loopback' });
});

test.each([[['--host', 'phone']], [['--sample', '--library', 'x']], [['--libary', 'x']], [['--library']]])('%j makes no sense', (argv) => {
  expect(() => readStartArguments(argv, here)).toThrow(/--/);
});
