/** The library's file is damaged in any way: it opens or says why not, what it shows is what was written, and mending brings it back. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { mutate } from '#test/torture/harness/mutate.ts';
import { copyLibrary, makeSmallLibrary, openHere, recordsOf } from '#test/torture/harness/smallLibrary.ts';
import type { OpenCore } from '#test/fixtures/openCore.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

type Ending = 'as it was' | 'mended' | 'backup put in place' | 'told, nothing touched';

export const damagedFile: Trial = {
  name: 'damaged-file', promise: 'T7', what: 'library file damaged, opened, looked over, mended', counts: { brief: 4, full: 1000 },
  async run({ count, random, folder, say }) {
    const tally = new Tally();
    const made = folder();
    await makeSmallLibrary(made);
    const before = await readAll(made);
    const bytes = readFileSync(join(made, 'own', 'library.sqlite'));
    const endings = new Map<Ending, number>();
    for (let harm = 0; harm < count; harm += 1) {
      const place = folder();
      copyLibrary(made, place);
      writeFileSync(join(place, 'own', 'library.sqlite'), mutate(bytes, random));
      const { ending, wrong } = await endingOf(place, before);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
      tally.end(wrong.map((line) => `damage ${harm} (seed ${random.seed}): ${line}`));
      rmSync(place, { recursive: true, force: true });
      if (harm % 50 === 49) say(`${harm + 1} damaged files`);
    }
    return tally.outcome([...endings].map(([ending, times]) => `${times} ${ending}`).join(', '));
  },
};

async function readAll(folder: string): Promise<string[]> {
  const core = await openHere(folder);
  const records = await recordsOf(core);
  await core.close();
  return records;
}

async function endingOf(place: string, before: readonly string[]): Promise<{ ending: Ending; wrong: string[] }> {
  let core: OpenCore;
  try {
    core = await openHere(place);
  } catch (error) {
    return { ending: 'told, nothing touched', wrong: error instanceof AppError && error.code !== 'INTERNAL' ? [] : [`opening it: ${String(error)}`] };
  }
  const wrong: string[] = [];
  let ending: Ending = 'as it was';
  try {
    if ((await core.call('library.get', {}).catch(refused(wrong)))?.restoredFrom) ending = 'backup put in place';
    const asIs = await recordsOf(core).catch(refused(wrong));
    const checks = (await core.call('library.doctor', {})).checks.filter(({ ok }) => !ok);
    const same = asIs !== undefined && equal(asIs, before);
    if (!same && checks.length === 0) wrong.push('what it shows is not what was written, and the check finds nothing');
    if (checks.length > 0) {
      const mended = await core.call('library.mend', {});
      if (mended.jobId !== null) await core.jobEnded(mended.jobId);
      ending = mended.restoredFrom === null ? 'mended' : 'backup put in place';
      const left = (await core.call('library.doctor', {})).checks.filter(({ ok, name }) => !ok && name !== 'strays');
      wrong.push(...left.map(({ name, message }) => `after mending, ${name}: ${message}`));
      if (!equal(await recordsOf(core), before)) wrong.push('mending did not bring back what was written');
    }
    if (ending === 'backup put in place' && !readdirSync(join(place, 'own')).some((name) => name.includes('.damaged-'))) wrong.push('the damaged file was not kept');
  } catch (error) {
    wrong.push(error instanceof AppError ? `${error.code} ${error.message}` : String(error instanceof Error ? error.stack : error));
  } finally {
    await core.close().catch((error: unknown) => wrong.push(`closing it: ${String(error)}`));
  }
  return { ending, wrong };
}

/** Damage that shows while reading has to be told as such. */
function refused(wrong: string[]): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof AppError) || error.code !== 'LIBRARY_DAMAGED') wrong.push(`reading it: ${String(error)}`);
    return undefined;
  };
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((record, at) => record === other[at]);
}
