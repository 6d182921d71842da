/** Small PDFs whose streams unpack to gigabytes: the process that reads one may end, and the next paper is read all the same. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { AppError } from '#shared/contract/errors.ts';
import { runExtraction } from '#core/extract/runExtraction.ts';
import { createChildExtractors } from '#hosts/node/childExtractors.ts';
import { paper, update } from '#test/fixtures/papers.ts';
import { Tally, type Trial } from '#test/torture/trial.ts';

const MIB = 1024 * 1024;
const BOMB_MIB = [256, 512, 1024];

/** One page, its contents packed so many times over: each layer of packing makes a thousandth of the one below. */
function bomb(unpackedMib: number, layers: number): Buffer {
  let stream = Buffer.alloc(unpackedMib * MIB, 0x20);
  for (let layer = 0; layer < layers; layer += 1) stream = deflateSync(stream, { level: 9 });
  const filters = '/FlateDecode '.repeat(layers);
  const parts = ['%PDF-1.7\n', '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n', '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n', '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n'];
  const head = Buffer.from(`${parts.join('')}4 0 obj <</Length ${stream.length}/Filter[${filters}]>> stream\n`);
  return Buffer.concat([head, stream, Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n')]);
}

export const bombs: Trial = {
  name: 'bombs', promise: 'T16', what: 'PDFs that unpack to as much as a gigabyte', counts: { brief: 1, full: 12 },
  async run({ count, random, folder }) {
    const tally = new Tally();
    const place = folder();
    const after = await paper(place, 'after.pdf', update('4 March 2026', 'The quay was repaired.'));
    const processes = createChildExtractors();
    const endings: string[] = [];
    const read = (path: string): Promise<string> => runExtraction({ ...processes, atOnce: 1 }, { path, fileName: 'paper.pdf' }, {}, new AbortController().signal)
      .then(({ pages }) => pages.flatMap(({ problems }) => problems)[0] ?? 'read', (error: unknown) => (error instanceof AppError ? error.code : `threw ${String(error)}`));
    for (let attempt = 0; attempt < count; attempt += 1) {
      const path = join(place, `${attempt}.pdf`);
      writeFileSync(path, bomb(count === 1 ? 256 : random.pick(BOMB_MIB), 1 + random.below(3)));
      const ending = await read(path);
      endings.push(ending);
      const next = await read(after);
      tally.end([...(ending.startsWith('threw') || ending === 'INTERNAL' ? [`${attempt}: ${ending}`] : []), ...(next === 'read' ? [] : [`${attempt}: the next paper: ${next}`])]);
    }
    return tally.outcome([...Map.groupBy(endings, (ending) => ending)].map(([ending, all]) => `${all.length} ${ending}`).join(', '));
  },
};
