/** Processes that read one file after another: what one file does to its process must not reach the next. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ExtractorProcess, ExtractorProcesses } from '#core/ports.ts';
import { ExtractorPool } from '#core/extract/extractorPool.ts';
import { FILES_A_PROCESS, RETIRE_BYTES } from '#core/extract/limits.ts';
import type { Extraction } from '#core/extract/runExtraction.ts';
import { runExtraction } from '#core/extract/runExtraction.ts';
import { createChildExtractors } from '#hosts/node/childExtractors.ts';
import { keepFile, makePdf } from './pdfFixture.ts';

interface Child extends ExtractorProcess {
  readonly asked: unknown[];
  ended: boolean;
  say(message: unknown): void;
  die(): void;
}

/** Processes that do nothing but what a test says. */
function puppets(): ExtractorProcesses & { readonly started: Child[] } {
  const started: Child[] = [];
  const start = (): Child => {
    const messages: ((message: unknown) => void)[] = [];
    const exits: ((code: number | null) => void)[] = [];
    const child: Child = {
      asked: [],
      ended: false,
      send: (message) => void child.asked.push(message),
      onMessage: (listener) => void messages.push(listener),
      onExit: (listener) => void exits.push(listener),
      kill: () => child.die(),
      say: (message) => {
        for (const tell of messages) tell(message);
      },
      die: () => {
        if (child.ended) return;
        child.ended = true;
        for (const tell of exits) tell(null);
      },
    };
    started.push(child);
    return child;
  };
  return { atOnce: 2, start, started };
}

const forgotten = (rssBytes = 1): unknown => ({ tell: 'forgotten', rssBytes });

describe('a pool of extractor processes', () => {
  it('lends a process again once it has forgotten its file, and not before', () => {
    const { started, ...processes } = puppets();
    const pool = new ExtractorPool(processes);
    pool.start().giveBack?.();
    expect(started[0]?.asked).toEqual([{ ask: 'forget' }]);
    expect(pool.start().used).toBe(false);
    expect(started).toHaveLength(2);
    started[0]?.say(forgotten());
    expect(pool.start().used).toBe(true);
    expect(started).toHaveLength(2);
    pool.close();
  });

  it('keeps what one file’s process says from whoever reads the next, and takes no orders from whoever gave it back', () => {
    const { started, ...processes } = puppets();
    const pool = new ExtractorPool(processes);
    const first = pool.start();
    const heard: unknown[] = [];
    first.onMessage((message) => heard.push(['first', message]));
    first.giveBack?.();
    started[0]?.say({ tell: 'done' });
    started[0]?.say(forgotten());
    const second = pool.start();
    second.onMessage((message) => heard.push(['second', message]));
    started[0]?.say({ tell: 'known', words: [] });
    expect(heard).toEqual([['second', { tell: 'known', words: [] }]]);
    first.kill();
    first.send('more');
    first.giveBack?.();
    expect(started[0]?.ended).toBe(false);
    expect(started[0]?.asked).toEqual([{ ask: 'forget' }]);
    pool.close();
  });

  it('reads no more with a process that grew, died, was ended, or has read many files', () => {
    const { started, ...processes } = puppets();
    const pool = new ExtractorPool(processes);
    pool.start().giveBack?.();
    started[0]?.say(forgotten(RETIRE_BYTES + 1));
    expect(started[0]?.ended).toBe(true);

    pool.start().kill();
    expect(started[1]?.ended).toBe(true);

    pool.start().giveBack?.();
    started[2]?.die();
    pool.start().giveBack?.();
    started[3]?.say(forgotten());
    started[3]?.die();

    for (let file = 0; file < FILES_A_PROCESS; file += 1) {
      pool.start().giveBack?.();
      started[4]?.say(forgotten());
    }
    expect(started).toHaveLength(5);
    expect(started[4]?.ended).toBe(true);
    pool.close();
  });

  it('starts ahead no more than may run at once, gives a fresh one where that is asked, and ends all when it closes', () => {
    const { started, ...processes } = puppets();
    const pool = new ExtractorPool(processes);
    pool.warm(84);
    expect(started).toHaveLength(2);
    pool.start().giveBack?.();
    started[0]?.say(forgotten());
    pool.start(true);
    expect(started).toHaveLength(2);
    const third = pool.start(true);
    expect([started.length, third.used]).toEqual([3, false]);
    third.giveBack?.();
    pool.close();
    expect(started.map((each) => each.ended)).toEqual([true, false, true]);
    const late = pool.start();
    late.giveBack?.();
    expect(started[3]?.ended).toBe(true);
    pool.warm(2);
    expect(started).toHaveLength(4);
  });
});

describe('real processes that read one file after another', () => {
  const pools: ExtractorPool[] = [];
  afterEach(() => {
    for (const pool of pools.splice(0)) pool.close();
  });

  /** @returns a pool over one process at a time, and its processes. */
  function realPool(): { pool: ExtractorPool; alive: () => number; started: ExtractorProcess[] } {
    const processes = createChildExtractors();
    const started: ExtractorProcess[] = [];
    let alive = 0;
    const pool = new ExtractorPool({
      atOnce: 1,
      start: () => {
        const child = processes.start();
        alive += 1;
        child.onExit(() => void (alive -= 1));
        started.push(child);
        return child;
      },
    });
    pools.push(pool);
    return { pool, alive: () => alive, started };
  }
  const read = (pool: ExtractorPool, path: string, fileName: string): Promise<Extraction> => runExtraction(pool, { path, fileName }, {}, new AbortController().signal);
  const paper = async (name: string, says: string): Promise<string> => keepFile(name, await (await makePdf([(pen) => pen.text(72, 700, says)])).save());
  const textOf = ({ pages }: Extraction): string[] => pages.map((page) => page.text);
  async function forgets(pool: ExtractorPool): Promise<void> {
    for (let tries = 0; tries < 500 && pool.idle === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it('read each as if it were the only one, refusals in between', async () => {
    const { pool, started, alive } = realPool();
    const [one, two] = [await paper('one.pdf', 'The quay will be mended.'), await paper('two.pdf', 'The ferry will be late.')];
    const bad = await keepFile('bad.pdf', 'no PDF at all');
    const note = await keepFile('note.txt', 'A short note.');
    expect(textOf(await read(pool, one, 'one.pdf'))).toEqual(['The quay will be mended.']);
    await forgets(pool);
    await expect(read(pool, bad, 'bad.pdf')).rejects.toMatchObject({ code: 'FILE_MISLABELLED' });
    await forgets(pool);
    expect(textOf(await read(pool, two, 'two.pdf'))).toEqual(['The ferry will be late.']);
    await forgets(pool);
    expect(textOf(await read(pool, note, 'note.txt'))).toEqual(['A short note.']);
    await forgets(pool);
    expect(started).toHaveLength(1);
    expect(alive()).toBe(1);
    pool.close();
    for (let tries = 0; tries < 500 && alive() > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(alive()).toBe(0);
  });

  it('that die when a second file is opened cost it nothing: a fresh one reads it', async () => {
    const { pool, started } = realPool();
    const [one, two] = [await paper('one.pdf', 'The quay will be mended.'), await paper('two.pdf', 'The ferry will be late.')];
    await read(pool, one, 'one.pdf');
    await forgets(pool);
    const [worn] = started;
    const send = worn?.send.bind(worn);
    if (worn) worn.send = (message) => ((message as { ask: string }).ask === 'open' ? worn.kill() : send?.(message));
    expect(textOf(await read(pool, two, 'two.pdf'))).toEqual(['The ferry will be late.']);
    expect(started).toHaveLength(2);
  });
});
