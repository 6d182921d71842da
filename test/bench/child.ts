/** Measures in a process of its own, so that one thing's memory is not another's. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a script beside this one and reads the JSON that it prints. */
export async function measureInChild<T>(script: string, args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [
    '--expose-gc', '--disable-warning=ExperimentalWarning', fileURLToPath(new URL(script, import.meta.url)), ...args,
  ], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as T;
}
