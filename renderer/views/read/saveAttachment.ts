/** Saves a file that came inside a paper, where the person says. */
import type { Attachment } from '#renderer/pdf/pdfContents.ts';
import { host } from '#renderer/state/calls.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { toast } from '#renderer/ui/Toast.tsx';

export async function saveAttachment(attachment: Attachment): Promise<void> {
  try {
    const bytes = await attachment.read();
    if (!bytes) toast(t.attachmentUnreadable(attachment.name));
    else if (await host().saveBytes(bytes, attachment.name)) toast(t.attachmentSaved(attachment.name));
  } catch {
    toast(t.attachmentUnreadable(attachment.name));
  }
}
