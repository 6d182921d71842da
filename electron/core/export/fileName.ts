/** Without what Windows, macOS or Linux won't have in a file's name. */
export function fileName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are among them
  return name.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120);
}
