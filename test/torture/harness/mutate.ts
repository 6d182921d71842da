/** Harms bytes in the ways that disks, downloads and hostile hands do. */
import type { Random } from './random.ts';

const PAGE = 4096;

/** @returns other bytes; the ones given stay as they are */
export function mutate(bytes: Uint8Array, random: Random): Buffer {
  const harmed = Buffer.from(bytes);
  const at = (length: number): number => random.below(Math.max(1, harmed.length - length));
  switch (random.below(7)) {
    case 0: // single bits
      for (let flips = 1 + random.below(8); flips > 0; flips -= 1) {
        const place = at(1);
        harmed[place] = (harmed[place] ?? 0) ^ (1 << random.below(8));
      }
      return harmed;
    case 1: { // a run of nothing
      const length = 1 + random.below(512);
      const place = at(length);
      return harmed.fill(0, place, Math.min(harmed.length, place + length));
    }
    case 2: { // a whole page of anything
      const place = PAGE * random.below(Math.max(1, Math.floor(harmed.length / PAGE)));
      for (let byte = place; byte < Math.min(harmed.length, place + PAGE); byte += 1) harmed[byte] = random.below(256);
      return harmed;
    }
    case 3: // cut short
      return harmed.subarray(0, random.below(harmed.length));
    case 4: { // one part over another
      const length = 1 + random.below(2 * PAGE);
      harmed.copyWithin(at(length), at(length), at(length) + length);
      return harmed;
    }
    case 5: { // a part twice
      const place = at(PAGE);
      return Buffer.concat([harmed.subarray(0, place + PAGE), harmed.subarray(place)]);
    }
    default: { // numbers made extreme, wherever they stand as text or as bytes
      for (let times = 1 + random.below(4); times > 0; times -= 1) {
        const place = at(4);
        if (random.below(2) === 0 && harmed.length >= 4) harmed.writeUInt32BE(random.pick([0, 0xff_ff_ff_ff, 0x7f_ff_ff_ff, 0x80_00_00_00]), Math.min(place, Math.max(0, harmed.length - 4)));
        else harmed.write(random.pick(['99999', '-1', '0000', '1e99', '<<', '>>', ' R ', 'endobj']), place, 'latin1');
      }
      return harmed;
    }
  }
}
