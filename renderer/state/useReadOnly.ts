/** Whether this library can only be read: then whatever writes is refused before anything is typed. */
import { announce } from './announce.ts';
import { queries, useCall } from './calls.ts';
import type { Result } from '#shared/contract/api.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { toast } from '#renderer/ui/Toast.tsx';

export function useReadOnly(): boolean {
  return useCall('library.get', {}).data?.readOnly ?? false;
}

/** True where it can only be read, after saying so: for keys and commands that would begin something. */
export function refusesWriting(): boolean {
  const library = queries.getQueryData<Result<'library.get'>>(['library.get', {}]);
  if (!library?.readOnly) return false;
  announce(marksStrings.readOnly);
  toast(marksStrings.readOnly);
  return true;
}
