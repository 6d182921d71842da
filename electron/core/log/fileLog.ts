/**
 * A log in two files of limited size, the older one beginning anew when the newer is full. What goes in is written by us:
 * a sentence of ours, and of an error its kind, its code and where in the program it arose. Never its message, which may
 * quote a paper, a name or what somebody typed.
 */
import { appendFileSync, chmodSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '#core/ports.ts';

/** Each of the two; a week with a failure an hour fits. */
export const LARGEST_LOG_BYTES = 256 * 1024;
/** Frames of an error's way that are noted. */
const FRAMES = 8;

const newer = (folder: string): string => join(folder, 'scrutineer.log');
const older = (folder: string): string => join(folder, 'scrutineer.1.log');

/** @param tell hears each sentence too: for a terminal. */
export function createFileLog(folder: string, now: () => Date, tell: (message: string) => void = () => undefined): Log {
  const write = (level: string, message: string, cause?: unknown): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(newer(folder), { throwIfNoEntry: false })?.size ?? 0) >= LARGEST_LOG_BYTES) renameSync(newer(folder), older(folder));
      appendFileSync(newer(folder), `${now().toISOString()} ${level} ${oneLine(message)}${cause === undefined ? '' : `: ${describeCause(cause)}`}\n`, { mode: 0o600 });
      chmodSync(newer(folder), 0o600);
    } catch {
      // A log that can't be written must not stop what it is about: the disk may be full.
    }
  };
  return {
    info: (message) => write('info', message),
    error: (message, cause) => {
      write('error', message, cause);
      tell(message);
    },
  };
}

/** Both files, the older first; empty where nothing was noted. */
export async function readLog(folder: string): Promise<string> {
  const parts = await Promise.all([older(folder), newer(folder)].map((path) => readFile(path, 'utf8').catch(() => '')));
  return parts.join('');
}

/** Kind, code, and the way through the program: `TypeError at readPages (pages.ts:31)`. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const codes = (['code', 'errcode'] as const).flatMap((name) => {
    const value = (cause as unknown as Record<string, unknown>)[name];
    return typeof value === 'number' || (typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(value)) ? [String(value)] : [];
  });
  const deeper = cause.cause === undefined ? '' : ` because of ${describeCause(cause.cause)}`;
  return `${kindOf(cause)}${codes.length > 0 ? ` ${codes.join(' ')}` : ''}${wayOf(cause)}${deeper}`;
}

/** Names of classes are ours or Node's; anything else could be made up by what threw it. */
function kindOf(error: Error): string {
  return /^[A-Z][A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
}

/** A message may itself look like a frame, so what stands before the first real one is cut off by its length. */
function wayOf({ stack = '', message }: Error): string {
  const from = stack.indexOf(message);
  const frames = (from < 0 ? stack : stack.slice(from + message.length)).split('\n').flatMap((line) => {
    const frame = /^\s+at (?:(?:async |new )?([\w.#<>[\]$ ]{1,60}?) \()?(?:file:\/\/)?(?:.*[\\/])?([\w.-]{1,60}:\d+)(?::\d+)?\)?$/.exec(line);
    return frame ? [`${frame[1] ?? 'code'} (${frame[2]})`] : [];
  });
  return frames.length === 0 ? '' : ` at ${frames.slice(0, FRAMES).join(', ')}`;
}

function oneLine(message: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  return message.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, 500);
}
