/** Without what no document may hold: control characters, halves of characters. */
export function written(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these very characters make a Word document unreadable
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').trim();
}
