/** What a person reads when something expected goes wrong: what happened, and what they can do. Used by the page and the command line. */
import type { ErrorCode } from '#shared/contract/errors.ts';

export const errorSentences: Readonly<Record<ErrorCode, string>> = {
  BAD_REQUEST: 'Scrutineer asked itself something that made no sense. Go back and try once more; if it happens again, restart Scrutineer.',
  UNKNOWN_METHOD: 'This window and the rest of Scrutineer are of different versions. Close every window and start Scrutineer again.',
  NOT_FOUND: 'This is no longer in the library. It may have been removed in another window.',
  REVISION_CONFLICT: 'Somebody changed this in another window since you opened it. Look at their version, then decide which to keep.',
  CANCELLED: 'Stopped, as you asked. Nothing was left half done.',
  LIBRARY_LOCKED: 'Another Scrutineer has this library open. Close it there, then try again.',
  LIBRARY_READ_ONLY: 'This library can be read but not changed: its folder does not allow writing. Copy the folder to where you may write, and open it there.',
  LIBRARY_TOO_NEW: 'This library was last used with a newer Scrutineer. Install the newer version to open it; nothing in it was touched.',
  LIBRARY_DAMAGED: 'The library file is damaged. Your original papers are safe in its files folder; restore the newest copy from its backups folder.',
  DISK_FULL: 'The disk is full, so this could not be saved. Free some space, then try again; what you saved before is safe.',
  FILE_NOT_FOUND: 'There is no file at that place. It may have been moved or renamed.',
  FILE_EMPTY: 'The file is empty. Ask for it again, or download it again.',
  FILE_TOO_LARGE: 'The file is larger than Scrutineer reads. Ask the clerk for the pack in parts.',
  FILE_UNSUPPORTED: 'Scrutineer reads PDF, Word (.docx), plain text and Markdown. Save the paper as one of these, then import it.',
  FILE_MISLABELLED: 'What is inside this file is not what its name says. Open it in the program that made it, save it as PDF or Word (.docx), and import that.',
  FILE_UNREADABLE: 'The file could not be read. Check that you may open it and that it is still there, then try again.',
  ALREADY_IMPORTED: 'This very file is already in the library.',
  PDF_ENCRYPTED: 'The PDF is locked with a password. Open it in a PDF reader, save a copy without the password, and import that.',
  PDF_DAMAGED: 'The PDF is damaged and could not be read. Download it again, or ask the clerk for another copy.',
  PDF_PROTECTED: 'Whoever made this PDF locked it against changes, so marks cannot be written into a copy of it. Export them as Word or Markdown instead, or ask for a copy that is not locked.',
  PDF_NOT_WRITABLE: 'This PDF is too unusual or too damaged for marks to be written into a copy of it. Export them as Word or Markdown instead; the paper itself is as it was.',
  NO_PDF: 'Only a PDF can carry marks inside it, and this paper is none. Export them as Word or Markdown instead.',
  BACKUP_PASSPHRASE: 'This passphrase does not open the backup. Check capitals and spaces, then try again; nothing was changed.',
  BACKUP_DAMAGED: 'This is not a whole Scrutineer backup: it was cut short or changed, or it is another kind of file. Choose another copy of it; nothing was changed.',
  BACKUP_TOO_NEW: 'This backup was made with a newer Scrutineer. Install the newer version to restore it; nothing was changed.',
  BACKUP_TOO_COSTLY: 'This file asks for far more work to open than any Scrutineer backup does, so it was not opened. Choose the backup that you saved.',
  VAULT_NONE: 'There is no vault in this library yet. Set one up with a passphrase first; exempt papers are kept in it.',
  VAULT_EXISTS: 'This library has a vault already. Unlock it with its passphrase.',
  VAULT_LOCKED: 'The vault is locked. Unlock it with your passphrase, then try again.',
  VAULT_PASSPHRASE: 'This passphrase does not open the vault. Check capitals and spaces, then try again. Nobody can open it without: if it is forgotten, ask the clerk to send the papers again.',
  VAULT_DAMAGED: 'The vault’s files are damaged or not all there, so it was not opened. Nothing else in the library is affected. If you have a copy of the library’s folder, put its vault folder back; otherwise ask the clerk to send the papers again.',
  VAULT_TOO_NEW: 'This vault was last used with a newer Scrutineer. Install the newer version to open it; nothing in it was touched.',
  EXEMPT_KEPT_BACK: 'This would carry words of exempt papers out of the vault, so it was not made. Leave those out, then try again.',
  DOCX_DAMAGED: 'The Word file is damaged and could not be read. Open it in Word, save it again, and import that copy.',
  PAGE_RECOGNISED: 'This page’s text was recognised from a picture: check it against the page before you quote it.',
  PAGE_NEEDS_OCR: 'This page is a picture of text: it can be looked at, but not searched or compared until its words are recognised.',
  PAGE_FAILED: 'This one page could not be read. The other pages of the paper were.',
  EXTRACTION_TIMED_OUT: 'Reading this file took far too long, so Scrutineer gave it up. Ask for another copy of it, or import it in parts.',
  EXTRACTION_CRASHED: 'Reading this file failed in a way that Scrutineer did not expect. Nothing else was affected; ask for another copy of the file.',
  QUERY_INVALID: 'These words could not be understood as a search. Take out signs such as : ^ ~ + -, or put the phrase in double quotes.',
  REFERENCE_NOT_FOUND: 'There is no such place in this paper. Try a page (p57), an agenda item (item 5), or a page of an item (item 5 p3).',
  PROTOCOL_MISMATCH: 'This window and the rest of Scrutineer are of different versions. Close every window and start Scrutineer again.',
  DISCONNECTED: 'This window lost touch with the rest of Scrutineer. It tries again by itself; what you saved is safe.',
  INTERNAL: 'Something went wrong inside Scrutineer. What you saved is safe. Try again; if it goes on, restart Scrutineer.',
};

/** The sentence for a code; one that we do not know (a newer core's, say) reads as an unexpected failure. */
export function errorSentence(code: string): string {
  return (errorSentences as Readonly<Record<string, string>>)[code] ?? errorSentences.INTERNAL;
}
