/**
 * The closed set of expected failures. A code travels over every transport; the sentence that a person
 * reads lives in `shared/strings/`, keyed by the code.
 */
import { z } from 'zod';

export const errorCodeSchema = z.enum([
  'BAD_REQUEST', // the caller's parameters do not fit the contract
  'UNKNOWN_METHOD',
  'NOT_FOUND', // no such record (any more)
  'REVISION_CONFLICT', // somebody changed the record since it was read
  'CANCELLED',
  'LIBRARY_LOCKED', // another program has this library open
  'LIBRARY_READ_ONLY',
  'LIBRARY_TOO_NEW', // written by a newer version
  'LIBRARY_DAMAGED',
  'DISK_FULL',
  'FILE_NOT_FOUND',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_UNSUPPORTED', // a kind of file that we do not read
  'FILE_MISLABELLED', // its content is not what its name says
  'FILE_UNREADABLE', // no permission, or it vanished while we read
  'ALREADY_IMPORTED',
  'PDF_ENCRYPTED',
  'PDF_DAMAGED',
  'PDF_PROTECTED', // locked against changes: nothing can be written into a copy
  'PDF_NOT_WRITABLE', // too broken to be added to
  'NO_PDF', // asked of a paper that is no PDF
  'BACKUP_PASSPHRASE', // it does not open this backup
  'BACKUP_DAMAGED', // not a backup of ours, cut short, or changed
  'BACKUP_TOO_NEW', // made by a newer version
  'BACKUP_TOO_COSTLY', // would take more work to open than any backup of ours
  'VAULT_NONE', // no vault was set up in this library
  'VAULT_EXISTS', // one was set up already
  'VAULT_LOCKED', // it has to be unlocked first
  'VAULT_PASSPHRASE', // it does not open the vault
  'VAULT_KEY_STORE', // the system's key store can't, or isn't safe to, open it
  'VAULT_DAMAGED',
  'VAULT_TOO_NEW', // written by a newer version
  'EXEMPT_KEPT_BACK', // would carry exempt words out of the vault
  'BUNDLE_NOT_ONE', // no bundle of Scrutineer's at all
  'BUNDLE_ALTERED', // changed since the clerk signed it
  'BUNDLE_CUT_SHORT',
  'BUNDLE_EXTENDED', // something stands after its end
  'BUNDLE_UNSIGNED',
  'BUNDLE_SIGNATURE', // its signature is not by the key that it names, over what it says
  'BUNDLE_STRANGER', // signed by a key that the member has not accepted
  'BUNDLE_KEY_REVOKED', // signed by a key that is trusted no longer
  'BUNDLE_OLDER', // a later one of the same pack was opened
  'BUNDLE_CONFLICT', // says to be one that was opened, and holds something else
  'BUNDLE_FIRST_MISSING', // adds to a pack that is not here
  'BUNDLE_EXPIRED',
  'BUNDLE_NOT_FOR_YOU', // its exempt papers are locked for others' keys
  'BUNDLE_PASSPHRASE', // it does not open the exempt papers
  'BUNDLE_TOO_COSTLY', // would take more work to unlock than any of ours
  'BUNDLE_TOO_NEW', // made by a newer version
  'BUNDLE_TOO_LARGE',
  'CLERK_KEY_PASSPHRASE', // it does not open the clerk's key
  'CLERK_KEY_DAMAGED', // no clerk's key, or a broken one
  'CLERK_KEY_NONE', // this library has no key to sign with yet
  'CLERK_KEY_EXISTS',
  'DOCX_DAMAGED',
  'PAGE_NEEDS_OCR', // no text layer on this page
  'PAGE_RECOGNISED', // its text was read from a picture by machine
  'PAGE_FAILED', // this one page could not be read
  'EXTRACTION_TIMED_OUT',
  'EXTRACTION_CRASHED',
  'QUERY_INVALID', // the search query cannot be parsed
  'REFERENCE_NOT_FOUND', // `p57`, `item 5 p3`: no such place
  'DISCONNECTED',
  'PROTOCOL_MISMATCH', // page and core are of different versions: the program has to be started again
  'INTERNAL', // a bug: logged locally, told calmly
]);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

export const wireErrorSchema = z.object({
  code: errorCodeSchema,
  /** What went wrong in the writer's words: for logs and the command line, not for the page. */
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

/** An expected failure. Everything else that is thrown is a bug and becomes `INTERNAL` on the wire. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: WireError['details'];

  constructor(code: ErrorCode, message: string, options: { details?: WireError['details']; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }
}

/** Turns anything thrown into what may travel: no stack, no path, no cause. */
export function toWire(thrown: unknown): WireError {
  if (thrown instanceof AppError) {
    const { code, message, details } = thrown;
    return details ? { code, message, details } : { code, message };
  }
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'CANCELLED', message: 'Cancelled' };
  return { code: 'INTERNAL', message: 'Something went wrong inside Scrutineer' };
}

export function fromWire(error: WireError): AppError {
  return new AppError(error.code, error.message, error.details ? { details: error.details } : {});
}
