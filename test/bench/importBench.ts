/** Importing, from a file to its last page in the library and its index, against `pdftotext` on the same files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { openSession } from '#hosts/cli/session.ts';
import { importPaths } from '#hosts/cli/importCommand.ts';
import { percentiles, type Measured } from './measured.ts';
import { hasChildren, processorSeconds } from './processorTime.ts';

/** A pack is imported so often, each time beside pdftotext: the middle is told. */
const TIMES = 3;
/** Times as long as pdftotext. */
const GOAL = 2;

interface Took {
  readonly seconds: number;
  /** Of all processes together; NaN where the system doesn't tell. */
  readonly processor: number;
}

/** @returns figures, and the folder of a library that holds the whole corpus (robustness tests aside) */
export async function measureImport(corpus: string, folder: string, wanted: boolean): Promise<{ figures: Measured[]; library: string }> {
  const figures: Measured[] = [];
  const packs = pdfsIn(join(corpus, 'packs'));
  const council = pdfsIn(join(corpus, 'council'));
  let libraries = 0;
  const empty = (): string => join(folder, `import-${libraries++}`);
  if (wanted) {
    pdftotext([...packs, ...council]); // reads them from disk once, for both
    for (const pack of packs) figures.push(...await inPairs(`Import of ${basename(pack)}`, [pack], empty, TIMES, GOAL));
    figures.push(...await inPairs(`Import of a folder of ${council.length} papers`, council, empty, 1, null));
  }
  const library = join(folder, 'corpus');
  await importInto(library, [...council, ...packs, ...pdfsIn(join(corpus, 'seeds'))]);
  return { figures, library };
}

async function inPairs(what: string, paths: readonly string[], empty: () => string, times: number, goal: number | null): Promise<Measured[]> {
  const [ours, peers]: [Took[], Took[]] = [[], []];
  for (let time = 0; time < times; time += 1) {
    const peer = pdftotext(paths);
    if (peer) peers.push(peer);
    ours.push(await importInto(empty(), paths));
  }
  const middle = (took: readonly Took[], of: keyof Took): number => percentiles(took.map((each) => each[of])).p50;
  const line = (name: string, of: keyof Took): Measured => ({
    what: name, value: middle(ours, of), unit: 's',
    ...(peers.length === 0 ? {} : { against: { name: 'pdftotext', value: middle(peers, of) } }),
  });
  const wall = line(what, 'seconds');
  const met = wall.against !== undefined && goal !== null ? { goal: { says: `at most ${goal} times as long`, met: wall.value <= goal * wall.against.value } } : {};
  const processor = line('of that, processor time of all processes', 'processor');
  return [{ ...wall, ...met }, ...(Number.isNaN(processor.value) ? [] : [processor])];
}

/** Into a library that is open, by extractor processes that aren't started yet. */
export async function importInto(library: string, paths: readonly string[]): Promise<Took> {
  const session = await openSession(library, (line) => void process.stderr.write(`${line}\n`));
  const before = processorSeconds();
  const start = performance.now();
  await importPaths(session, paths, () => undefined);
  const seconds = (performance.now() - start) / 1000;
  await session.close();
  await childrenGone();
  return { seconds, processor: since(before) };
}

/** The system counts a process's time once it is gone, which takes its while on a busy machine. */
async function childrenGone(): Promise<void> {
  for (let tries = 0; tries < 200 && hasChildren(); tries += 1) await setTimeout(50);
}

/** Poppler on the same files, one after another; null where it isn't installed. */
function pdftotext(paths: readonly string[]): Took | null {
  if (spawnSync('pdftotext', ['-v']).error) {
    process.stderr.write('pdftotext is not installed: imports are not compared with it\n');
    return null;
  }
  const before = processorSeconds();
  const start = performance.now();
  for (const path of paths) {
    try {
      execFileSync('pdftotext', [path, '-'], { stdio: ['ignore', 'ignore', 'ignore'], maxBuffer: 2 ** 30 });
    } catch {
      // An encrypted one: both refuse it.
    }
  }
  return { seconds: (performance.now() - start) / 1000, processor: since(before) };
}

function since(before: number | null): number {
  const now = processorSeconds();
  return now === null || before === null ? Number.NaN : now - before;
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.pdf')).sort().map((name) => join(folder, name));
}
