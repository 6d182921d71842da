/** The command line host. Exit 0: done; 1: failed, with a message on standard error; 2: the arguments make no sense. */
import { CommanderError } from 'commander';
import { AppError, type ErrorCode } from '#shared/contract/errors.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { createProgram, type Task } from './program.ts';

async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  const taken: Task[] = [];
  try {
    await createProgram((task) => void taken.push(task), showProgress).parseAsync(argv, { from: 'user' });
  } catch (thrown) {
    // Commander has said what is wrong. Asking for help is no mistake.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    throw thrown;
  }
  const [task] = taken;
  return task ? perform(task) : 2;
}

async function perform(task: Task): Promise<0 | 1> {
  try {
    // Only now: asking for help, or wrongly, shouldn't wait for the whole core.
    const { openSession } = await import('./session.ts');
    const session = await openSession(task.library, complain);
    try {
      const { json, lines, complaints = [], failed = false } = await task.run(session);
      clearProgress();
      process.stdout.write(task.json ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''));
      for (const complaint of complaints) complain(complaint);
      return failed ? 1 : 0;
    } finally {
      await session.close();
    }
  } catch (thrown) {
    clearProgress();
    complain(reason(thrown));
    return 1;
  }
}

/** Here the message alone says it: the sentence speaks of windows. */
const SAID_ALREADY: ReadonlySet<ErrorCode> = new Set(['NOT_FOUND', 'REFERENCE_NOT_FOUND', 'BAD_REQUEST', 'QUERY_INVALID']);

/** The particulars first, then what can be done. */
function reason(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  // What the system refuses (no such folder, no permission) is no bug: its own words say it.
  if (!(thrown instanceof AppError)) return 'syscall' in thrown ? thrown.message : (thrown.stack ?? thrown.message);
  if (thrown.code === 'LIBRARY_LOCKED') return errorSentence(thrown.code);
  return SAID_ALREADY.has(thrown.code) ? thrown.message : `${thrown.message}. ${errorSentence(thrown.code)}`;
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

let shown = false;

/** One line that keeps changing, where somebody watches. */
function showProgress(line: string): void {
  if (!process.stderr.isTTY) return;
  shown = true;
  process.stderr.write(`\r\u001B[K${line.slice(0, 100)}`);
}

function clearProgress(): void {
  if (shown) process.stderr.write('\r\u001B[K');
  shown = false;
}

process.exitCode = await main(process.argv.slice(2));
