import { CommanderError } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProgram, type Task } from '#hosts/cli/program.ts';

const read = async (args: readonly string[]): Promise<Task[]> => {
  const tasks: Task[] = [];
  await createProgram((task) => void tasks.push(task), () => undefined).parseAsync(args, { from: 'user' });
  return tasks;
};

describe('the command line’s words', () => {
  beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
  afterEach(() => vi.restoreAllMocks());

  test.each([
    [['nonsense']], [[]], [['import']], [['text']], [['search']], [['compare']], [['compare', 'one']], [['compare', 'a', 'b', '--portfolio', 'p']],
    [['text', 'x', '--page', '0']], [['text', 'x', '--page', '1.5']], [['search', 'x', '--kind', 'poem']], [['search', 'x', '--from', 'yesterday']],
    [['search', 'x', '--limit', 'all']], [['annotate', 'x', '--page', '1']], [['annotate', 'x', '--quote', 'q', '--note', 'n']], [['ask']],
    [['questions', 'export']], [['questions', 'export', '--to', 'x.pdf']], [['annotations', 'export']], [['annotations', 'export', '--to', 'x.txt']], [['annotations', 'import']], [['backup', '--to', 'x.age']], [['restore', 'x.age']],
    [['list', '--colour']], [['list', '--library']],
  ])('%j makes no sense', async (args) => {
    await expect(read(args)).rejects.toSatisfy((thrown) => thrown instanceof CommanderError && thrown.exitCode !== 0);
  });

  test.each([
    [['list'], null, false], [['list', '--library', 'a b', '--json'], 'a b', true], [['search', 'x', '--limit', '3', '--library', 'l'], 'l', false],
    [['compare', '--portfolio', 'Housing', '--json'], null, true], [['compare', 'a', 'b', 'c', '--library=l'], 'l', false],
    [['annotations', '--library', 'l', '--json'], 'l', true], [['annotations', 'export', '--to', 'x.PDF', '--paper', 'p', '--no-notes', '--library', 'l'], 'l', false],
    [['annotations', 'import', 'p', '--json'], null, true], [['backup', '--to', 'x.age', '--passphrase-file', 'p', '--library', 'l'], 'l', false],
    [['restore', 'x.age', '--passphrase-file', 'p', '--dry-run', '--json'], null, true],
    [['questions', 'export', '--to', 'x.DOCX', '--library', 'l'], 'l', false], [['ask', '--text', 'Why?', '--evidence', 'a', 'b', '--json'], null, true],
  ])('%j is one task', async (args, library, json) => {
    expect(await read(args)).toMatchObject([{ library, json }]);
  });
});
