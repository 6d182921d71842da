/** The loopback host alone, on a page that is built already: for `npm run dev`. */
import { readStartArguments } from '#hosts/start/startArguments.ts';
import { runLoopback } from './runLoopback.ts';

const { open, importPaths } = readStartArguments(process.argv.slice(2), process.cwd());
await runLoopback({ open, importPaths, browser: null, say: (line) => void process.stdout.write(`${line}\n`) });
