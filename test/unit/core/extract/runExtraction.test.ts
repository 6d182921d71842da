import { describe, expect, it } from 'vitest';
import type { ExtractorProcess, ExtractorProcesses } from '#core/ports.ts';
import { answerMessage } from '#core/extract/answerAsks.ts';
import { extractFile } from '#core/extract/extractFile.ts';
import { runExtraction } from '#core/extract/runExtraction.ts';
import { createChildExtractors } from '#hosts/node/childExtractors.ts';
import { keepFile, makePdf } from './pdfFixture.ts';

const never = (): AbortSignal => new AbortController().signal;

async function paper(pages: number): Promise<string> {
  const document = await makePdf(
    Array.from({ length: pages }, (_, i) => (pen) => {
      pen.text(72, 810, 'Annual report');
      pen.lines(72, 700, [`Page ${i} of the paper says one thing that no other says, and`, `it says it in ${i + 2} lines.`]);
      pen.text(280, 20, `Page ${i + 1}`);
    }),
  );
  return keepFile('paper.pdf', await document.save());
}

describe('extraction in processes of their own', () => {
  it('gives what extraction in this process gives, whatever the number of processes', async () => {
    const path = await paper(100);
    const here = await extractFile(path, 'paper.pdf');
    for (const atOnce of [1, 2]) {
      const seen: number[] = [];
      const there = await runExtraction({ ...createChildExtractors(), atOnce }, { path, fileName: 'paper.pdf' }, { onPage: (done) => seen.push(done) }, never());
      expect(there).toEqual(here);
      expect(seen.at(-1)).toBe(100);
    }
  });

  it('reads a paper that has no pages of its own', async () => {
    const path = await keepFile('note.txt', 'A short note.');
    const { pages } = await runExtraction(createChildExtractors(), { path, fileName: 'note.txt' }, {}, never());
    expect(pages.map((p) => p.text)).toEqual(['A short note.']);
  });

  it('brings refusals across as they are', async () => {
    const path = await keepFile('bad.pdf', 'no PDF at all');
    await expect(runExtraction(createChildExtractors(), { path, fileName: 'bad.pdf' }, {}, never())).rejects.toMatchObject({ code: 'FILE_MISLABELLED' });
  });

  it('ends its processes when it is cancelled', async () => {
    const processes = inThisProcess({});
    const abort = new AbortController();
    const running = runExtraction(processes, { path: await paper(30), fileName: 'paper.pdf' }, { onPage: () => abort.abort() }, abort.signal);
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(processes.alive()).toBe(0);
  });
});

describe('a process that dies', () => {
  it('costs only the page that kills it', async () => {
    const processes = inThisProcess({ deadlyPage: 17 });
    const { pages } = await runExtraction(processes, { path: await paper(30), fileName: 'paper.pdf' }, {}, never());
    expect(pages).toHaveLength(30);
    expect(pages.filter((p) => p.problems.length > 0).map((p) => [p.pageIndex, p.problems])).toEqual([[17, ['PAGE_FAILED']]]);
    expect(pages[16]?.text).toContain('Page 16');
    expect(pages[18]?.text).toContain('Page 18');
    expect(processes.alive()).toBe(0);
  });

  it('before it could open the file costs the file', async () => {
    // Where several processes may read a file, it can die before anybody looked whether a second is worth it.
    for (const atOnce of [1, 2]) {
      const processes = { ...inThisProcess({ diesAtOnce: true }), atOnce };
      await expect(runExtraction(processes, { path: await paper(1), fileName: 'paper.pdf' }, {}, never())).rejects.toMatchObject({ code: 'EXTRACTION_CRASHED' });
    }
  });

  it('or lies is not believed', async () => {
    const liar: ExtractorProcesses = {
      atOnce: 1,
      start: () => {
        let listener: (message: unknown) => void = () => undefined;
        return {
          send: () => listener({ tell: 'flowing', file: {}, pages: [{ text: 'x', runs: new Float64Array([0, 99, 0, 0, 0, 0]) }] }),
          onMessage: (to) => void (listener = to),
          onExit: () => undefined,
          kill: () => undefined,
        };
      },
    };
    await expect(runExtraction(liar, { path: await paper(1), fileName: 'paper.pdf' }, {}, never())).rejects.toMatchObject({ code: 'EXTRACTION_CRASHED' });
  });
});

/** The extractor's own code, run here, and killed where a test says: a real process would die too slowly to test often. */
function inThisProcess(how: { deadlyPage?: number; diesAtOnce?: boolean }): ExtractorProcesses & { alive(): number } {
  let alive = 0;
  const start = (): ExtractorProcess => {
    let dead = false;
    const messages: ((message: unknown) => void)[] = [];
    const exits: ((code: number | null) => void)[] = [];
    alive += 1;
    const die = (): void => {
      if (dead) return;
      dead = true;
      alive -= 1;
      for (const exit of exits) exit(null);
    };
    return {
      send(message) {
        if (how.diesAtOnce) queueMicrotask(die);
        else
          void answerMessage(structuredClone(message), (told) => {
            if (dead) return;
            if (told.tell === 'surveyed' && told.surveys.some(({ pageIndex }) => pageIndex === how.deadlyPage)) die();
            else for (const listener of messages) listener(structuredClone(told));
          });
      },
      onMessage: (listener) => void messages.push(listener),
      onExit: (listener) => void exits.push(listener),
      kill: die,
    };
  };
  return { atOnce: 1, start, alive: () => alive };
}
