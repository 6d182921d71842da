/**
 * `npm start`. It has next to no imports of its own: what follows is compiled once, and kept for the next start, which
 * takes half the time.
 */
import { enableCompileCache } from 'node:module';
import { personFolders } from './node/personFolders.ts';

// A folder that can't be written costs time, no more.
enableCompileCache(personFolders(process.env, process.platform).compiled);
const { startProgram } = await import('./start/startProgram.ts');
process.exitCode = await startProgram();
