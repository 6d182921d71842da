/** The program is ended at any moment of importing, annotating and drafting, again and again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startHost } from '#test/torture/harness/hostProcess.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';
import { missing, work, type Answered } from './workload.ts';

/** A library is used for so many kills: a fresh one keeps looking it over quick. */
const KILLS_A_LIBRARY = 20;
/** From the first sign of life: long enough to reach the third import, short enough to hit the first. */
const LONGEST_MS = 1500;
/** One in so many is ended while it starts. */
const EARLY_ONE_IN = 5;

export const killed: Trial = {
  name: 'killed', promise: 'T1', what: 'kill −9 while importing, annotating, drafting', counts: { brief: 2, full: 500 },
  async run({ count, random, folder, say }) {
    const tally = new Tally();
    let answered = 0;
    for (let done = 0; done < count; done += KILLS_A_LIBRARY) {
      const home = folder();
      const papers = folder();
      const work: Answered = { kept: new Set() };
      for (let kill = done; kill < Math.min(count, done + KILLS_A_LIBRARY); kill += 1) {
        const early = kill % EARLY_ONE_IN === EARLY_ONE_IN - 1;
        await killOnce(home, papers, work, early ? { fromStart: random.next() * 700 } : { fromReady: random.next() * LONGEST_MS });
        const { wrong, lost } = await lookOver(home, work);
        tally.end(wrong.map((line) => `kill ${kill}: ${line}`), lost);
      }
      answered += work.kept.size;
      say(`${tally.tried} kills, ${answered} records answered, ${tally.lost} lost`);
    }
    return tally.outcome(`${answered.toLocaleString('en-GB')} records had been answered as saved`);
  },
};

async function killOnce(home: string, papers: string, answered: Answered, when: { fromStart?: number; fromReady?: number }): Promise<void> {
  const starting = startHost(home);
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  if (when.fromStart !== undefined) {
    await pause(when.fromStart);
    await starting.kill();
    return;
  }
  const host = await starting.ready;
  if (!host) throw new Error(`The host did not start: ${starting.said()}`);
  const working = work(host, papers, answered);
  await pause(when.fromReady ?? 0);
  await host.kill();
  await working;
}

/** Starts it once more, as the member would, and asks what is there. */
async function lookOver(home: string, answered: Answered): Promise<{ wrong: string[]; lost: number }> {
  const starting = startHost(home);
  const host = await starting.ready;
  if (!host) return { wrong: [`it does not start again: ${starting.said()}`], lost: 0 };
  try {
    const { checks } = await host.call('library.doctor', {});
    const gone = await missing(host, answered);
    return {
      wrong: [
        ...checks.filter(({ ok }) => !ok).map(({ name, message }) => `${name}: ${message}`),
        ...readdirSync(join(home, 'library', 'files', 'incoming')).map((name) => `half an import: ${name}`),
        ...(starting.said().includes('was damaged') ? ['a backup had to take its place'] : []),
        ...gone.slice(0, 3).map((each) => `lost ${each}`),
      ],
      lost: gone.length,
    };
  } finally {
    await host.kill();
  }
}
