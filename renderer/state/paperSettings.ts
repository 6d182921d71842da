/** Small things that this window remembers of each paper: where it was left, how it was turned. */
import { host } from './connection.ts';

/** Papers that are remembered; the oldest are forgotten first. */
const REMEMBERED = 60;

function kept(setting: string): (readonly [string, number])[] {
  const saved = host().readSetting(setting);
  return Array.isArray(saved) ? saved.filter((one): one is [string, number] => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number') : [];
}

/** Null where nothing is remembered. */
export function ofPaper(setting: string, fileId: string): number | null {
  return kept(setting).find(([id]) => id === fileId)?.[1] ?? null;
}

export function rememberOfPaper(setting: string, fileId: string, value: number): void {
  host().writeSetting(setting, [[fileId, value], ...kept(setting).filter(([id]) => id !== fileId)].slice(0, REMEMBERED));
}

/** The page where each paper was last left. */
export const LAST_PAGES = 'reader.lastPages';

/** Ids of the files that were read last, the latest first. */
export function lastReadPapers(): readonly string[] {
  return kept(LAST_PAGES).map(([id]) => id);
}
