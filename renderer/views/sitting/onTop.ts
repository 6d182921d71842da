/** Writes on top of the revision that a record is at, and again where somebody else wrote in between. */
import { AppError } from '#shared/contract/errors.ts';
import { asAppError } from '#renderer/state/calls.ts';

/** @throws AppError `NOT_FOUND` where it's gone, and as `write` */
export async function onTop<R extends { readonly revision: number }, T>(latest: () => Promise<R | undefined>, write: (revision: number) => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const now = await latest();
    if (!now) throw new AppError('NOT_FOUND', 'The record is gone');
    try {
      return await write(now.revision);
    } catch (thrown) {
      if (asAppError(thrown).code !== 'REVISION_CONFLICT' || tries >= 3) throw thrown;
    }
  }
}

/** Only what differs: what another window wrote into the other fields stays. */
export function changed<T extends object>(value: T, base: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([key, each]) => JSON.stringify(each) !== JSON.stringify(base[key as keyof T]))) as Partial<T>;
}
