/** The clock jumps by up to ten years either way between any two things: order, copies and what was written stand. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '#core/library/backups.ts';
import { copyLibrary, makeSmallLibrary, openHere, recordsOf } from '#test/torture/harness/smallLibrary.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

const TEN_YEARS_MS = 10 * 365.25 * 86_400_000;

export const clock: Trial = {
  name: 'clock', promise: 'T11', what: 'clock set up to ten years forward and back', counts: { brief: 2, full: 100 },
  async run({ count, random, folder }) {
    const tally = new Tally();
    const made = folder();
    await makeSmallLibrary(made);
    for (let attempt = 0; attempt < count; attempt += 1) {
      const place = folder();
      copyLibrary(made, place);
      const wrong: string[] = [];
      let last = 0;
      for (let start = 0; start < 4; start += 1) {
        const now = new Date(Date.UTC(2026, 10, 25) + (random.next() * 2 - 1) * TEN_YEARS_MS);
        const core = await openHere(place, { clock: { now: () => now }, ids: { next: () => `${attempt}-${start}-${(last += 1)}` } });
        const records = await recordsOf(core);
        const documentId = (await core.call('documents.list', {})).documents[0]?.id ?? '';
        const { id } = await core.call('annotations.create', { kind: 'note', meaning: 'concern', at: { documentId, pageIndex: 0, start: 0, end: 4 }, note: `at ${now.toISOString()}`, tags: [] });
        await core.call('library.copyNow', {});
        if (listBackups(join(place, 'own'))[0]?.madeAt !== now.toISOString()) wrong.push('the newest copy is not the one that was made last');
        const after = await recordsOf(core);
        if (after.length !== records.length + 1 || !after.some((record) => record.includes(id)) || records.some((record) => !after.includes(record))) wrong.push('a record is missing');
        wrong.push(...(await core.call('library.doctor', {})).checks.filter(({ ok }) => !ok).map(({ message }) => message));
        await core.close();
      }
      tally.end(wrong.map((line) => `${attempt}: ${line}`));
      rmSync(place, { recursive: true, force: true });
    }
    return tally.outcome('four starts each, one copy and one mark at every start');
  },
};
