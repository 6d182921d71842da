/** What is derived (the search index, texts, outlines) is damaged or of another version: it is made again, with the same results. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { copyLibrary, derivedOf, makeSmallLibrary, openHere } from '#test/torture/harness/smallLibrary.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';
import type { Random } from '#test/torture/harness/random.ts';

export const damagedIndex: Trial = {
  name: 'damaged-index', promise: 'T8', what: 'search index and texts damaged, missing, of another version', counts: { brief: 3, full: 500 },
  async run({ count, random, folder, say }) {
    const tally = new Tally();
    const made = folder();
    await makeSmallLibrary(made);
    const whole = await openHere(made);
    const before = await derivedOf(whole);
    await whole.close();
    for (let harm = 0; harm < count; harm += 1) {
      const place = folder();
      copyLibrary(made, place);
      const what = harmDerived(join(place, 'own', 'library.sqlite'), random);
      const core = await openHere(place);
      try {
        const waiting = (await core.call('jobs.list', {})).jobs[0];
        if (waiting) await core.jobEnded(waiting.id);
        const found = (await core.call('library.doctor', {})).checks.some(({ ok }) => !ok);
        const { jobId } = await core.call('library.mend', {});
        if (jobId !== null) await core.jobEnded(jobId);
        const left = (await core.call('library.doctor', {})).checks.filter(({ ok }) => !ok).map(({ message }) => message);
        const after = await derivedOf(core);
        tally.end([...left, ...(after === before ? [] : [found ? 'other results after mending' : 'not found by the check'])].map((line) => `${harm}: ${what}: ${line}`));
      } catch (error) {
        tally.end([`${harm}: ${what}: ${String(error)}`]);
      } finally {
        await core.close();
        rmSync(place, { recursive: true, force: true });
      }
      if (harm % 50 === 49) say(`${harm + 1} harmed`);
    }
    return tally.outcome('equal hits, snippets, scores and page texts after each');
  },
};

function harmDerived(path: string, random: Random): string {
  const db = new DatabaseSync(path, { defensive: false, enableForeignKeyConstraints: false });
  try {
    const sql = random.pick([
      `DELETE FROM search_entry WHERE id % ${2 + random.below(5)} = 0`,
      `DELETE FROM search_posting WHERE rowid = ${1 + random.below(9)}`,
      `INSERT INTO search_posting (search_posting) VALUES ('delete-all')`,
      `UPDATE search_entry SET text_length = text_length + 3, page_index = 0`,
      `DELETE FROM search_term WHERE id % 2 = 0`,
      `UPDATE search_posting_data SET block = randomblob(length(block)) WHERE id > 10`,
      `UPDATE search_posting_data SET block = zeroblob(0) WHERE rowid = (SELECT max(id) FROM search_posting_data)`,
      `DELETE FROM search_posting_docsize`,
      `UPDATE derived SET index_version = ${random.below(9)} - 5`,
      `UPDATE derived SET segmenter_version = -1`,
      `UPDATE derived SET extractor_version = -1`,
      `UPDATE page SET text = replace(text, 'ferry', 'wherry')`,
      `UPDATE page SET text = substr(text, ${random.below(9)})`,
      `DELETE FROM page WHERE page_index = ${random.below(3)}`,
      `DELETE FROM derived`,
    ]);
    db.exec(sql);
    return sql;
  } finally {
    db.close();
  }
}
