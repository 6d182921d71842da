/** Building the index: ours against one plain Lunr index, each in a process of its own. */
import { measureInChild } from './child.ts';
import type { IndexBuilt } from './indexChild.ts';
import type { Measured } from './measured.ts';
import type { PagesLibrary } from './pagesLibrary.ts';

const MB = 1024 * 1024;

export async function measureIndex({ path, count }: PagesLibrary): Promise<Measured[]> {
  const lunr = await measureInChild<IndexBuilt>('indexChild.ts', ['lunr', path]);
  const ours = await measureInChild<IndexBuilt>('indexChild.ts', ['ours', path]);
  const pages = `${count.toLocaleString('en-GB')} pages`;
  return [
    {
      what: `Index of ${pages}: time`, value: ours.ms / 1000, unit: 's', against: { name: 'plain Lunr', value: lunr.ms / 1000 },
      goal: { says: 'at least 5 times quicker', met: ours.ms * 5 <= lunr.ms },
    },
    { what: `Index of ${pages}: processor time`, value: ours.processorMs / 1000, unit: 's', against: { name: 'plain Lunr', value: lunr.processorMs / 1000 } },
    {
      what: `Index of ${pages}: most memory`, value: ours.peakBytes / MB, unit: 'MB', against: { name: 'plain Lunr', value: lunr.peakBytes / MB },
      goal: { says: 'at most a fifth', met: ours.peakBytes * 5 <= lunr.peakBytes },
    },
    { what: `Index of ${pages}: heap kept`, value: Math.max(0, ours.heapBytes) / MB, unit: 'MB', against: { name: 'plain Lunr', value: lunr.heapBytes / MB } },
  ];
}
