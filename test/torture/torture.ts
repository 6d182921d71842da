/**
 * `npm run torture [-- --only NAME,NAME --count N --seed S --json FILE --brief]`: breaks what can be broken, and prints a
 * table of what stood. Without `--count` each trial takes its full round, which takes hours for all of them together.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runTrial, type Ran } from './harness/runTrial.ts';
import { tableOf } from './harness/table.ts';
import { trials } from './trials.ts';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' }, json: { type: 'string' }, brief: { type: 'boolean', default: false }, list: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const only = options.only?.split(',');
const unknown = only?.filter((name) => !trials.some((trial) => trial.name === name)) ?? [];

if (options.list || unknown.length > 0) {
  if (unknown.length > 0) say(`There is no trial named ${unknown.join(', ')}.`);
  for (const { name, promise, what, counts } of trials) process.stdout.write(`${name.padEnd(16)} ${promise.padEnd(5)} ${what} (${counts.full})\n`);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const seed = Number(options.seed ?? Date.now() % 1_000_000);
  const ran: Ran[] = [];
  for (const trial of trials.filter(({ name }) => only?.includes(name) ?? true)) {
    const count = Number(options.count ?? (options.brief ? trial.counts.brief : trial.counts.full));
    say(`${trial.name}: ${count} (seed ${seed})`);
    const done = await runTrial(trial, count, seed, (line) => say(`  ${line}`));
    ran.push(done);
    for (const finding of done.findings) say(`  FOUND ${finding}`);
    say(`  ${done.survived} of ${done.tried} survived, ${done.lost} lost, ${done.seconds} s`);
    // A long round that is stopped has told what it found so far.
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ seed, ran }, null, 2)}\n`);
  }
  process.stdout.write(`${tableOf(ran)}\n`);
  process.exitCode = ran.every(({ tried, survived, lost }) => tried > 0 && survived === tried && lost === 0) ? 0 : 1;
}
