/** The window's settings are no settings any more: the program starts with its defaults, and keeps what a person sets then. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWindowSettings } from '#hosts/loopback/windowSettings.ts';
import { keepSetting } from '#hosts/serve/pageSettings.ts';
import { mutate } from '#test/torture/harness/mutate.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

const GOOD = JSON.stringify({ page: { theme: 'dark', textScale: 1.15, panes: [20, 80], singleKeys: true } }, null, '\t');
const ODD = ['', '{', 'null', '3', '[]', '"text"', '{"page":null}', '{"page":3}', '{"page":[]}', '{"__proto__":{"polluted":1}}', '{"page":{"__proto__":{"polluted":1}}}', '\ufeff{}', '\u0000'.repeat(200), `{"page":${'['.repeat(5000)}`];

export const settingsFile: Trial = {
  name: 'settings', promise: 'T13', what: 'settings file malformed', counts: { brief: 20, full: 500 },
  run({ count, random, folder }) {
    const tally = new Tally();
    for (let attempt = 0; attempt < count; attempt += 1) {
      const place = folder();
      const written = attempt < ODD.length ? ODD[attempt] ?? '' : mutate(Buffer.from(GOOD), random);
      writeFileSync(join(place, 'window.json'), written);
      const wrong: string[] = [];
      try {
        const settings = openWindowSettings(place);
        const read = settings.read();
        if (typeof read !== 'object' || read === null || Array.isArray(read)) wrong.push(`it reads as ${JSON.stringify(read)}`);
        if (!keepSetting(settings, 'theme', 'light')) wrong.push('nothing can be kept');
        if (openWindowSettings(place).read()['theme'] !== 'light') wrong.push('what was kept is gone');
      } catch (error) {
        wrong.push(String(error));
      }
      if ('polluted' in {}) wrong.push('the prototype of everything was changed');
      tally.end(wrong.map((line) => `${attempt} (seed ${random.seed}): ${line}`));
    }
    return Promise.resolve(tally.outcome('opened, read, written, opened again'));
  },
};
