/** `npm run build`: the page and the desktop host, whatever of them is stale. */
import { ensureBuiltDesktop } from './builtDesktop.ts';
import { ensureBuiltPage } from './builtPage.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const page = await ensureBuiltPage(say);
// Browser tests need the page alone.
const desktop = !process.argv.includes('--page') && await ensureBuiltDesktop(say);
if (!page && !desktop) say('Built already.');
