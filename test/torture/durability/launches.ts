/** Several programs are started on one library at once: one has it, the others say so and end. */
import { startHost } from '#test/torture/harness/hostProcess.ts';
import { errorSentences } from '#shared/strings/errors.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

const AT_ONCE = 4;

export const launches: Trial = {
  name: 'launches', promise: 'T6', what: `${AT_ONCE} programs started at once on one library`, counts: { brief: 1, full: 25 },
  async run({ count, folder, say }) {
    const tally = new Tally();
    const home = folder();
    for (let attempt = 0; attempt < count; attempt += 1) {
      const starting = Array.from({ length: AT_ONCE }, () => startHost(home));
      const hosts = await Promise.all(starting.map(({ ready }) => ready));
      const open = hosts.filter((host) => host !== null);
      const others = starting.filter((_, at) => hosts[at] === null);
      tally.end([
        ...(open.length === 1 ? [] : [`${attempt}: ${open.length} have the library`]),
        ...others.filter(({ said }) => !/LIBRARY_LOCKED|has this library open/.test(said()) && !said().includes(errorSentences.LIBRARY_LOCKED)).map(({ said }) => `${attempt}: one said ${said().slice(0, 200)}`),
      ]);
      await Promise.all(open.map((host) => host.stop()));
      if (attempt % 10 === 9) say(`${attempt + 1} rounds`);
    }
    return tally.outcome(`${count * AT_ONCE} launches`);
  },
};
