/** Extractors as child processes: a hostile file can only take its own process with it. */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { EXTRACTOR_FLAGS, MAX_DATA_KIB, MAX_PROCESSOR_S } from '#core/extract/limits.ts';
import type { ExtractorProcess, ExtractorProcesses } from '#core/ports.ts';

const MAIN_FILE = fileURLToPath(import.meta.resolve('#core/extract/extractorProcess.ts'));
/** @param compiled folder for compiled code, which starts a process in half the time; a temporary one where it's left out. */
export function createChildExtractors(compiled?: string): ExtractorProcesses {
  return { atOnce: Math.max(1, availableParallelism()), start: () => startChild(compiled) };
}

function startChild(compiled: string | undefined): ExtractorProcess {
  const child = fork(MAIN_FILE, [], {
    ...limited([
      // The costliest compiler takes longer than its code saves on a few papers: a sixth of all processor time.
      '--disable-warning=ExperimentalWarning', '--no-turbofan', ...EXTRACTOR_FLAGS,
    ]),
    // What a parser prints about a file is no business of our own output.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // It needs nothing that the environment holds, keys and addresses least of all.
    env: { ...needed(), ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }) },
    serialization: 'advanced',
  });
  let ended = false;
  const exitListeners: ((code: number | null) => void)[] = [];
  const end = (code: number | null): void => {
    if (ended) return;
    ended = true;
    for (const tell of exitListeners) tell(code);
  };
  child.on('exit', end);
  child.on('error', () => end(null));

  return {
    send(message) {
      // It may have died a moment ago: its exit tells that, not the failing send.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exitListeners.push(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** On Linux the shell sets limits that the system enforces, and becomes Node. Elsewhere the process's own watch has to do. */
function limited(flags: readonly string[]): { execPath?: string; execArgv: string[] } {
  if (process.platform !== 'linux') return { execArgv: [...flags] };
  return { execPath: '/bin/sh', execArgv: ['-c', `ulimit -d ${MAX_DATA_KIB}; ulimit -t ${MAX_PROCESSOR_S}; exec "$0" "$@"`, process.execPath, ...flags] };
}

/** What Node itself asks for: Windows can't start a program without its folder, and a large file may need a temporary one. */
function needed(): Record<string, string> {
  const { SystemRoot, TEMP, TMPDIR } = process.env;
  return Object.fromEntries(Object.entries({ SystemRoot, TEMP, TMPDIR }).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
