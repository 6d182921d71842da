/** Paths as a person means them. */
import { resolve } from 'node:path';

/** npm starts scripts in the program's own folder; what a person types is meant from where they stand. */
export function fromHere(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
